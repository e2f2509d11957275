"""Unread ink: how many handwritten pages are flagged, how many printed ones are flagged for nothing, and how much of the handwriting in printed
pages is covered. Printed pages are the sample record's, scanned in three ways; handwriting is set letter by letter in Debian's handwriting fonts with
an unsteady pen. Fonts are easier to read than real hands: see the README."""
import json, os, random, subprocess, sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "samples"))
from PIL import Image, ImageFilter
from make import scans

RECORD = os.path.join(HERE, "..", "..", "samples", "record")
FONTS = "/usr/share/fonts/truetype/"
HANDS = [("fifthhorseman/dkgIt.ttf", 40), ("kristi/Kristi.ttf", 62), ("femkeklaver/femkeklaver.ttf", 42), ("sjfonts/SteveHand.ttf", 46)]
NOTES = ["h/v 4.10pm, mum in, curtains drawn", "tea on, telly loud, J asleep upstairs", "said he wont go Fri, told him his choice", "rang school, no answer x2",
         "gran poorly again, cant have both", "asked re bruise L arm, says football", "C quiet. drew me a bus with 9 doors", "to see dr Mon, mum will take him",
         "neighbour shouted from no 12 again", "ring EDT if he turns up tonight", "has the key, has his tea money", "wants to know when he can see Ty",
         "bag packed by the door, didnt ask", "spoke w. foster carer, all calm", "no heating since Sunday, chased", "he laughed twice. write that down"]


def printed_pages(work):
    """Image files: clean at 300 dpi, faxed at 200 with skew and specks, shaded and blurred at 150."""
    made, number = [], 0
    for folder, _, files in sorted(os.walk(RECORD)):
        for name in sorted(files):
            if not name.endswith(".pdf") or "S Ashdown" in name or "copy" in name:
                continue
            source = os.path.join(folder, name)
            path = os.path.join(work, "printed-%02d.tif" % number)
            if number % 3 == 1:
                scans.fax(source, path, 200, (0.5, -0.9, 1.3)[number // 3 % 3], 600, number)
            else:
                pages = scans.images(source, 300 if number % 3 == 0 else 150)
                if number % 3 == 2:
                    pages = [shaded(page) for page in pages]
                pages[0].save(path, save_all=True, append_images=pages[1:], compression="tiff_lzw", dpi=((300, 300) if number % 3 == 0 else (150, 150)))
            made.append(path)
            number += 1
    return made


def shaded(page):
    page = page.rotate(0.7, fillcolor=255, resample=Image.BICUBIC)
    shade = Image.linear_gradient("L").rotate(90).resize(page.size).point(lambda v: 190 + v * 65 // 255)
    return Image.composite(page, Image.new("L", page.size, 0), shade).filter(ImageFilter.GaussianBlur(0.6))


def handwritten_pages(work):
    pick, made = random.Random(7), []
    for number in range(24):
        font, size = HANDS[number % 4]
        path = os.path.join(work, "hand-%02d.tif" % number)
        scans.handwriting(path, FONTS + font, size, pick.sample(NOTES, pick.choice((1, 3, 6, 8))), "\0")
        made.append(path)
    return made


def mixed_pages(work):
    """Printed pages with two handwritten lines at their foot, and where these stand (points)."""
    pick, made = random.Random(11), []
    report = os.path.join(RECORD, "School", "2013-07-12 School report.pdf")
    printed = scans.images(report, 150)[0]
    for number in range(12):
        font, size = HANDS[number % 4]
        note = os.path.join(work, "note.tif")
        scans.handwriting(note, FONTS + font, size, pick.sample(NOTES, 2), "\0")
        strip = Image.open(note).convert("L").crop((0, 60, 1240, 250)).point(lambda v: 255 if v > 200 else v)
        page = printed.copy()
        page.paste(255, (0, page.height - 420, page.width, page.height))
        page.paste(strip, (0, page.height - 340))
        path = os.path.join(work, "mixed-%02d.tif" % number)
        page.save(path, compression="tiff_lzw", dpi=(150, 150))
        made.append((path, inked(strip, page.height - 340)))
    return made


def inked(strip, top):
    """Columns of ink an inch wide, in points: what a person must be shown."""
    boxes = []
    for left in range(0, strip.width, 150):
        for half in (0, strip.height // 2):
            box = strip.crop((left, half, min(left + 150, strip.width), half + strip.height // 2)).point(lambda v: 255 if v < 128 else 0).getbbox()
            if box and (box[2] - box[0]) > 20:
                boxes.append([(left + box[0]) * 0.48, (top + half + box[1]) * 0.48, (left + box[2]) * 0.48, (top + half + box[3]) * 0.48])
    return boxes


def covered(box, regions):
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return any(r[0] <= x <= r[2] and r[1] <= y <= r[3] for r in regions)


def read(candour, path):
    return json.loads(subprocess.run([candour, "read", path, "--json"], check=True, capture_output=True, text=True).stdout)["pages"]


WAYS = ("clean at 300 dpi", "faxed at 200 dpi, skewed and specked", "shaded and blurred at 150 dpi")


def measure(candour, work):
    """(what, flagged, of how many) for the three ways of scanning print, for handwriting, and for the handwriting in printed pages."""
    rows = [[way, 0, 0] for way in WAYS] + [["handwritten pages", 0, 0], ["handwriting under print", 0, 0]]

    def count(row, flagged):
        rows[row][1] += bool(flagged)
        rows[row][2] += 1

    for number, path in enumerate(printed_pages(work)):
        for page in read(candour, path):
            count(number % 3, page["unread"])
    for path in handwritten_pages(work):
        for page in read(candour, path):
            count(3, page["unread"])
    for path, boxes in mixed_pages(work):
        regions = read(candour, path)[0]["unread_regions"]
        for box in boxes:
            count(4, covered(box, regions))
    return rows
