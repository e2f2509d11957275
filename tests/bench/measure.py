"""Times whole commands side by side, in one run, and prints ratios. See tests/bench/run."""
import json, os, random, re, subprocess, sys, tempfile, time

candour = os.path.abspath(sys.argv[1])
work = tempfile.mkdtemp(prefix="candour-bench-")
os.environ.pop("OMP_THREAD_LIMIT", None)
WORDS = ("the worker visited family home today school review plan contact meeting agreed support health mother brother child said would like "
         "more time with friends and asked about next steps after half term because there had been changes to arrangements").split()


def path(name):
    return os.path.join(work, name)


def seconds(*command):
    start = time.time()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.time() - start


def text_pdf(name, pages, lines, secret_on=(), seed=5):
    """A PDF of plain text; the lines named in secret_on begin with Jane Whittle."""
    pick = random.Random(seed)
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", None, "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>"]
    kids = []
    for _ in range(pages):
        rows = []
        for line in range(lines):
            words = " ".join(pick.choice(WORDS) for _ in range(12))
            rows.append("(%s%s) Tj T*" % ("Seen Jane Whittle " if line in secret_on else "", words))
        content = "BT /F1 11 Tf 15.5 TL 60 790 Td %s ET" % "\n".join(rows)
        objects.append("<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % len(objects))
        kids.append("%d 0 R" % len(objects))
    objects[1] = "<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, " ".join(kids))
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += ("%d 0 obj\n%s\nendobj\n" % (number, body)).encode()
    table = len(out)
    out += ("xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)).encode() + b"".join(b"%010d 00000 n \n" % o for o in offsets)
    out += ("trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)).encode()
    open(path(name), "wb").write(out)


def prepare_command(pdf):
    case, request = path("case-" + os.path.basename(pdf)), path("request.json")
    json.dump({"reference": "B-1", "received_on": "2026-10-05", "subject": {"name": "Corin Ashdown"}}, open(request, "w"))
    subprocess.run([candour, "open", "--case", case, "--request", request], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([candour, "ingest", "--case", case, pdf], check=True, stdout=subprocess.DEVNULL)
    return [candour, "prepare", "--case", case]


def prepare(pdf):
    return seconds(*prepare_command(pdf))


def word_errors(truth, read):
    """Levenshtein distance over words, as a share of the truth."""
    a, b = truth.split(), read.split()
    row = list(range(len(b) + 1))
    for i, word in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (word != other))
    return row[-1] / max(1, len(a))


def ocr():
    text_pdf("print.pdf", 8, 46)
    subprocess.run(["pdftoppm", "-r", "200", "-mono", "-tiff", path("print.pdf"), path("scan")], check=True)
    from glob import glob
    pages = sorted(glob(path("scan*.tif")))
    from PIL import Image
    images = [Image.open(p).rotate(0.8 if i % 2 else 0, fillcolor=1) for i, p in enumerate(pages)]
    images[0].save(path("scans.tif"), save_all=True, append_images=images[1:], compression="group4", dpi=(200, 200))
    images[0].save(path("scans.pdf"), save_all=True, append_images=images[1:], resolution=200)
    truth = subprocess.run(["pdftotext", "-layout", path("print.pdf"), "-"], capture_output=True, text=True).stdout
    start = time.time()
    ours = subprocess.run([candour, "read", path("scans.pdf")], check=True, capture_output=True, text=True).stdout
    t_ours = time.time() - start
    t_plain = seconds("ocrmypdf", "--jobs", "2", "-O0", "--output-type", "pdf", path("scans.pdf"), path("o1.pdf"))
    t_full = seconds("ocrmypdf", "--jobs", "2", "-O0", "--output-type", "pdf", "--deskew", "--rotate-pages", "--clean", path("scans.pdf"), path("o2.pdf"))
    texts = [subprocess.run(["pdftotext", path(n), "-"], capture_output=True, text=True).stdout for n in ("o1.pdf", "o2.pdf")]
    print("| OCR, 8 scanned pages | %.2f pages/s | %.2f x plain ocrmypdf, %.2f x with --deskew --rotate-pages --clean | word errors %.2f %%, ocrmypdf %.2f %% and %.2f %% |"
          % (8 / t_ours, t_plain / t_ours, t_full / t_ours, 100 * word_errors(truth, ours), 100 * word_errors(truth, texts[0]), 100 * word_errors(truth, texts[1])))


def digital():
    text_pdf("digital.pdf", 400, 46)
    t = prepare(path("digital.pdf"))
    print("| prepare, 400 born-digital pages | %.0f pages/s | | |" % (400 / t))


def removal():
    text_pdf("thousand.pdf", 1000, 46, secret_on=(3, 9, 17, 25, 33, 41))
    json.dump({"marks": [{"text": "Jane Whittle"}]}, open(path("marks.json"), "w"))
    t_ours = seconds(candour, "redact", path("thousand.pdf"), path("out.pdf"), "--marks", path("marks.json"), "--json")
    script = path("redact.js")
    open(script, "w").write('var doc = new PDFDocument("%s"); for (var i = 0; i < doc.countPages(); ++i) { var page = doc.loadPage(i); '
                            'var hits = page.search("Jane Whittle"); for (var h = 0; h < hits.length; ++h) { var a = page.createAnnotation("Redact"); '
                            'a.setQuadPoints(hits[h]); } page.applyRedactions(true, 2); } doc.save("%s", "compress");' % (path("thousand.pdf"), path("m.pdf")))
    t_mutool = seconds("mutool", "run", script)
    print("| read + remove + prove, 1,000 pages, 6,000 places | %.1f s | %.2f x mutool's removal alone (%.1f s) | |" % (t_ours, t_ours / t_mutool, t_mutool))
    stages = os.path.join(os.path.dirname(candour), "stages")
    spent = json.loads(subprocess.run([stages, path("thousand.pdf"), "Jane", "Whittle"], check=True, capture_output=True, text=True).stdout)
    alone = [spent["open"] + spent["find_%d" % n] + spent["remove_%d" % n] for n in (1, 2)]
    print("| removal alone (open, find, remove, save), the same pages | %.1f s on one process, %.1f s on two | %.2f x and %.2f x mutool's | |"
          % (alone[0], alone[1], alone[0] / t_mutool, alone[1] / t_mutool))
    print("| where it goes, on two processes | open %.1f s (one), find %.1f s, remove and save %.1f s, prove pages %.1f s, prove the file %.1f s | | |"
          % (spent["open"], spent["find_2"], spent["remove_2"], spent["prove_pages_2"], spent["prove_whole_2"]))
    text_pdf("two-thousand.pdf", 2000, 46, secret_on=(3, 9, 17, 25, 33, 41))
    spent = json.loads(subprocess.run([stages, path("two-thousand.pdf"), "Jane", "Whittle"], check=True, capture_output=True, text=True).stdout)
    print("| proof of 2,000 born-digital pages, 12,000 places, on two processes | %.1f s | aim: 20 s | |" % (spent["prove_pages_2"] + spent["prove_whole_2"]))


def scans():
    """Scanned pages, proved as images."""
    text_pdf("print.pdf", 8, 46, secret_on=(3, 9))
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-jpeg", path("print.pdf"), path("photo")], check=True)
    from glob import glob
    from PIL import Image
    images = [Image.open(p) for p in sorted(glob(path("photo*.jpg")))]
    images[0].save(path("photos.pdf"), save_all=True, append_images=images[1:], resolution=200)
    json.dump({"marks": [{"page": n + 1, "box": [60, 90, 160, 106]} for n in range(8)]}, open(path("boxes.json"), "w"))
    t_read = seconds(candour, "read", path("photos.pdf"), "--json")
    t_redact = seconds(candour, "redact", path("photos.pdf"), path("photos-out.pdf"), "--marks", path("boxes.json"), "--json")
    print("| redact of 8 scanned pages (OCR, remove, prove) | %.2f pages/s, of which OCR %.2f pages/s | | |" % (8 / t_redact, 8 / t_read))


def resident(root):
    """Kilobytes that a process and all below it hold together, shared pages counted once."""
    parents = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            parents[int(entry)] = int(open("/proc/%s/stat" % entry).read().rsplit(")", 1)[1].split()[1])
        except OSError:
            pass
    family, grew = {root}, True
    while grew:
        more = {child for child, parent in parents.items() if parent in family} - family
        family |= more
        grew = bool(more)
    total = 0
    for member in family:
        try:
            total += int(re.search(r"Pss:\s+(\d+)", open("/proc/%d/smaps_rollup" % member).read()).group(1))
        except (OSError, AttributeError):
            pass
    return total


def peak_of_prepare(files, pages):
    """Megabytes at most while a record of so many files with so many pages each is prepared."""
    record = "held-%d-%d" % (files, pages)
    os.mkdir(path(record))
    for number in range(files):
        text_pdf("%s/%03d.pdf" % (record, number), pages, 46, seed=number)
    peak = 0
    with subprocess.Popen(prepare_command(path(record)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as running:
        while running.poll() is None:
            peak = max(peak, resident(running.pid))
            time.sleep(0.05)
    return peak / 1024


def memory():
    print("| prepare of 2,000 pages in 40 files, all its processes together | %.0f MB at most | %.0f MB with 500 pages in 10 files, %.0f MB with 4,000 in 80 | |" % (
        peak_of_prepare(40, 50), peak_of_prepare(10, 50), peak_of_prepare(80, 50)))
    print("| the same of one file with 2,000 pages | %.0f MB at most | %.0f MB with 500 pages | |" % (peak_of_prepare(1, 2000), peak_of_prepare(1, 500)))


def unread():
    sys.dont_write_bytecode = True
    import ink
    clean, fax, shaded, hand, under = ink.measure(candour, work)
    print("| unread ink told | %d of %d handwritten pages, %d of %d pieces of handwriting under print | for nothing on print: %s | |" % (
        hand[1], hand[2], under[1], under[2], "; ".join("%s %d of %d pages" % tuple(row) for row in (clean, fax, shaded))))


print("| what | figure | beside | |\n|---|---|---|---|")
chosen = sys.argv[2:] or ["digital", "removal", "scans", "memory", "ocr", "unread"]
for part in (globals()[name] for name in chosen):
    part()
subprocess.run(["rm", "-rf", work])
