"""A PDF from blocks: paragraphs, tables, field blocks, forms, logs; then what only a finished file can bear (fields, notes, outlines)."""
import io
import pikepdf
from reportlab.lib import colors
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate, Paragraph, Preformatted, Spacer, Table, TableStyle
from make.marks import plain
from make.themes import Look

GRID = colors.HexColor("#8a9aa6")


class Field(Flowable):
    """A place for a form field; says after drawing on which page and where it came to lie."""
    def __init__(self, value, placed, look):
        Flowable.__init__(self)
        self.value, self.placed, self.look = value, placed, look

    def wrap(self, width, height):
        self.width, self.height = width, 18
        return width, 18

    def draw(self):
        x, y = self.canv.absolutePosition(0, 0)
        self.canv.setStrokeGray(0.6)
        self.canv.rect(0, 0, self.width, self.height)
        self.placed.append((self.canv.getPageNumber(), (x, y, x + self.width, y + self.height), self.value))


def text(words, style):
    return Paragraph(plain(words).replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br/>"), style)


def table(rows, widths, look, headed=True):
    cells = [[text(c, look.cell_bold if headed and r == 0 else look.cell) for c in row] for r, row in enumerate(rows)]
    made = Table(cells, colWidths=widths, repeatRows=1 if headed else 0, spaceAfter=10, hAlign="LEFT")
    shade = [("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#e9edf1"))] if headed else []
    made.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, GRID), ("VALIGN", (0, 0), (-1, -1), "TOP")] + shade))
    return made


def fields(pairs, look):
    """Label and value twice a row, as case systems print them."""
    rows, width = [], look.page[0] - 114
    for left, right in zip(pairs[0::2], list(pairs[1::2]) + [("", "")]):
        rows.append([text(left[0], look.cell_bold), text(left[1], look.cell), text(right[0], look.cell_bold), text(right[1], look.cell)])
    made = Table(rows, colWidths=[width * part for part in (0.2, 0.3, 0.2, 0.3)], spaceAfter=8, hAlign="LEFT")
    made.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.4, GRID), ("BACKGROUND", (0, 0), (0, -1), colors.HexColor("#f1f4f6")), ("BACKGROUND", (2, 0), (2, -1), colors.HexColor("#f1f4f6")), ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return made


def flowables(block, look, placed):
    if isinstance(block, str):
        return [text(part, look.body) for part in block.split("\n\n")]
    kind, rest = block[0], block[1:]
    if kind == "h":
        return [text(rest[0], look.heading)]
    if kind == "c":
        return [text(rest[0], look.centred)]
    if kind == "page":
        return [PageBreak()]
    if kind == "mono":
        return [Preformatted(plain(rest[0]), look.mono, maxLineLength=96)]
    if kind == "table":
        return [table(rest[1], rest[0], look)]
    if kind == "fields":
        return [fields(rest[0], look)]
    if kind == "bullets":
        return [text("-  " + line, look.body) for line in rest[0]]
    if kind == "log":
        return [table([[rest[0], rest[1]]], [75, 405], look, headed=False)]
    if kind == "form":
        made = Table([[text(label, look.cell_bold), Field(plain(value), placed, look)] for label, value in rest[1]], colWidths=[150, 320], spaceAfter=8, hAlign="LEFT")
        return [text(rest[0], look.heading), made]
    raise ValueError(kind)


def build(path, theme, meta, blocks):
    look, placed = Look(theme), []
    flow = [piece for block in blocks for piece in flowables(block, look, placed)]
    width, height = look.page
    top = 62 + 18 * meta.get("head", "").count("\n") + (14 if theme in ("nhs", "landscape") else 0)
    gap, column = 18, (width - 100 - 18 * (look.columns - 1)) / look.columns
    frames = [Frame(50 + i * (column + gap), 46, column, height - top - 46, leftPadding=0, rightPadding=0) for i in range(look.columns)]
    doc = BaseDocTemplate(path, pagesize=look.page, title=meta.get("title", ""), author=meta.get("author", ""))
    doc.addPageTemplates([PageTemplate(frames=frames, onPage=look.stamp(meta.get("head", ""), meta.get("foot", "")))])
    doc.build(flow)
    if placed or any(key in meta for key in ("sticky", "outline", "rotate")):
        finish(path, meta, placed)


def appearance(pdf, value, width, height):
    """The drawn value of a field, with its font inside, as a form object of pdf."""
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(width, height), invariant=1)
    canvas.setFont("Sans", 10)
    canvas.drawString(3, 5, value)
    canvas.save()
    with pikepdf.open(made) as drawn:
        return pdf.copy_foreign(drawn.pages[0].as_form_xobject())


def finish(path, meta, placed):
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        made = []
        for number, (page, rect, value) in enumerate(placed, 1):
            look = appearance(pdf, value, rect[2] - rect[0], rect[3] - rect[1])
            widget = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Widget, FT=pikepdf.Name.Tx, T=pikepdf.String("field%02d" % number),
                                                          V=pikepdf.String(value), DA=pikepdf.String("/Helv 10 Tf 0 g"), F=4, Rect=list(rect), AP=pikepdf.Dictionary(N=look)))
            add_annotation(pdf, pdf.pages[page - 1], widget)
            made.append(widget)
        if made:
            pdf.Root.AcroForm = pdf.make_indirect(pikepdf.Dictionary(Fields=pikepdf.Array(made)))
        if "sticky" in meta:
            add_annotation(pdf, pdf.pages[0], pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[520, 640, 540, 660], Open=False,
                           Name=pikepdf.Name.Comment, T=pikepdf.String(meta["author"]), Contents=pikepdf.String(meta["sticky"]), F=4, C=[1, 0.9, 0.3])))
        if "outline" in meta:
            with pdf.open_outline() as outline:
                outline.root.extend(pikepdf.OutlineItem(title, number % len(pdf.pages)) for number, title in enumerate(meta["outline"]))
        if "rotate" in meta:
            page = pdf.pages[meta["rotate"] - 1]
            width, height = (float(v) for v in list(page.MediaBox)[2:])
            page.contents_add(b"q 0 1 -1 0 %d 0 cm" % round(height), prepend=True)
            page.contents_add(b"Q", prepend=False)
            page.MediaBox = [0, 0, round(height), round(width)]
            page.Rotate = 90
        pdf.save(path, static_id=True)


def add_annotation(pdf, page, annotation):
    if "/Annots" not in page:
        page.Annots = pdf.make_indirect(pikepdf.Array())
    page.Annots.append(annotation)
