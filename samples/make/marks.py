"""Marks in the texts, and the gold that follows from them. {R:category|text} must be taken out, {K:category|text} must stay;
names are in story/people.py. An item stands once for each page on which its text can be read, with the number of times."""
import re
import subprocess
from story.people import KEEP, REMOVE

MARK = re.compile(r"\{([RK]):([a-z_]+)\|([^}]*)\}")
KINDS = {"R": "must_remove", "K": "must_keep"}
ALONE = {name for names in REMOVE.values() for name in names if " " not in name}   # "Gary" left of "Gary Dunn" is a leak too
NAMES = [(name, kind, category) for kind, lists in (("must_remove", REMOVE), ("must_keep", KEEP)) for category, names in lists.items() for name in names]


def plain(text):
    return MARK.sub(lambda m: m.group(3), text)


def marked(texts):
    return [(" ".join(m.group(3).split()), KINDS[m.group(1)], m.group(2)) for t in texts for m in MARK.finditer(t)]


def strings(value):
    """Every text inside a document's blocks."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from strings(inner)


def take(text, page):
    """(how often text stands on the page, the page with those places blanked). Whole words, any white space; a line's > marks do not part words."""
    pattern = r"(?<!\w)" + r"[\s>]+".join(re.escape(w) for w in text.split()) + r"(?!\w)"
    found = len(re.findall(pattern, page))
    return found, re.sub(pattern, " \x00 ", page)


def count(items, pages):
    """How often each text stands in the readings of one page, longest first, so that "Rose" inside "Rose Tideswell" is not counted twice."""
    most = {}
    for reading in pages:
        for text in sorted({i[0] for i in items}, key=lambda t: (-len(t), t)):
            found, reading = take(text, reading)
            most[text] = max(most.get(text, 0), found)
    return most


def readings(path):
    """For each page of a PDF its texts in reading order and in drawing order."""
    both = [subprocess.run(["pdftotext"] + mode + [path, "-"], capture_output=True, text=True, check=True).stdout.split("\f")[:-1] for mode in ([], ["-raw"])]
    return list(zip(*both))


def gold(source, pages, texts, **more):
    """The gold of one document whose pages have these readings and whose blocks hold these texts."""
    own = marked(texts)
    items = own + [name for name in NAMES if not any(name[0] == o[0] for o in own)]
    made, found = [], set()
    for number, page in enumerate(pages, 1):
        often = count(items, page)
        for text, kind, category in dict.fromkeys(items):
            if often[text]:
                found.add(text)
                made.append(dict({"source": source, "page": number, "text": text, "kind": kind, "category": category, "count": often[text]}, **more))
        parts = {(word, category): often[text] for text, kind, category in dict.fromkeys(items) if kind == "must_remove" and often[text]
                 for word in text.split() if word in ALONE and not often.get(word)}
        made += [dict({"source": source, "page": number, "text": word, "kind": "must_remove", "category": category, "count": times}, **more) for (word, category), times in parts.items()]
    missing = [o[0] for o in own if o[0] not in found]
    if missing:
        raise SystemExit("%s: not on any page: %s" % (source, missing))
    return made
