"""Candour's removal beside other engines, on the files of the leak battery. See tests/bench/engines.

Every engine gets every file of the battery, one process and at most 20 seconds a file. It looks for the name by its own search; what that misses
and `candour read`, pdftotext or mutool sees is handed to it as a rectangle (peers/places.py), marks by their place likewise. One judge looks at
what comes out of every engine, Candour's own files too (peers/judge.py; peers/eyes.py for what can still be seen). A file in which the judge finds
no name beforehand judges nobody and is left out. An engine that gives no file did not leak: these are counted apart. A file that leaks can be
damaged as well; it then counts under both.

The others save with their unused objects collected; PyMuPDF runs with and without its scrub(). They are made to remove what a rectangle holds,
not to search a file: what they leave elsewhere in it is a difference on purpose, and is counted apart from what they leave on the page.
"""
import argparse, collections, glob, json, os, shutil, sys, tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers"))
import adapters, eyes, judge, pages, places, speed, width

Verdict = collections.namedtuple("Verdict", "leaks lost trouble")


def cases_in(folder, candour):
    """The battery's cases that the judge can tell, with the places to hand over."""
    cases = []
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(path, encoding="utf-8") as file:
            case = json.load(file)
        case["path"] = path[:-len(".json")]
        case["in"] = case["path"] + ".in.pdf"
        if judge.leaks(case["in"], case["needles"]) or case["picture"] != "none":
            case["places"] = places.places_of(case["marks"], case["in"], candour)
            case["stays"] = places.untouched(case["stays"], case["marks"], case["in"], candour)
            cases.append(case)
    return cases


def output_of(engine, case, folder):
    """The file an engine gives, or None and why there is none."""
    if isinstance(engine, adapters.Candour):
        out = case["path"] + ".out.pdf"
        return (out, "") if os.path.exists(out) else (None, case["outcome"])
    out = os.path.join(folder, "out.pdf")
    if os.path.exists(out):
        os.remove(out)
    trouble = engine.run([adapters.job(case["in"], out, places.texts_of(case["marks"]), case["places"])], folder)
    return (out, "") if os.path.exists(out) and os.path.getsize(out) > 0 else (None, trouble or "no file")


def verdict(engine, case, folder):
    out, trouble = output_of(engine, case, folder)
    if out is None:
        return Verdict([], [], trouble)
    found = judge.findings(case, out)
    letters = eyes.seen(case, case["in"], out)
    return Verdict(found + [("page: %d letters seen" % letters, "")] * (letters > 0), judge.damage(case, case["in"], out), "")


def battery(engine, cases, folder):
    return {case["name"]: verdict(engine, case, folder) for case in cases}


def on_page(one):
    return any(where.startswith("page") for where, _ in one.leaks)


def counts(verdicts):
    """Clean, leaked on the page, leaked elsewhere only, damaged, no output."""
    all_of = list(verdicts.values())
    page = sum(on_page(one) for one in all_of)
    none = sum(bool(one.trouble) for one in all_of)
    return (sum(not (one.leaks or one.lost or one.trouble) for one in all_of), page, sum(bool(one.leaks) for one in all_of) - page,
            sum(bool(one.lost) for one in all_of), none)


def removal_cells(verdicts):
    return ["%d" % count for count in counts(verdicts)] if verdicts else ["–"] * 5


def width_cell(engine, folder):
    """Bits by the look and by the contents, with a remark when not every name came out."""
    look, exact, given = width.bits_told(engine, folder)
    told = "–" if look is None else "%.2f / %.2f" % (look, exact)
    return told + ("" if given == len(width.NAMES) else " (%d files of %d)" % (given, len(width.NAMES)))


def speed_cells(row, anchor):
    _, seconds, kept, left = row
    if kept is None:
        return ["failed: %s" % seconds, "–", "–"]
    ratio = "%.2f (%.1f s)" % (seconds / anchor, seconds) if anchor else "%.1f s" % seconds
    return ["%.0f" % (speed.PAGES / seconds), ratio, format(kept, ",") + (", %d of the name left" % left if left else "")]


def anchor_in(timed):
    """Seconds of mutool."""
    return next((row[1] for name, rows in timed.items() for row in rows if name == "mutool" and row[2] is not None), None)


def print_table(engines, files, words, verdicts, told, timed):
    print("| engine | version | clean, of %d files | name left on the page | left elsewhere in the file only | words lost or another page changed | no file given "
          "| bits told of a name, by look / by contents | pages/s | x mutool's time | words kept of %s |" % (files, format(words, ",")))
    print("|" + "---|" * 11)
    for engine in engines:
        if engine.version is None:
            print("| %s | not installed |%s" % (engine.name, " – |" * 9))
            continue
        cells = removal_cells(verdicts.get(engine.name)) + [told.get(engine.name, "–")]
        for row in timed.get(engine.name, [("", None, None, None)]):
            timing = speed_cells(row, anchor_in(timed)) if row[1] is not None else ["–"] * 3
            print("| " + " | ".join([engine.name + (", " + row[0] if row[0] else ""), engine.version] + cells + timing) + " |")
            cells = ["–"] * 6


def print_detail(verdicts):
    print("\n| engine | file | found | lost |\n|---|---|---|---|")
    for engine, by_case in verdicts.items():
        for name, one in by_case.items():
            if one.leaks or one.lost or one.trouble:
                found = ", ".join(sorted({where for where, _ in one.leaks})) or ("no file: " + one.trouble if one.trouble else "")
                print("| %s | %s | %s | %s |" % (engine, name, found.replace("|", " "), ", ".join(one.lost)))


def arguments():
    parser = argparse.ArgumentParser(description="Candour's removal beside other engines")
    parser.add_argument("candour", help="the program")
    parser.add_argument("--fixtures", required=True, help="folder of the battery's files")
    parser.add_argument("--node", default="build/bench-node", help="where packages of npm are put")
    parser.add_argument("--detail", action="store_true", help="tell every file that was not clean")
    parser.add_argument("--part", action="append", choices=["removal", "width", "speed"], help="only this")
    asked = parser.parse_args()
    asked.candour, asked.node = os.path.abspath(asked.candour), os.path.abspath(asked.node)
    asked.part = asked.part or ["removal", "width", "speed"]
    return asked


def measure(asked, folder):
    engines = adapters.engines(asked.candour, asked.node)
    here = [engine for engine in engines if engine.version]
    cases, stays, verdicts, told, timed = [], [], {}, {}, {}
    if "removal" in asked.part:
        cases = cases_in(asked.fixtures, asked.candour)
        verdicts = {engine.name: battery(engine, cases, folder) for engine in here}
    if "width" in asked.part:
        width.write_lines(folder)
        told = {engine.name: width_cell(engine, folder) for engine in here}
    if "speed" in asked.part:
        source = os.path.join(folder, "record.pdf")
        pages.write_record(source, speed.PAGES)
        stays = speed.words_to_stay(source)
        timed = {engine.name: speed.times(engine, source, stays, folder) for engine in here}
    print_table(engines, len(cases), len(stays), verdicts, told, timed)
    if asked.detail:
        print_detail(verdicts)


def main():
    asked = arguments()
    folder = tempfile.mkdtemp(prefix="candour-engines-")
    try:
        measure(asked, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
