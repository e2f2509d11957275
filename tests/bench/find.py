"""Scores `candour find` on a record whose gold stands inline as [[class|text]]. A mention is removed when every letter and figure of it lies
in a proposal to redact or to review (which counts as redact where no person decides), kept when none does."""
import collections, json, os, random, re, subprocess, sys, tempfile, time

MARK = re.compile(r"\[\[(\w+)\|(.*?)\]\]")
TO_GO = ("third", "detail", "official", "relation", "fact")
TO_STAY = ("subject", "sdetail", "prof")


def without_marks(text):
    plain, gold, at = "", [], 0
    for mark in MARK.finditer(text):
        plain += text[at:mark.start()]
        gold.append((mark.group(1), len(plain), len(plain) + len(mark.group(2))))
        plain += mark.group(2)
        at = mark.end()
    return plain + text[at:], gold


def found(candour, texts, request):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, (plain, _) in sorted(texts.items()):
            paths.append(os.path.join(folder, name))
            with open(paths[-1], "w", encoding="utf-8") as file:
                file.write(plain)
        options = []
        if request is not None:
            with open(os.path.join(folder, "request.json"), "w", encoding="utf-8") as file:
                json.dump(request, file)
            options = ["--request", os.path.join(folder, "request.json")]
        answer = subprocess.run([candour, "find", *paths, "--json", *options], capture_output=True, check=True).stdout.decode("utf-8")
    answers = [json.loads(line) for line in answer.splitlines() if line.strip()]
    return {os.path.basename(one["file"]): one["findings"] for one in answers}


def scored(texts, findings):
    removed, all_of, spans_right, spans, misses = collections.Counter(), collections.Counter(), 0, 0, collections.defaultdict(list)
    for name, (plain, gold) in texts.items():
        gone = [f for f in findings[name] if f["proposal"] in ("redact", "review")]
        covered = set(i for f in gone for i in range(f["start"], f["end"]))
        to_go = set(i for kind, start, end in gold if kind in TO_GO for i in range(start, end))
        for f in gone:
            spans += 1
            spans_right += any(i in to_go for i in range(f["start"], f["end"]))
        for kind, start, end in gold:
            letters = [i for i in range(start, end) if plain[i].isalnum()]
            inside = sum(i in covered for i in letters)
            all_of[kind] += 1
            went = inside == len(letters) if kind in TO_GO else inside > 0
            removed[kind] += went
            if went != (kind in TO_GO):
                misses[kind].append("%s: %s" % (name, plain[start:end]))
    return removed, all_of, spans_right / max(1, spans), misses


def seconds_of_2000_pages(candour, texts, request):
    """The record's texts eighty times over, lines shuffled and two names changed each time: register and proposals, one core."""
    order = random.Random(1)
    plain = [text for text, _ in texts.values()]
    pages = {}
    for i in range(2000):
        lines = plain[i % len(plain)].split("\n")
        order.shuffle(lines)
        pages["%04d.txt" % i] = ("\n".join(lines).replace("Hope", "Name%d" % (i % 40)), [])
    begun = time.monotonic()
    found(candour, pages, request)
    return time.monotonic() - begun


def main(candour, folder, detail):
    texts = {}
    for name in sorted(os.listdir(os.path.join(folder, "texts"))):
        with open(os.path.join(folder, "texts", name), encoding="utf-8") as file:
            texts[name] = without_marks(file.read())
    with open(os.path.join(folder, "request.json"), encoding="utf-8") as file:
        request = json.load(file)
    alone = dict(request, people=[])
    results = [(title, scored(texts, found(candour, texts, asked))) for title, asked in (("with the request's people", request), ("subject alone", alone))]
    print("| %-10s | mentions | %s |" % ("what", " | ".join(title for title, _ in results)))
    print("|---|---|---|---|")
    for kind in TO_GO + TO_STAY:
        verb = "removed" if kind in TO_GO else "kept"
        share = [(r[kind] if kind in TO_GO else a[kind] - r[kind]) / max(1, a[kind]) for _, (r, a, _, _) in results]
        print("| %-10s | %d | %s |" % (kind, results[0][1][1][kind], " | ".join("%.1f %% %s" % (100 * one, verb) for one in share)))
    print("| proposals that meet what must go | | %s |" % " | ".join("%.1f %%" % (100 * p) for _, (_, _, p, _) in results))
    if "--speed" in detail:
        print("2,000 pages, register and proposals: %.1f s, the register on every core, the proposals on one" % seconds_of_2000_pages(candour, texts, request))
        detail.remove("--speed")
    for kind in detail:
        print(kind, *results[0][1][3][kind], sep="\n  ")


main(sys.argv[1], sys.argv[2], sys.argv[3:])
