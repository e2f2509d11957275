"""`redact` on any folder of PDFs: what share of the marked pages keeps its vectors, what share of the files is refused, and how long a page takes.
tests/bench/wild FOLDER [--broken N]: N more files are made by breaking these. Five words of each
of the first three pages with text are taken out."""
import collections, hashlib, json, os, random, subprocess, sys, tempfile, time

SECONDS = 300
pick = random.Random(7)


def told(*command):
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS)
        return done.returncode, done.stdout
    except subprocess.TimeoutExpired:
        return "hangs", b""


def marks_of(read):
    marks, words = [], []
    for page in [page for page in read["pages"] if page["words"]][:3]:
        for word in pick.sample(page["words"], min(5, len(page["words"]))):
            marks.append({"page": page["number"], "box": word["box"]})
            words.append(word["text"])
    return marks, words


def broken(data):
    out = bytearray(data)
    for _ in range(pick.choice((1, 2, 4))):
        at, size = pick.randrange(len(out)), pick.choice((1, 8, 64))
        out[at:at + size] = bytes(pick.randrange(256) for _ in range(size)) if pick.random() < 0.7 else b""
    return bytes(out[:pick.randrange(len(out) // 2, len(out))] if pick.random() < 0.15 else out)


def tried(candour, path, work, tally):
    code, answer = told(candour, "read", path, "--json")
    try:
        read = json.loads(answer.decode("utf-8", "replace"))
    except ValueError:
        tally["no answer" if code not in ("hangs",) else "hangs"] += 1
        return
    if "pages" not in read:
        tally["refused: " + read.get("reason", "?")] += 1
        return
    marks, words = marks_of(read)
    if not marks:
        tally["no words in it"] += 1
        return
    with open(os.path.join(work, "marks.json"), "w") as file:
        json.dump({"marks": marks}, file)
    out, start = os.path.join(work, "out.pdf"), time.time()
    code, answer = told(candour, "redact", path, out, "--marks", os.path.join(work, "marks.json"), "--json")
    spent = (time.time() - start) / max(1, len(read["pages"]))
    if code == "hangs" or code not in (0, 2, 5):
        tally["hangs" if code == "hangs" else "unknown exit code"] += 1
        return
    answer = json.loads(answer)
    if not answer["proved"]:
        tally["refused: " + answer["reason"]] += 1
        return
    tally["proved"] += 1
    tally["slowest page, hundredths of a second"] = max(tally["slowest page, hundredths of a second"], int(spent * 100))
    marked = {mark["page"] for mark in marks}
    for page in answer["pages"]:
        if page["number"] in marked:
            tally["pages: " + page["mode"]] += 1
            if page["reason"]:
                tally["reason: " + page["reason"]] += 1


def different(paths):
    """One of each that has the same bytes."""
    seen = {}
    for path in paths:
        with open(path, "rb") as file:
            seen.setdefault(hashlib.sha256(file.read()).digest(), path)
    return list(seen.values())


def main(candour, folder, more):
    tally = collections.Counter()
    files = different(sorted(os.path.join(root, name) for root, _, names in os.walk(folder) for name in names if name.lower().endswith(".pdf")))
    with tempfile.TemporaryDirectory() as work:
        for path in files:
            tally["files"] += 1
            tried(candour, path, work, tally)
        for number in range(more):
            with open(pick.choice(files), "rb") as file:
                data = broken(file.read())
            path = os.path.join(work, "broken.pdf")
            with open(path, "wb") as file:
                file.write(data)
            tally["files"] += 1
            tried(candour, path, work, tally)
    for what, count in sorted(tally.items()):
        print("%6d  %s" % (count, what))


main(sys.argv[1], sys.argv[2], int(sys.argv[4]) if len(sys.argv) > 4 else 0)
