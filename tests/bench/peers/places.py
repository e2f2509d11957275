"""The places that are handed to an engine, so that failing to find is not counted as failing to remove.

A mark by its place is handed over as it is. For a mark by its text, every occurrence that `candour read`, `pdftotext -bbox` or `mutool
draw` sees is handed over as well: the box of its word, cut to the letters of the name in proportion to their number, or of its letters. The engine
skips those that its own search found.
What no reader sees (beyond the page's edge, in a layer that is switched off) is left to the engine's search.
"""
import html, json, re, subprocess


def squeezed(text):
    return re.sub(r"[\s\u00ad-]", "", text).lower()


def cut(box, first, last, length):
    """The part of a word's box that its letters from `first` to before `last` take, if all were equally wide."""
    left, top, right, bottom = box
    return [left + (right - left) * first / length, top, left + (right - left) * last / length, bottom]


def occurrences(words, text):
    """Boxes of the words, or parts of words, that together spell `text`; a word is (text, box)."""
    words = [(squeezed(word), box) for word, box in words]
    joined, wanted, boxes = "".join(word for word, _ in words), squeezed(text), []
    at = joined.find(wanted)
    while at >= 0:
        start, end, here = at, at + len(wanted), 0
        for word, box in words:
            first, last = max(start - here, 0), min(end - here, len(word))
            if first < last:
                boxes.append(cut(box, first, last, len(word)))
            here += len(word)
        at = joined.find(wanted, end)
    return boxes


def pages_by_candour(candour, path):
    """(number, width, words) of each page, or nothing when it cannot be read."""
    try:
        read = subprocess.run([candour, "read", path, "--json"], capture_output=True, text=True, timeout=60, check=False).stdout
        return [(page["number"], page["width"], [(word["text"], word["box"]) for word in page["words"]]) for page in json.loads(read).get("pages", [])]
    except (ValueError, subprocess.TimeoutExpired):
        return []


def bbox_pages(path, *options):
    """(width, words) of each page as pdftotext tells them."""
    told = subprocess.run(["pdftotext", "-bbox", *options, path, "-"], capture_output=True, text=True, errors="replace", check=False).stdout
    pages = []
    for part in told.split("<page ")[1:]:
        words = re.findall(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', part)
        pages.append((float(re.search(r'width="([\d.]+)"', part).group(1)),
                      [(html.unescape(word[4]), [float(value) for value in word[:4]]) for word in words]))
    return pages


def shift(shown, whole):
    """How far words of the whole page must be moved to stand as on the page shown: told by a word that is once on both."""
    for text, box in shown:
        same = [other for word, other in whole if word == text]
        if len(same) == 1:
            return box[0] - same[0][0], box[1] - same[0][1]
    return 0, 0


def pages_by_pdftotext(path):
    """As above; what lies outside the crop box is read as well."""
    pages = []
    for number, ((width, shown), (_, whole)) in enumerate(zip(bbox_pages(path, "-cropbox"), bbox_pages(path)), 1):
        right, down = shift(shown, whole)
        pages.append((number, width, [(text, [box[0] + right, box[1] + down, box[2] + right, box[3] + down]) for text, box in whole]))
    return pages


def pages_by_mutool(path):
    """As above, letter by letter."""
    told = subprocess.run(["mutool", "draw", "-q", "-F", "stext", path], capture_output=True, text=True, errors="replace", check=False).stdout
    pages = []
    for number, part in enumerate(told.split("<page ")[1:], 1):
        letters = []
        for quad, letter in re.findall(r'<char quad="([^"]+)"[^>]* c="([^"]*)"', part):
            values = [float(value) for value in quad.split()]
            letters.append((html.unescape(letter), [min(values[::2]), min(values[1::2]), max(values[::2]), max(values[1::2])]))
        pages.append((number, float(re.search(r'width="([\d.]+)"', part).group(1)), letters))
    return pages


def known(places, place):
    """Whether a place handed over already holds the middle of this one."""
    x, y = (place["box"][0] + place["box"][2]) / 2, (place["box"][1] + place["box"][3]) / 2
    return any(one["page"] == place["page"] and one["box"][0] <= x <= one["box"][2] and one["box"][1] <= y <= one["box"][3] for one in places)


def places_of(marks, path, candour):
    by_candour = pages_by_candour(candour, path)
    widths = {number: width for number, width, _ in by_candour}
    places = [{"page": mark["page"], "box": mark["box"], "width": widths.get(mark["page"]), "always": True} for mark in marks if "box" in mark]
    for number, width, words in by_candour + pages_by_pdftotext(path) + pages_by_mutool(path):
        shown = widths.get(number, width)      # readers differ where a page has units of its own
        for mark in marks:
            if "text" in mark and number in mark.get("pages", [number]):
                for box in occurrences(words, mark["text"]):
                    place = {"page": number, "box": [value * shown / width for value in box], "width": shown, "always": False}
                    if not known(places, place):
                        places.append(place)
    return places


def untouched(words, marks, path, candour):
    """Those of the words on the first page that no mark by its place overlaps: an engine may take what its rectangle touches."""
    boxes = [mark["box"] for mark in marks if "box" in mark]
    seen = [(text, box) for number, _, found in pages_by_candour(candour, path) for text, box in found if number == 1]

    def touched(word):
        return any(one[0] < box[2] and box[0] < one[2] and one[1] < box[3] and box[1] < one[3] for one in occurrences(seen, word) for box in boxes)
    return [word for word in words if not touched(word)]


def texts_of(marks):
    return [mark for mark in marks if "text" in mark]
