#!/usr/bin/python3
"""Makes samples/record/ and samples/gold.jsonl from story.py. Needs Debian's python3-reportlab, python3-pil, fonts-dkg-handwriting,
fonts-liberation and poppler-utils. The same story gives the same bytes."""
import json, os, random, re, shutil, subprocess
from PIL import Image, ImageDraw, ImageFont, ImageFilter
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle
import reportlab.rl_config
import story

reportlab.rl_config.invariant = 1
HERE = os.path.dirname(os.path.abspath(__file__))
RECORD = os.path.join(HERE, "record")
FONTS = "/usr/share/fonts/truetype/liberation/Liberation"
for name in ("Sans-Regular", "Sans-Bold", "Serif-Regular", "Serif-Bold"):
    pdfmetrics.registerFont(TTFont(name, FONTS + name + ".ttf"))
SANS = ParagraphStyle("sans", fontName="Sans-Regular", fontSize=10, leading=14)
SERIF = ParagraphStyle("serif", fontName="Serif-Regular", fontSize=11.5, leading=16, spaceAfter=9, alignment=4)
HEAD = ParagraphStyle("head", fontName="Sans-Bold", fontSize=14, leading=20, spaceAfter=8, textColor=colors.HexColor("#17496b"))
BOLD = ParagraphStyle("bold", fontName="Sans-Bold", fontSize=10.5, leading=15, spaceBefore=6)
MARK = re.compile(r"\{([RK]):([a-z_]+)\|([^}]*)\}")
gold = []


def plain(text):
    return MARK.sub(lambda m: m.group(3), text)


def remember(source, texts):
    for text in texts:
        for kind, category, value in MARK.findall(text):
            gold.append({"source": source, "text": value, "kind": "must_remove" if kind == "R" else "must_keep", "category": category})


def place(source):
    path = os.path.join(RECORD, source)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return path


def build(source, flow, footer):
    def stamp(canvas, doc):
        canvas.setFont("Sans-Regular", 7.5)
        canvas.setFillGray(0.4)
        canvas.drawString(57, 30, footer)
        canvas.drawRightString(A4[0] - 57, 30, "Page %d" % doc.page)
    SimpleDocTemplate(place(source), pagesize=A4, leftMargin=57, rightMargin=57, topMargin=57, bottomMargin=57).build(flow, onFirstPage=stamp, onLaterPages=stamp)


def table(rows, widths):
    made = Table([[Paragraph(plain(c), SANS) for c in row] for row in rows], colWidths=widths, repeatRows=1)
    made.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.HexColor("#8fa9bd")), ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#e8eff5")),
                              ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return made


def case_notes(source, notes):
    flow = [Paragraph("Case notes", HEAD), Paragraph(plain("Name: {K:subject|Corin Whittle}   DOB: {K:subject_dob|11/03/2004}   Person ID: {K:subject_id|2209451}"), SANS), Spacer(1, 10)]
    texts = ["{K:subject|Corin Whittle} {K:subject_dob|11/03/2004} {K:subject_id|2209451}"]
    for date, kind, text in notes:
        flow += [table([["Date of event", date, "Type", kind], ["Created by", "{K:professional|Mary Osei}", "Child seen", "Yes"]], [85, 145, 75, 175]), Spacer(1, 4),
                 Paragraph(plain(text), SANS), Spacer(1, 14)]
        texts += ["{K:professional|Mary Osei}", text]
    build(source, flow, "Brackwell Council. Printed from the case system.")
    remember(source, texts)


def letter(source, head, date, opening, paragraphs):
    flow = [Paragraph(line, HEAD) for line in head.split("\n")] + [Spacer(1, 14), Paragraph("Date: " + date, SERIF), Paragraph(plain(opening), SERIF)]
    build(source, flow + [Paragraph(plain(p), SERIF) for p in paragraphs], head.split("\n")[0])
    remember(source, [opening] + paragraphs)


def chronology(source, notes):
    rows = [["Date", "Source", "Event"]] + [[d, k, t.split(". ")[0] + "."] for d, k, t in notes]
    build(source, [Paragraph("Chronology", HEAD), table(rows, [70, 100, 310])], "Chronology")
    remember(source, [r[2] for r in rows[1:]])


