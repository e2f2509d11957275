"""What the gap tells: one of 200 names is removed from the same line, and the pages that come out are sorted by whether they are the same.

Pages that differ tell names apart: the information told is the entropy of that sorting, of at most 7.64 bits. It is measured by what the page
looks like at 100 dpi, and by the exact contents of the page.
"""
import collections, hashlib, math, os

import adapters, judge, pages

GIVEN = ("Al Jo Mo Kai Zoe Gaz Tia Rhys Lily Owen Megan Tyler Aisha Callum Siobhan Gwyneth Mohammed Wilhelmina Christopher Bartholomew").split()
SURNAMES = "Li Fox Roe Hill Jones Whittle Okonkwo Llewellyn Winterbottom Featherstonehaugh".split()
NAMES = [first + " " + last for first in GIVEN for last in SURNAMES]


def write_lines(folder):
    """One file a name."""
    for number, name in enumerate(NAMES):
        pages.write_pdf(source(folder, number), ["BT /F1 11 Tf 72 700 Td (Seen with %s at home on Tuesday.) Tj ET" % name])


def source(folder, number):
    return os.path.join(folder, "line-%03d.pdf" % number)


def bits(keys):
    counts = collections.Counter(keys).values()
    return math.log2(sum(counts)) - sum(count * math.log2(count) for count in counts) / sum(counts)


def looks(path):
    return hashlib.sha256(judge.told("pdftoppm", "-r", "100", "-gray", path)).hexdigest()


def contents(path):
    return hashlib.sha256(judge.drawn_streams(judge.unpacked(path))).hexdigest()


def bits_told(engine, folder):
    """(bits by the look, bits by the contents, how many of the names came out) of an engine."""
    jobs = [adapters.job(source(folder, number), os.path.join(folder, "out-%03d.pdf" % number), [{"text": name}]) for number, name in enumerate(NAMES)]
    for first in range(0, len(jobs), engine.jobs_a_process):
        engine.run(jobs[first:first + engine.jobs_a_process], folder, 120)
    out = [one["out"] for one in jobs if os.path.exists(one["out"])]
    result = (bits([looks(path) for path in out]), bits([contents(path) for path in out]), len(out)) if out else (None, None, 0)
    for path in out:
        os.remove(path)
    return result
