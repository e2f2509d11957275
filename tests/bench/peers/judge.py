"""One judge for every engine: looks in a file for a name as somebody would who wants it back, and for what should have stayed.

A name is found in the file's bytes, in its objects as qpdf unpacks them, in every stream that zlib can open (old or orphaned ones too), as it is,
in UTF-16 and in hexadecimal, in the strings shown joined to one, and in the text that pdftotext and mutool read. It is on the page when a reader
reads it or when the strings of a page's contents, a form or a pattern hold it; otherwise it is elsewhere in the file. What should have stayed are
words that pdftotext read before; annotations, links, fields and bookmarks are not counted as damage, because Candour takes them away on purpose.
"""
import itertools
import os, re, subprocess, tempfile, zlib

FEW_PIXELS = 120
ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}


def told(*command):
    try:
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60, check=False).stdout
    except subprocess.TimeoutExpired:
        return b""


def plain(data):
    """Without blanks, hyphens (the soft one too) and zero bytes."""
    return re.sub(rb"[\s\0-]", b"", data.replace(b"\xc2\xad", b""))


def unescaped(literal):
    def one(match):
        code = match.group(1)
        return bytes([int(code, 8) & 255]) if b"0" <= code[:1] <= b"7" else ESCAPES.get(code, code)
    return re.sub(rb"\\([0-7]{1,3}|\r\n|.)", one, literal, flags=re.S)


def joined_strings(data):
    """All strings one after the other: a name shown letter by letter stands whole here."""
    out, depth, start = [], 0, 0
    for match in re.finditer(rb"\\.|[()]|<[0-9A-Fa-f\s]*>", data, re.S):
        token = match.group()
        if depth == 0 and token[:1] == b"<":
            digits = re.sub(rb"\s", b"", token[1:-1])
            out.append(bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()))
        elif token == b"(":
            depth += 1
            start = match.end() if depth == 1 else start
        elif token == b")" and depth > 0:
            depth -= 1
            if depth == 0:
                out.append(unescaped(data[start:match.start()]))
    return b"".join(out)


def inflated(data):
    """What the file's own streams hold, whether or not anything refers to them."""
    out = []
    for match in re.finditer(rb"stream\r?\n(.*?)endstream", data, re.S):
        try:
            out.append(zlib.decompressobj().decompress(match.group(1)))
        except zlib.error:
            pass
    return b"\n".join(out)


def unpacked(path):
    return told("qpdf", "--qdf", "--object-streams=disable", "--decode-level=all", path, "-")


def drawn_streams(qdf):
    """The contents of all pages and every form and pattern, but for the looks of annotations, which may be hidden."""
    looks = {number for look in re.findall(rb"/AP <<(.*?)>>", qdf, re.S) for number in re.findall(rb"(\d+) 0 R", look)}
    out = []
    for part in qdf.split(b"\nendobj\n"):
        head, _, body = part.partition(b"\nstream\n")
        number = re.search(rb"^(\d+) 0 obj$", head, re.M)
        form = re.search(rb"/Subtype /Form\b|/PatternType 1\b", head) and number and number.group(1) not in looks
        if form or b"%% Contents for page " in head:
            out.append(body.rpartition(b"endstream")[0])
    return b"\n".join(out)


def texts(path, *options):
    return [told("pdftotext", *options, path, "-"), told("pdftotext", "-raw", *options, path, "-")]


def spellings(needle):
    """The bytes by which a needle may stand in a file, case set aside."""
    plainly, big, little = (needle.encode(code) for code in ("utf-8", "utf-16-be", "utf-16-le"))
    return [plainly, big, little, plainly.hex().encode(), big.hex().encode()]


def stands_in(data, needle):
    if len(needle) > 4:
        lower = data.lower()
        return any(spelling.lower() in lower for spelling in spellings(needle))
    return any(spelling in data for spelling in spellings(needle))


def shown_in(strings, needle):
    """Whether strings joined spell the needle, or are the codes that it gives in hexadecimal."""
    codes = bytes.fromhex(needle) if re.fullmatch(r"(?:[0-9A-F]{4}){4,}", needle) else None
    return needle.encode() in strings or plain(needle.encode()) in plain(strings) or (codes is not None and codes in strings)