def scan_of(source_pdf, target, dpi, angle, speckle, mode):
    stem = "/tmp/candour-sample"
    subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", "-png", source_pdf, stem], check=True)
    pages = sorted(f for f in os.listdir("/tmp") if f.startswith("candour-sample-"))
    noise = random.Random(11)
    images = []
    for page in pages:
        image = Image.open("/tmp/" + page).convert("L").rotate(angle, fillcolor=255, resample=Image.BICUBIC)
        for _ in range(speckle):
            image.putpixel((noise.randrange(image.width), noise.randrange(image.height)), noise.choice((0, 60)))
        images.append(image.point(lambda v: 255 if v > 150 else 0).convert("1") if mode == "1" else image)
        os.remove("/tmp/" + page)
    if mode == "1":
        images[0].save(place(target), save_all=True, append_images=images[1:], compression="group4", dpi=(dpi, dpi))
    else:
        images[0].save(place(target), quality=70, dpi=(dpi, dpi))


def handwriting(source, lines):
    pen = random.Random(source)
    image = Image.new("L", (1240, 900), 246)
    draw = ImageDraw.Draw(image)
    for y in range(120, 900, 62):
        draw.line((0, y, 1240, y), fill=215)
    for row, line in enumerate(lines):
        x = 70 + pen.randrange(20)
        for letter_ in line:
            size = 44 + pen.randrange(-4, 5)
            font = ImageFont.truetype("/usr/share/fonts/truetype/fifthhorseman/dkgIt.ttf", size)
            tile = Image.new("L", (90, 110), 0)
            ImageDraw.Draw(tile).text((12, 14), letter_, font=font, fill=200 + pen.randrange(55))
            tile = tile.transform(tile.size, Image.AFFINE, (1, 0.35 + pen.uniform(-0.15, 0.15), -22, pen.uniform(-0.1, 0.1), 1, 0), resample=Image.BICUBIC)
            image.paste(pen.randrange(20, 70), (int(x), 62 + row * 124 // 2 * 2 - 20 + pen.randrange(-7, 8)), tile)
            x += font.getlength(letter_) * 0.86 + pen.uniform(-2, 2)
    image = image.filter(ImageFilter.GaussianBlur(0.8))
    image.save(place(source), compression="tiff_lzw", dpi=(150, 150))


def main():
    shutil.rmtree(RECORD, ignore_errors=True)
    filler = [("%02d/%02d/201%d" % (3 + i % 24, 1 + i % 12, 4 + i // 12), "Visit", story.MORE[i % len(story.MORE)] + " " + story.MORE[(i + 2) % len(story.MORE)]) for i in range(48)]
    case_notes("Case system/Case notes 2013.pdf", story.NOTES)
    for year in range(4):
        case_notes("Case system/Case notes 201%d.pdf" % (4 + year), filler[12 * year:12 * year + 12] * 2)
    chronology("Case system/Chronology.pdf", story.NOTES + filler)
    for source, (head, date, opening, paragraphs) in story.LETTERS.items():
        letter(source, head, date, opening, paragraphs)
    for source, (title, date, paragraphs) in story.MEETINGS.items():
        letter(source, "Brackwell Council", date, title, paragraphs)
    for source, text in story.TEXTS.items():
        open(place(source), "w", encoding="utf-8").write(text)
    for source, kind, text, category in story.TEXT_GOLD:
        gold.append({"source": source, "text": text, "kind": "must_" + kind, "category": category})
    shutil.copyfile(place("Letters/2013-07-12 School report.pdf"), place("Volume 1/School report (copy).pdf"))
    letter("print.pdf", "Brackwell Council", "6 June 2013", "Dear {R:family|Mrs Whittle}", ["Thank you for seeing me on Tuesday. {K:subject|Corin} will see you at the family centre on Fridays at four.",
           "Please ring {K:professional|Mary Osei} if you cannot come.", "Yours sincerely", "{K:professional|Mary Osei}, social worker"])
    scan_of(place("print.pdf"), "Scans/Letter of 6 June.tif", 200, 1.6, 1500, "1")
    scan_of(place("print.pdf"), "Scans/Letter of 6 June (photograph).jpg", 150, 0, 0, "L")
    os.remove(place("print.pdf"))
    for item in [g for g in gold if g["source"] == "print.pdf"]:
        gold.remove(item)
        for target in ("Scans/Letter of 6 June.tif", "Scans/Letter of 6 June (photograph).jpg"):
            gold.append(dict(item, source=target))
    for source, lines in story.HAND.items():
        handwriting(source, lines)
        gold.append({"source": source, "text": lines[1], "kind": "must_remove", "category": "handwritten"})
    seen = set()
    with open(os.path.join(HERE, "gold.jsonl"), "w", encoding="utf-8") as out:
        for item in gold:
            key = json.dumps(item, ensure_ascii=False)
            if key not in seen:
                seen.add(key)
                out.write(key + "\n")


main()
