"""Whether letters of the name can still be seen, whatever readers read: a page may be a picture.

Where mutool finds the letters of the name on the first page before, what pdftoppm shows there before is laid over what it shows after. A letter that
still looks the same is seen. A letter that nobody sees beforehand (white, covered, tiny) tells nothing.
"""
import re

import judge, places

DPI, FEW, MARGIN, MOST = 150, 8, 4, 0.85


class Picture:
    """The first page in greys."""

    def __init__(self, path):
        told = judge.told("pdftoppm", "-r", str(DPI), "-gray", "-cropbox", "-f", "1", "-l", "1", path)
        head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", told)
        self.width, self.height = (int(head.group(1)), int(head.group(2))) if head else (0, 0)
        self.pixels = told[head.end():] if head else b""

    def dark(self, x, y):
        return self.pixels[y * self.width + x] < 128

    def near_dark(self, x, y):
        return any(self.dark(x + right, y + down) for right in (-1, 0, 1) for down in (-1, 0, 1))

    def frame(self, box, scale):
        """A box in pixels, or None when it is not wholly on the page."""
        left, top, right, bottom = (round(value * scale) for value in box)
        return (left, top, right, bottom) if MARGIN < left < right < self.width - MARGIN and MARGIN < top < bottom < self.height - MARGIN else None


def ink_in(picture, frame):
    """The ink in a frame; nothing when it is little, or reaches from side to side as no letter does, or is a block, as a redaction itself is."""
    left, top, right, bottom = frame
    ink = [(x, y) for y in range(top, bottom) for x in range(left, right) if picture.dark(x, y)]
    if len(ink) < FEW:
        return []
    xs, ys = [x for x, _ in ink], [y for _, y in ink]
    width, height = max(xs) - min(xs) + 1, max(ys) - min(ys) + 1
    block = len(ink) > 0.9 * width * height and 3 * width > height
    return [] if block or width == right - left else ink


def paper_around(picture, ink):
    """Pixels close to the ink that are paper, with paper on all sides."""
    xs, ys = [x for x, _ in ink], [y for _, y in ink]
    around = [(x, y) for y in range(min(ys) - 2, max(ys) + 3) for x in range(min(xs) - 2, max(xs) + 3)]
    return [(x, y) for x, y in around if not picture.near_dark(x, y)]


def stays(old, new, frame):
    """Whether the letter in a frame is still there: dark where it was, and the paper around it is paper."""
    ink = ink_in(old, frame)
    paper = paper_around(old, ink) if ink else []
    if len(paper) < FEW:
        return False
    return sum(new.near_dark(*at) for at in ink) >= MOST * len(ink) and sum(not new.dark(*at) for at in paper) >= MOST * len(paper)


def names_in(case):
    return [mark["text"] for mark in case["marks"] if "text" in mark] or case["needles"][:1]


def seen(case, before, after):
    """How many letters of the name are still seen on the first page."""
    _, width, found = next(iter(places.pages_by_mutool(before)), (1, 0, []))
    boxes = [box for name in names_in(case) for box in places.occurrences(found, name)]
    if not boxes:
        return 0
    old, new = Picture(before), Picture(after)
    if (old.width, old.height) != (new.width, new.height):
        return 0
    frames = [old.frame(box, old.width / width) for box in boxes]
    return sum(stays(old, new, frame) for frame in frames if frame)