def read_in(path, needles, first=()):
    """What two readers read, on the first page or on all."""
    readers = {"page: pdftotext": b"".join(texts(path, *first)), "page: mutool": told("mutool", "draw", "-q", "-F", "txt", path, *first[1:])}
    return [(where, needle) for where, text in readers.items() for needle in needles if plain(needle.encode()) in plain(text)]


def leaks(path, needles):
    """(where, needle) of all that is found; where begins with "page" or with "file"."""
    with open(path, "rb") as file:
        data = file.read()
    qdf = unpacked(path)
    shown = {"page: contents": joined_strings(drawn_streams(qdf)), "file: strings": joined_strings(qdf)}
    held = {"file: bytes": data, "file: objects": qdf, "file: streams": inflated(data)}
    return ([(where, needle) for where, strings in shown.items() for needle in needles if shown_in(strings, needle)]
            + [(where, needle) for where, content in held.items() for needle in needles if stands_in(content, needle)]
            + read_in(path, needles))


def patch_pixels(path, picture):
    """Pixels of the file's pictures that still look like the patch that stood for a name."""
    with tempfile.TemporaryDirectory() as folder:
        told("pdfimages", "-l", "1", path, os.path.join(folder, "i"))
        return sum(patch_in(os.path.join(folder, name), picture) for name in os.listdir(folder))


def patch_in(path, picture):
    with open(path, "rb") as file:
        kind, width, height, rest = re.match(rb"P(\d)\s+(\d+)\s+(\d+)\s(.*)", file.read(), re.S).groups()
    kind, width, height = int(kind), int(width), int(height)
    pixels = rest if kind == 4 else rest.split(b"\n", 1)[1]
    if picture == "red_patch":
        return sum(r > 150 and g < 90 and b < 90 for r, g, b in zip(*(pixels[i::3] for i in range(3)))) if kind == 6 else 0
    if picture == "dark_patch":
        channels = [pixels[i::3] for i in range(3)] if kind == 6 else [pixels[:width * height]]   # pdfimages gives greys as colours
        return sum(all(45 < value < 65 for value in pixel) for pixel in zip(*channels)) if kind != 4 else 0
    return sum(striped(row) for row in rows_of(kind, width, height, pixels))


def rows_of(kind, width, height, pixels):
    if kind == 4:
        stride = (width + 7) // 8
        return [[not pixels[y * stride + x // 8] >> (7 - x % 8) & 1 for x in range(width)] for y in range(height)]
    step = 3 if kind == 6 else 1
    return [[grey > 127 for grey in pixels[y * width * step:(y + 1) * width * step:step]] for y in range(height)]


def striped(row):
    """Pixels of runs of light and dark, many in a sequence and one as long as the other."""
    count = runs = first = 0
    for _, run in itertools.groupby(row):
        length = sum(1 for _ in run)
        alike = length <= 14 and abs(length - first) <= 1
        first = first if alike else length
        runs = runs + 1 if alike else 1
        count += 17 * length if runs == 17 else length if runs > 17 else 0
    return count


def second_page(path):
    return told("pdftoppm", "-r", "60", "-gray", "-f", "2", "-l", "2", path)


def findings(case, path):
    """What readers find in a file, judged as the case asks; what eyes see is told by eyes.py."""
    needles = case["needles"]
    if any(needles[0] in words for words in case["second_stays"]):
        found = read_in(path, needles, ("-l", "1"))     # it stays on another page
    else:
        found = leaks(path, needles)
    if case["picture"] != "none" and patch_pixels(path, case["picture"]) > FEW_PIXELS:
        found.append(("page: picture", case["picture"]))
    return found


def damage(case, before, after):
    """Words that were read before and are not any more, and a second page that looks different."""
    lost = []
    for words, options in ((case["stays"], ("-l", "1")), (case["second_stays"], ("-f", "2"))):
        first, then = (plain(told("pdftotext", *options, path, "-")) for path in (before, after))
        lost += [word for word in words if plain(word.encode()) in first and plain(word.encode()) not in then]
    page = second_page(before)
    if page and page != second_page(after):
        lost.append("the second page looks different")
    return lost
