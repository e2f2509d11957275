"""Small PDFs of plain text, written by hand."""
import random

WORDS = ("the worker visited family home today school review plan contact meeting agreed support health mother brother child said would like "
         "more time with friends and asked about next steps after half term because there had been changes to arrangements").split()
NAME = "Jane Whittle"


def write_pdf(path, contents, font="Helvetica"):
    """One page for each content stream; /F1 is the font."""
    pages = ["%d 0 R" % (5 + 2 * i) for i in range(len(contents))]
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), " ".join(pages)),
               "<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>" % font]
    for content in contents:
        objects.append("<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % len(objects))
    out, offsets = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body.encode())
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    with open(path, "wb") as file:
        file.write(out)


def write_record(path, pages, lines=46, named=(3, 9, 17, 25, 33, 41), seed=5):
    """Pages of lines of twelve words, some of which begin with a name."""
    pick, contents = random.Random(seed), []
    for _ in range(pages):
        rows = []
        for line in range(lines):
            words = " ".join(pick.choice(WORDS) for _ in range(12))
            rows.append("(%s%s) Tj T*" % ("Seen %s " % NAME if line in named else "", words))
        contents.append("BT /F1 11 Tf 15.5 TL 60 790 Td %s ET" % "\n".join(rows))
    write_pdf(path, contents, "Times-Roman")
