"""The looks of the sample record: fonts, colours, and what stands at the head and foot of each page."""
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

TRUETYPE = "/usr/share/fonts/truetype/"
FILES = {"Sans": "liberation/LiberationSans-Regular", "Sans-Bold": "liberation/LiberationSans-Bold", "Serif": "liberation/LiberationSerif-Regular",
         "Serif-Bold": "liberation/LiberationSerif-Bold", "Mono": "liberation/LiberationMono-Regular", "Mono-Bold": "liberation/LiberationMono-Bold",
         "Wide": "dejavu/DejaVuSans", "Wide-Bold": "dejavu/DejaVuSans-Bold", "Book": "dejavu/DejaVuSerif", "Book-Bold": "dejavu/DejaVuSerif-Bold"}
for name, file in FILES.items():
    pdfmetrics.registerFont(TTFont(name, TRUETYPE + file + ".ttf"))

# font, bold, size, leading, colour, head: band | right | centre | left | bare, justified
THEMES = {
    "nhs": ("Sans", "Sans-Bold", 11, 16, "#005eb8", "right", False), "camhs": ("Helvetica", "Helvetica-Bold", 11.5, 17, "#6a3d7c", "left", True),
    "referral": ("Times-Roman", "Times-Bold", 11.5, 15, "#222222", "left", False), "assessment": ("Sans", "Sans-Bold", 10.5, 15, "#4b2a6b", "band", False),
    "export": ("Sans", "Sans-Bold", 10, 14.5, "#17496b", "bare", False), "minutes": ("Sans", "Sans-Bold", 10.5, 15, "#37474f", "band", False),
    "review": ("Wide", "Wide-Bold", 9.5, 15, "#00695c", "left", False), "police": ("Courier", "Courier-Bold", 10, 14, "#000000", "centre", False),
    "school": ("Book", "Book-Bold", 10, 15.5, "#1b6b2f", "centre", False), "pep": ("Wide", "Wide-Bold", 9.5, 14, "#b35900", "band", False),
    "court": ("Serif", "Serif-Bold", 12.5, 20, "#000000", "centre", True), "guardian": ("Serif", "Serif-Bold", 12, 18.5, "#333333", "left", True),
    "landscape": ("Sans", "Sans-Bold", 8.5, 11, "#5d4037", "left", False), "log": ("Wide", "Wide-Bold", 10, 16, "#00838f", "left", False),
    "placement": ("Helvetica", "Helvetica-Bold", 10.5, 15.5, "#8a1c3b", "band", False), "two_column": ("Serif", "Serif-Bold", 12, 18, "#1a4d7a", "band", True),
    "letter": ("Serif", "Serif-Bold", 12, 17.5, "#17496b", "left", True), "pathway": ("Sans", "Sans-Bold", 11, 16, "#c2185b", "left", False),
    "summary": ("Book", "Book-Bold", 10, 16, "#3e2723", "band", False), "mail": ("Mono", "Mono-Bold", 9.3, 12.2, "#000000", "left", False),
    "fax": ("Mono", "Mono-Bold", 11, 16, "#000000", "left", False), "typed": ("Mono", "Mono", 11, 18, "#000000", "bare", False),
}


class Look:
    def __init__(self, theme):
        self.font, self.bold, size, leading, colour, self.head, justified = THEMES[theme]
        self.colour = colors.HexColor(colour)
        self.page = landscape(A4) if theme == "landscape" else A4
        self.columns = 2 if theme == "two_column" else 1
        self.body = ParagraphStyle("body", fontName=self.font, fontSize=size, leading=leading, spaceAfter=leading * 0.6, alignment=TA_JUSTIFY if justified else TA_LEFT)
        self.cell = ParagraphStyle("cell", parent=self.body, fontSize=size - 0.8, leading=leading - 2.5, spaceAfter=0, alignment=TA_LEFT)
        self.cell_bold = ParagraphStyle("cellbold", parent=self.cell, fontName=self.bold)
        self.heading = ParagraphStyle("heading", parent=self.body, fontName=self.bold, fontSize=size + 1, spaceBefore=6, spaceAfter=4, textColor=self.colour, alignment=TA_LEFT)
        self.centred = ParagraphStyle("centred", parent=self.body, fontName=self.bold, alignment=TA_CENTER)
        self.mono = ParagraphStyle("mono", parent=self.body, alignment=TA_LEFT)

    def stamp(self, head, foot, bar=None):
        """What each page bears above and below its text."""
        width, height = self.page

        def draw(canvas, doc):
            lines = head.split("\n") if head else []
            canvas.setFillColor(self.colour)
            canvas.setFont(self.bold, 15 if self.head != "band" else 13)
            if self.head == "band" and lines:
                canvas.rect(0, height - 58, width, 40, stroke=0, fill=1)
                canvas.setFillGray(1)
                canvas.drawString(50, height - 43, lines[0])
            elif self.head == "right" and lines:
                canvas.rect(width - 107, height - 52, 57, 24, stroke=0, fill=1)
                canvas.setFillGray(1)
                canvas.drawCentredString(width - 78, height - 46, "NHS")
                canvas.setFillColor(self.colour)
                canvas.setFont(self.bold, 10)
                for row, line in enumerate(lines):
                    canvas.drawRightString(width - 50, height - 66 - 12 * row, line)
            elif lines:
                for row, line in enumerate(lines):
                    if self.head == "centre":
                        canvas.drawCentredString(width / 2, height - 46 - 18 * row, line)
                    else:
                        canvas.drawString(50, height - 46 - 18 * row, line)
                canvas.setStrokeColor(self.colour)
                canvas.line(50, height - 54 - 18 * (len(lines) - 1), width - 50, height - 54 - 18 * (len(lines) - 1))
            canvas.setFillGray(0.35)
            canvas.setFont(self.font, 7.5)
            canvas.drawString(50, 28, foot)
            canvas.drawRightString(width - 50, 28, "Page %d" % doc.page)
        return draw
