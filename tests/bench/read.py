"""Reads files of many kinds and says how fast and how well. See tests/bench/read."""
import io, json, os, random, subprocess, sys, tempfile, time, zipfile

sys.dont_write_bytecode = True
candour = os.path.abspath(sys.argv[1])
parts = sys.argv[2:] or ["degraded", "layer", "double", "office", "mail", "mixed", "again"]
sys.argv[2:] = ["none"]   # measure.py runs no part of its own
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
source = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "measure.py"), encoding="utf-8").read().split('print("| what | figure')[0]
exec(compile(source, "measure.py", "exec"))

TYPES = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
         'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override '
         'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
LINKS = ('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
         'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')


def sentence(pick):
    return " ".join(pick.choice(WORDS) for _ in range(14)).capitalize() + "."


def word_file(seed, paragraphs=40):
    pick = random.Random(seed)
    body = "".join("<w:p><w:r><w:t>%s</w:t></w:r></w:p>" % " ".join(sentence(pick) for _ in range(3)) for _ in range(paragraphs))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", LINKS)
        package.writestr("word/document.xml", '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>' % body)
    return out.getvalue()


def message(seed):
    pick = random.Random(seed)
    return ("From: Mary Osei <mary.osei@brackwell.example>\nTo: Karen Whittle <karen.w@homepost.example>\nDate: Mon, %d Mar 2019 10:00:00 +0000\n"
            "Subject: Visit %d\nMessage-ID: <%d@brackwell.example>\nContent-Type: text/plain; charset=utf-8\n\nDear Karen,\n\n%s\n\n> %s\n"
            % (seed % 28 + 1, seed, seed, "\n\n".join(sentence(pick) for _ in range(8)), sentence(pick))).encode()


def with_attachment(seed):
    """The message with a note of its own behind it."""
    head, _, body = message(seed).decode().partition("Content-Type: text/plain; charset=utf-8\n\n")
    part = "--part\nContent-Type: text/plain; charset=utf-8\n"
    return (head + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=part\n\n" + part + "\n" + body + part
            + "Content-Disposition: attachment; filename=note%d.txt\n\n%s\n--part--\n" % (seed, sentence(random.Random(-seed)))).encode()


def table(seed):
    pick = random.Random(seed)
    return "Day,Who,Words\n" + "".join("%02d/03/2019,Mary Osei,%s\n" % (i % 28 + 1, sentence(pick)) for i in range(60))


def taken_in(name, files):
    """A record folder with these files; seconds of ingest and of prepare."""
    os.mkdir(path(name))
    for file, data in files:
        with open(os.path.join(path(name), file), "wb") as out:
            out.write(data if isinstance(data, bytes) else data.encode())
    json.dump({"reference": "B-1", "received_on": "2026-10-05", "subject": {"name": "Corin Ashdown"}}, open(path("request.json"), "w"))
    case = path("case-" + name)
    subprocess.run([candour, "open", "--case", case, "--request", path("request.json")], check=True, stdout=subprocess.DEVNULL)
    return case, seconds(candour, "ingest", "--case", case, path(name)), seconds(candour, "prepare", "--case", case)


