"""From clean pages to what a scanner, a fax, a telephone camera and a pen make of them."""
import os
import random
import subprocess
import tempfile
import xml.etree.ElementTree as xml
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


def images(pdf, dpi):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", "-png", pdf, os.path.join(folder, "p")], check=True)
        return [Image.open(os.path.join(folder, f)).convert("L").copy() for f in sorted(os.listdir(folder))]


def fax(pdf, path, dpi, angle, speckle, seed):
    """Skewed, speckled, black and white; one page or several."""
    noise, made = random.Random(seed), []
    for number, page in enumerate(images(pdf, dpi)):
        page = page.rotate(angle if number % 2 == 0 else -angle / 2, fillcolor=255, resample=Image.BICUBIC)
        for _ in range(speckle):
            x, y = noise.randrange(page.width - 2), noise.randrange(page.height - 2)
            page.paste(noise.choice((0, 0, 255)), (x, y, x + noise.choice((1, 1, 2)), y + noise.choice((1, 2))))
        made.append(page.point(lambda v: 255 if v > 150 else 0).convert("1"))
    made[0].save(path, save_all=True, append_images=made[1:], compression="group4", dpi=(dpi, dpi))


def photograph(pdf, path, dpi):
    """A sheet on a desk, taken with a telephone: a little out of square, darker to one side."""
    page = images(pdf, dpi)[0]
    width, height = page.size
    page = page.transform(page.size, Image.QUAD, (-18, -14, -30, height + 22, width + 26, height + 16, width + 12, -26), resample=Image.BICUBIC, fillcolor=112)
    shade = Image.linear_gradient("L").rotate(90).resize(page.size).point(lambda v: 205 + v * 50 // 255)
    page = Image.composite(page, Image.new("L", page.size, 0), shade).filter(ImageFilter.GaussianBlur(0.5))
    Image.merge("RGB", (page, page.point(lambda v: v * 98 // 100), page.point(lambda v: v * 92 // 100))).save(path, quality=62, dpi=(dpi, dpi))


def typed_sheet(pdf, path, dpi, part):
    """The upper part of one page in black and white, in the kind that the name says."""
    page = images(pdf, dpi)[0]
    page.crop((0, 0, page.width, round(page.height * part))).point(lambda v: 255 if v > 150 else 0).convert("1").save(path, dpi=(dpi, dpi))


def misread(word, number):
    """What an old OCR engine makes of every ninth word."""
    if number % 9 == 4:
        return word.replace("rn", "m").replace("l", "1", 1).replace("e", "c", 1)
    return word.replace("Ł", "t").replace("ŷ", "y")


def with_text_layer(pdf, path, dpi):
    """The pages as pictures with invisible, slightly wrong words over them."""
    listed = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    space = "{http://www.w3.org/1999/xhtml}"
    canvas = Canvas(path, invariant=1)
    for page, image in zip(xml.fromstring(listed).iter(space + "page"), images(pdf, dpi)):
        width, height = float(page.get("width")), float(page.get("height"))
        canvas.setPageSize((width, height))
        with tempfile.NamedTemporaryFile(suffix=".jpg") as held:
            image.rotate(0.4, fillcolor=250).point(lambda v: max(24, v - 6)).save(held.name, quality=45)
            canvas.drawImage(ImageReader(held.name), 0, 0, width, height)
        for number, word in enumerate(page.iter(space + "word")):
            left, bottom, tall = float(word.get("xMin")), float(word.get("yMax")), float(word.get("yMax")) - float(word.get("yMin"))
            said = misread(word.text, number)
            line = canvas.beginText(left, height - bottom + tall * 0.2)
            line.setTextRenderMode(3)
            line.setFont("Helvetica", tall * 0.85)
            line.setHorizScale(100 * (float(word.get("xMax")) - left) / max(1, canvas.stringWidth(said, "Helvetica", tall * 0.85)))
            line.textOut(said + " ")
            canvas.drawText(line)
        canvas.showPage()
    canvas.save()


def handwriting(path, font, size, lines, marked):
    """Letter by letter on a lined pad, with an unsteady hand. Where the marked words came to stand, in points."""
    pen = random.Random(os.path.basename(path))
    image = Image.new("L", (1240, 1000), 246)
    draw = ImageDraw.Draw(image)
    for y in range(150, 1000, 92):
        draw.line((0, y, 1240, y), fill=212)
    box = None
    for row, line in enumerate(lines):
        x, drift, begin = 64 + pen.randrange(26), pen.uniform(-0.02, 0.02), line.find(marked)
        for number, letter in enumerate(line):
            if number == begin:
                left = x
            face = ImageFont.truetype(font, size + pen.randrange(-3, 4))
            tile = Image.new("L", (240, 160), 0)
            ImageDraw.Draw(tile).text((90, 30), letter, font=face, fill=190 + pen.randrange(60))
            lean = 0.2 + pen.uniform(-0.12, 0.12)
            tile = tile.transform(tile.size, Image.AFFINE, (1, lean, -lean * 60, pen.uniform(-0.06, 0.06), 1, 0), resample=Image.BICUBIC)
            image.paste(pen.randrange(25, 75), (int(x) - 90, int(70 + row * 92 + x * drift + pen.randrange(-5, 6))), tile)
            x += face.getlength(letter) * (1.9 if letter == " " else 1.02) + pen.uniform(-2, 2)
            if begin >= 0 and number == begin + len(marked) - 1:
                box = [round(v * 72 / 150, 1) for v in (left - 12, 74 + row * 92 + left * drift, x + 12, 74 + row * 92 + 88 + left * drift)]
    image.filter(ImageFilter.GaussianBlur(0.8)).save(path, compression="tiff_lzw", dpi=(150, 150))
    return box
