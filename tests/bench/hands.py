"""Real handwriting: how many pages of people's own pen strokes are flagged as unread ink, and how much of it is covered where it stands under print.
The strokes come from a folder of InkML files, a writer's sentence each (ImadocSen-OnDB and collections like it have them; none are kept here)."""
import os, random, re, shutil, sys, tempfile

sys.dont_write_bytecode = True
from PIL import Image, ImageDraw, ImageFilter
from ink import RECORD, covered, read, scans

DPI = 200
A4 = (1654, 2339)
UNIT = DPI / 2540   # pixels; a unit of ink is a hundredth of a millimetre
FINER = 3           # drawn so much larger, for soft edges


def strokes(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    points = [[float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", trace)] for trace in re.findall(r"<trace\b[^>]*>([^<]*)</trace>", text)]
    return [list(zip(one[0::2], one[1::2])) for one in points if len(one) >= 4]


def drawn(traces, pen):
    """The writing alone on white, cut to its ink."""
    left, top = min(x for t in traces for x, _ in t), min(y for t in traces for _, y in t)
    at = [[((x - left) * UNIT * FINER + 20, (y - top) * UNIT * FINER + 20) for x, y in t] for t in traces]
    size = [int(max(p[i] for t in at for p in t)) + 20 for i in (0, 1)]
    ink = Image.new("L", size, 255)
    draw = ImageDraw.Draw(ink)
    for trace in at:
        draw.line(trace, fill=pen, width=int(0.45 * DPI / 25.4 * FINER), joint="curve")
    ink = ink.resize((size[0] // FINER, size[1] // FINER), Image.LANCZOS)
    fits = min(1.0, 1400 / ink.width)
    return ink.resize((int(ink.width * fits), int(ink.height * fits)), Image.LANCZOS)


def note(ink):
    page = Image.new("L", A4, 255)
    page.paste(ink, (120, 200))
    return page


def full_ruled(ink, pick):
    """A page full of the same hand, a little larger, smaller and askew each time, with a grey pen on ruled paper, blurred and grained."""
    page = Image.new("L", A4, 250)
    rule = ImageDraw.Draw(page)
    for y in range(180, A4[1], 63):
        rule.line([(0, y), (A4[0], y)], fill=205, width=2)
    y = 150
    while True:
        scale = pick.uniform(0.94, 1.0)
        one = ink.resize((int(ink.width * scale), int(ink.height * scale))).rotate(pick.uniform(-1.2, 1.2), expand=True, fillcolor=255)
        if y + one.height > A4[1] - 100:
            break
        page.paste(Image.new("L", one.size, 60), (100 + pick.randrange(30), y), one.point(lambda v: 255 - v))
        y += one.height + 20
    grain = Image.effect_noise(A4, 12)
    return Image.blend(page.filter(ImageFilter.GaussianBlur(0.8)), grain, 0.06)


def under_print(ink):
    page = scans.images(os.path.join(RECORD, "School", "2013-07-12 School report.pdf"), DPI)[0].convert("L")
    top = page.height - 560
    page.paste(255, (0, top, page.width, page.height))
    page.paste(ink.crop((0, 0, ink.width, min(ink.height, 500))), (120, top + 40))
    boxes = []
    for left in range(0, ink.width, 100):
        for upper in range(0, min(ink.height, 500), 60):
            box = ink.crop((left, upper, min(left + 100, ink.width), min(upper + 60, ink.height, 500))).point(lambda v: 255 if v < 128 else 0).getbbox()
            if box and (box[2] - box[0]) > 30 and (box[3] - box[1]) > 15:
                boxes.append([72 / DPI * v for v in (120 + left + box[0], top + 40 + upper + box[1], 120 + left + box[2], top + 40 + upper + box[3])])
    return page, boxes


def main(candour, folder, keep=None):
    work = keep or tempfile.mkdtemp()
    flagged = {"a few lines on white": [0, 0], "a full ruled page, grey pen": [0, 0], "pieces of writing under print": [0, 0]}
    missed = []
    for number, name in enumerate(sorted(os.listdir(folder))):
        ink = drawn(strokes(os.path.join(folder, name)), 20)
        pick = random.Random(number)
        for what, page in (("a few lines on white", note(ink)), ("a full ruled page, grey pen", full_ruled(ink, pick))):
            path = os.path.join(work, "%s-%s.tif" % (os.path.splitext(name)[0], what.split()[1]))
            page.save(path, compression="tiff_lzw", dpi=(DPI, DPI))
            told = bool(read(candour, path)[0]["unread"])
            flagged[what][0] += told
            flagged[what][1] += 1
            missed += [] if told else [path]
        page, boxes = under_print(ink)
        path = os.path.join(work, "%s-print.tif" % os.path.splitext(name)[0])
        page.save(path, compression="tiff_lzw", dpi=(DPI, DPI))
        regions = read(candour, path)[0]["unread_regions"]
        flagged["pieces of writing under print"][0] += sum(covered(box, regions) for box in boxes)
        flagged["pieces of writing under print"][1] += len(boxes)
    for what, (told, of) in flagged.items():
        print("| %s | %d of %d |" % (what, told, of))
    for path in missed:
        print("not flagged: %s" % os.path.basename(path))
    if not keep:
        shutil.rmtree(work)


main(*sys.argv[1:])