def degraded():
    from PIL import Image, ImageFilter
    text_pdf("worn.pdf", 6, 46)
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-png", path("worn.pdf"), path("w")], check=True)
    truth = subprocess.run(["pdftotext", "-layout", path("worn.pdf"), "-"], capture_output=True, text=True).stdout
    pick = random.Random(3)
    images = []
    for i, name in enumerate(sorted(n for n in os.listdir(work) if n.startswith("w-"))):
        image = Image.open(path(name)).convert("L").rotate(1.0 + 0.25 * (i % 4), fillcolor=255, resample=Image.BICUBIC)
        if i % 2:   # copied, specked and faxed
            image = image.filter(ImageFilter.GaussianBlur(0.6)).point(lambda v: 255 if v > 150 else 0)
            for _ in range(1500):
                image.putpixel((pick.randrange(image.width), pick.randrange(image.height)), 0)
            image = image.convert("1").convert("L")
        else:       # photographed in bad light
            image = image.resize((image.width * 3 // 4, image.height * 3 // 4))
            shade = Image.linear_gradient("L").resize(image.size).point(lambda v: 87 + v * 168 // 255)
            from PIL import ImageChops
            image = ImageChops.multiply(image, shade)
            buffer = io.BytesIO()
            image.save(buffer, "JPEG", quality=45)
            image = Image.open(buffer).resize((image.width * 4 // 3, image.height * 4 // 3))
        images.append(image.copy())
    images[0].save(path("worn-scans.pdf"), save_all=True, append_images=images[1:], resolution=200)
    ours = json.loads(subprocess.run([candour, "read", "--json", path("worn-scans.pdf")], check=True, capture_output=True, text=True).stdout)
    words = [word for page in ours["pages"] for word in page["words"]]
    raw = ""
    for i, image in enumerate(images):
        image.save(path("raw%d.png" % i), dpi=(200, 200))
        raw += subprocess.run(["tesseract", path("raw%d.png" % i), "-", "-l", "eng"], capture_output=True, text=True, env=dict(os.environ, OMP_THREAD_LIMIT="1")).stdout
    known = set(truth.split())
    sure = [word for word in words if word["confidence"] >= 90]
    print("| worn print, 6 pages | word errors %.2f %% | plain tesseract %.2f %% | aim: 2 %% where it has 14 %% |" % (
        100 * word_errors(truth, " ".join(word["text"] for word in words)), 100 * word_errors(truth, raw)))
    print("| of its words at confidence 90 and above | %.2f %% right | %.0f %% of all words | |" % (
        100 * sum(word["text"] in known for word in sure) / len(sure), 100 * len(sure) / len(words)))


CONFUSED = (("rn", "m"), ("e", "c"), ("l", "1"), ("h", "b"), ("o", "0"), ("t", "l"), ("n", "u"), ("i", "l"), ("d", "cl"))


def misread(word, pick, share):
    if pick.random() >= share:
        return word
    swaps = [(a, b) for a, b in CONFUSED if a in word]
    return word.replace(*pick.choice(swaps), 1) if swaps else word[:-1] or "."


def poor_layer(image, words, path_of, pick, share):
    """The picture with an older engine's words over it, `share` of them wrong."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas
    canvas = Canvas(path_of, invariant=1)
    width, height = 595, 842
    canvas.setPageSize((width, height))
    canvas.drawImage(ImageReader(image.convert("L")), 0, 0, width, height)
    for text, left, top, right, bottom in words:
        said = misread(text, pick, share)
        line = canvas.beginText(left, height - bottom + (bottom - top) * 0.2)
        line.setTextRenderMode(3)
        line.setFont("Helvetica", (bottom - top) * 0.85)
        line.setHorizScale(100 * (right - left) / max(1, canvas.stringWidth(said, "Helvetica", (bottom - top) * 0.85)))
        line.textOut(said + " ")
        canvas.drawText(line)
    canvas.save()


def layer():
    """Worn pages over which another engine's reading lies, every fifth, tenth or twentieth word wrong."""
    import xml.etree.ElementTree as xml
    from PIL import Image, ImageFilter
    text_pdf("layer.pdf", 4, 46)
    listed = subprocess.run(["pdftotext", "-bbox", path("layer.pdf"), "-"], capture_output=True, text=True, check=True).stdout
    space = "{http://www.w3.org/1999/xhtml}"
    subprocess.run(["pdftoppm", "-r", "100", "-gray", "-png", path("layer.pdf"), path("l")], check=True)
    pages = list(xml.fromstring(listed).iter(space + "page"))
    pick = random.Random(9)
    for share in (0.05, 0.1, 0.2):
        truth, without, merged, theirs = [], [], [], []
        for number, (page, name) in enumerate(zip(pages, sorted(n for n in os.listdir(work) if n.startswith("l-")))):
            words = [(w.text, *(float(w.get(k)) for k in ("xMin", "yMin", "xMax", "yMax"))) for w in page.iter(space + "word")]
            image = Image.open(path(name)).convert("L").filter(ImageFilter.GaussianBlur(0.75 + 0.1 * number))
            for _ in range(2500):
                image.putpixel((pick.randrange(image.width), pick.randrange(image.height)), pick.choice((0, 255)))
            image.save(path("bare.png"), dpi=(100, 100))
            poor_layer(image, words, path("poor.pdf"), pick, share)
            read = lambda file: [w["text"] for w in json.loads(subprocess.run([candour, "read", "--json", path(file)], check=True, capture_output=True, text=True).stdout)["pages"][0]["words"]]
            truth += [w[0] for w in words]
            theirs += subprocess.run(["pdftotext", path("poor.pdf"), "-"], capture_output=True, text=True).stdout.split()
            without += read("bare.png")
            merged += read("poor.pdf")
        print("| worn print at 100 dpi under an older layer with %.0f %% of its words wrong | word errors %.2f %% | ours alone %.2f %% | the layer alone %.2f %% |" % (
            100 * share, *(100 * word_errors(" ".join(truth), " ".join(said)) for said in (merged, without, theirs))))


def double():
    """Open books copied onto one sheet, askew and turned: words right in their order, and boxes."""
    import xml.etree.ElementTree as xml
    from PIL import Image
    text_pdf("book.pdf", 8, 40)
    listed = subprocess.run(["pdftotext", "-bbox", path("book.pdf"), "-"], capture_output=True, text=True, check=True).stdout
    space = "{http://www.w3.org/1999/xhtml}"
    pages = [[(w.text, *(float(w.get(k)) for k in ("xMin", "yMin", "xMax", "yMax"))) for w in page.iter(space + "word")] for page in xml.fromstring(listed).iter(space + "page")]
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-png", path("book.pdf"), path("b")], check=True)
    images = [Image.open(path(n)).convert("L") for n in sorted(n for n in os.listdir(work) if n.startswith("b-"))]
    truth, said, told, off = [], [], 0, []
    for turn in range(4):
        left, right = images[2 * turn], images[2 * turn + 1]
        sheet = Image.new("L", (left.width * 2, left.height), 252)
        sheet.paste(left.rotate(0.6, fillcolor=252, resample=Image.BICUBIC), (0, 0))
        sheet.paste(right.rotate(-0.4, fillcolor=252, resample=Image.BICUBIC), (left.width, 0))
        sheet = sheet.transpose([None, Image.ROTATE_270, Image.ROTATE_180, Image.ROTATE_90][turn]) if turn else sheet
        sheet.save(path("sheet.png"), dpi=(200, 200))
        page = json.loads(subprocess.run([candour, "read", "--json", path("sheet.png")], check=True, capture_output=True, text=True).stdout)["pages"][0]
        told += page["double_page"]
        truth += [w[0] for w in pages[2 * turn] + pages[2 * turn + 1]]
        said += [w["text"] for w in page["words"]]
        place = {0: lambda x, y: (x, y), 1: lambda x, y: (page["width"] - y, x), 2: lambda x, y: (page["width"] - x, page["height"] - y), 3: lambda x, y: (y, page["height"] - x)}[turn]
        wanted = [place((w[1] + w[3]) / 2 + shift, (w[2] + w[4]) / 2) for shift, of in ((0, pages[2 * turn]), (left.width * 0.36, pages[2 * turn + 1])) for w in of]
        if len(wanted) == len(page["words"]):
            off += [max(abs((w["box"][0] + w["box"][2]) / 2 - x), abs((w["box"][1] + w["box"][3]) / 2 - y)) for w, (x, y) in zip(page["words"], wanted)]
    print("| two pages on a sheet, each askew, lying all four ways | %d of 4 told | word errors %.2f %%, left page first | boxes off by %.1f points at most |" % (
        told, 100 * word_errors(" ".join(truth), " ".join(said)), max(off or [float("nan")])))


def office():
    rate = lambda n: taken_in("office%d" % n, [("%03d.docx" % i, word_file(i)) for i in range(n)])[1]
    few, many = rate(8), rate(128)
    print("| Word files of about 3 pages, ingest | %.1f files/s after the start | %.1f s for 128, %.1f s for 8 | aim: 3 |" % (120 / (many - few), many, few))


def mail():
    _, ingest, prepare = taken_in("mail", [("%04d.eml" % i, message(i)) for i in range(2000)])
    print("| e-mails, ingest | %.0f messages/s | prepare %.0f messages/s | aim: 200 |" % (2000 / ingest, 2000 / prepare))
    _, ingest, _ = taken_in("attached", [("%04d.eml" % i, with_attachment(i)) for i in range(2000)])
    print("| e-mails with a note attached to each, ingest | %.0f messages/s | %.0f documents/s | |" % (2000 / ingest, 4000 / ingest))


def mixed():
    files = [("%03d.pdf" % i, None) for i in range(24)]
    os.mkdir(path("many"))
    for name, _ in files:
        text_pdf("many/" + name, 50, 46, seed=int(name[:3]))
    for i in range(160):
        open(path("many/%03d.docx" % i), "wb").write(word_file(1000 + i))
    for i in range(200):
        open(path("many/%04d.eml" % i), "wb").write(message(5000 + i))
    for i in range(40):
        open(path("many/%03d.csv" % i), "w").write(table(i))
    with zipfile.ZipFile(path("many/papers.zip"), "w") as archive:
        for i in range(60):
            archive.writestr("%03d.txt" % i, "\n".join(sentence(random.Random(i)) for _ in range(60)))
    json.dump({"reference": "B-1", "received_on": "2026-10-05", "subject": {"name": "Corin Ashdown"}}, open(path("request.json"), "w"))
    case = path("case-many")
    subprocess.run([candour, "open", "--case", case, "--request", path("request.json")], check=True, stdout=subprocess.DEVNULL)
    peaks, spent = [], []
    for verb in ([candour, "ingest", "--case", case, path("many")], [candour, "prepare", "--case", case]):
        peak, start = 0, time.time()
        with subprocess.Popen(verb, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
            while running.poll() is None:
                peak = max(peak, resident(running.pid))
                time.sleep(0.05)
        peaks.append(peak / 1024)
        spent.append(time.time() - start)
    pages = sum(d["pages"] for d in json.loads(subprocess.run([candour, "status", "--case", case, "--json"], capture_output=True, text=True).stdout)["documents"])
    print("| %d pages of PDF, Word, e-mail, tables and an archive | %.0f MB at most in ingest, %.0f MB in prepare | %.0f s and %.0f s | aim: 1,500 MB |" % (pages, peaks[0], peaks[1], spent[0], spent[1]))


def again():
    case, _, first = taken_in("again", [("%03d.txt" % i, "\n".join(sentence(random.Random(i)) for _ in range(200))) for i in range(200)])
    print("| a second prepare of the same record | %.2f s | %.1f s the first time | |" % (seconds(candour, "prepare", "--case", case), first))


print("| what | figure | beside | |\n|---|---|---|---|")
for part in parts:
    globals()[part]()
subprocess.run(["rm", "-rf", work])
