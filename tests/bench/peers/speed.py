"""How fast: 1,000 pages of 46 lines with 6,000 places of one name, searched, removed and saved; Candour reads and proves the result besides."""
import collections, os, time

import adapters, judge, pages

PAGES, LIMIT = 1000, 900


def words_in(path):
    return judge.told("pdftotext", path, "-").decode("utf-8", "replace").split()


def kept(path, stays):
    return sum((collections.Counter(words_in(path)) & collections.Counter(stays)).values())


def words_to_stay(source):
    """Words as pdftotext reads them before, but for the name's."""
    return [word for word in words_in(source) if word not in pages.NAME.split()]


def name_left(path):
    """How many words of the name can still be read."""
    words = collections.Counter(words_in(path))
    return sum(words[word] for word in pages.NAME.split())


def measure(engine, source, folder, **options):
    """(seconds, output) or (why it failed, None)."""
    out = os.path.join(folder, "record-out.pdf")
    if os.path.exists(out):
        os.remove(out)
    start = time.monotonic()
    trouble = engine.run([adapters.job(source, out, [{"text": pages.NAME}])], folder, LIMIT, **options)
    seconds = time.monotonic() - start
    return (seconds, out) if os.path.exists(out) and not trouble else (trouble or "no output", None)


def times(engine, source, stays, folder):
    """Rows of (how it ran, seconds or why it failed, words kept, words of the name left)."""
    ways = [("reads and proves too, two jobs", {"workers": 2}), ("one job", {"workers": 1})] if isinstance(engine, adapters.Candour) else [("", {})]
    rows = []
    for way, options in ways:
        seconds, out = measure(engine, source, folder, **options)
        rows.append((way, seconds, kept(out, stays) if out else None, name_left(out) if out else None))
    return rows
