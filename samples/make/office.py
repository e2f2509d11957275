"""Office files from blocks: written part by part, so that the same blocks give the same bytes. Old and closed kinds are converted once by LibreOffice
(`samples/generate.py --convert`) and kept in make/converted/."""
import os
import shutil
import subprocess
import tempfile
from xml.sax.saxutils import escape
from make.archive import zipped
from make.marks import plain

CONVERTED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "converted")
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = HEAD + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'
TYPES = HEAD + ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                '<Default Extension="xml" ContentType="application/xml"/>%s</Types>')
OPEN = " ".join('xmlns:%s="urn:oasis:names:tc:opendocument:xmlns:%s:1.0"' % (short, long) for short, long in
                (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"), ("presentation", "presentation"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"))) + ' office:version="1.2"'


def related(*parts):
    return RELATIONS % "".join('<Relationship Id="r%d" Type="%s/%s" Target="%s"/>' % (number, RELATION, kind, target) for number, (kind, target) in enumerate(parts, 1))


def typed(*parts):
    return TYPES % "".join('<Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.%s+xml"/>' % part for part in parts)


def run(words, bold=False, tag="t"):
    look = '<w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans"/>%s<w:sz w:val="%d"/></w:rPr>' % (("<w:b/>", 28) if bold else ("", 22))
    return '<w:r>%s<w:%s xml:space="preserve">%s</w:%s></w:r>' % (look, tag, escape(plain(words)), tag)


def word(blocks, author="Keith Bramall", date="2012-02-08T10:00:00Z"):
    """("delete", before, deleted, after) is a tracked deletion, ("comment", words, comment) a comment at the words."""
    body, comments = [], []
    for block in blocks:
        if isinstance(block, str):
            inside = run(block)
        elif block[0] == "h":
            inside = run(block[1], bold=True)
        elif block[0] == "delete":
            inside = '%s<w:del w:id="900" w:author="%s" w:date="%s">%s</w:del>%s' % (run(block[1]), author, date, run(block[2], tag="delText"), run(" " + block[3]))
        else:
            number = len(comments)
            comments.append('<w:comment w:id="%d" w:author="%s" w:date="%s"><w:p>%s</w:p></w:comment>' % (number, author, date, run(block[2])))
            inside = '<w:commentRangeStart w:id="{0}"/>{1}<w:commentRangeEnd w:id="{0}"/><w:r><w:commentReference w:id="{0}"/></w:r>'.format(number, run(block[1]))
        body.append('<w:p><w:pPr><w:spacing w:after="160"/></w:pPr>%s</w:p>' % inside)
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"/></w:sectPr>'
    parts = [("[Content_Types].xml", typed(("word/document.xml", "wordprocessingml.document.main"), *([("word/comments.xml", "wordprocessingml.comments")] if comments else []))),
             ("_rels/.rels", related(("officeDocument", "word/document.xml"))),
             ("word/document.xml", HEAD + "<w:document %s><w:body>%s%s</w:body></w:document>" % (WORD, "".join(body), section))]
    if comments:
        parts += [("word/_rels/document.xml.rels", related(("comments", "comments.xml"))), ("word/comments.xml", HEAD + "<w:comments %s>%s</w:comments>" % (WORD, "".join(comments)))]
    return zipped(parts)


def sheet(rows, name):
    lines = []
    for number, row in enumerate(rows, 1):
        hidden = row[0] == "hidden"
        cells = row[1:] if hidden else row
        written = "".join('<c r="%s%d" t="inlineStr"><is><t>%s</t></is></c>' % ("ABCDEFGH"[at], number, escape(plain(cell))) for at, cell in enumerate(cells))
        lines.append('<row r="%d"%s>%s</row>' % (number, ' hidden="1"' if hidden else "", written))
    widths = '<cols><col min="1" max="3" width="18" customWidth="1"/><col min="4" max="4" width="40" customWidth="1"/></cols>'
    return zipped([("[Content_Types].xml", typed(("xl/workbook.xml", "spreadsheetml.sheet.main"), ("xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"))),
                   ("_rels/.rels", related(("officeDocument", "xl/workbook.xml"))), ("xl/_rels/workbook.xml.rels", related(("worksheet", "worksheets/sheet1.xml"))),
                   ("xl/workbook.xml", HEAD + '<workbook %s xmlns:r="%s"><sheets><sheet name="%s" sheetId="1" r:id="r1"/></sheets></workbook>' % (SHEET, RELATION, name)),
                   ("xl/worksheets/sheet1.xml", HEAD + "<worksheet %s>%s<sheetData>%s</sheetData></worksheet>" % (SHEET, widths, "".join(lines)))])


def opened(kind, content):
    """An OpenDocument package of this kind round its content."""
    media = "application/vnd.oasis.opendocument." + kind
    manifest = ('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>'
                '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>' % media)
    return zipped([("=mimetype", media), ("META-INF/manifest.xml", HEAD + manifest), ("content.xml", HEAD + "<office:document-content %s>%s</office:document-content>" % (OPEN, content))])


def open_text(blocks):
    style = '<office:automatic-styles><style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.3cm"/></style:style></office:automatic-styles>'
    lines = "".join('<text:h text:outline-level="1">%s</text:h>' % escape(plain(b[1])) if isinstance(b, tuple) else '<text:p text:style-name="P">%s</text:p>' % escape(plain(b)) for b in blocks)
    return opened("text", style + "<office:body><office:text>%s</office:text></office:body>" % lines)


def open_sheet(rows, name):
    style = "".join('<style:style style:name="C%d" style:family="table-column"><style:table-column-properties style:column-width="%scm"/></style:style>' % pair for pair in ((1, "2.6"), (2, "7"), (3, "2"), (4, "4")))
    columns = "".join('<table:table-column table:style-name="C%d"/>' % number for number in (1, 2, 3, 4))
    lines = "".join("<table:table-row>%s</table:table-row>" % "".join('<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>' % escape(plain(cell)) for cell in row) for row in rows)
    return opened("spreadsheet", "<office:automatic-styles>%s</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"%s\">%s%s</table:table></office:spreadsheet></office:body>" % (style, name, columns, lines))


def slides(pages, notes):
    """A flat presentation; the notes stand under the last slide."""
    made = []
    for number, (title, lines) in enumerate(pages, 1):
        frame = '<draw:frame draw:style-name="B" svg:x="2cm" svg:y="%scm" svg:width="24cm" svg:height="%scm"><draw:text-box>%s</draw:text-box></draw:frame>'
        drawn = frame % ("1.5", "3", "<text:p>%s</text:p>" % escape(plain(title))) + frame % ("6", "9", "".join("<text:p>%s</text:p>" % escape(plain(line)) for line in lines))
        said = '<presentation:notes><draw:frame presentation:class="notes" svg:x="2cm" svg:y="14cm" svg:width="16cm" svg:height="10cm"><draw:text-box><text:p>%s</text:p></draw:text-box></draw:frame></presentation:notes>' % escape(plain(notes))
        made.append('<draw:page draw:name="page%d" draw:master-page-name="M">%s%s</draw:page>' % (number, drawn, said if number == len(pages) else ""))
    look = ('<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout>'
            '<style:style style:name="B" style:family="graphic"><style:graphic-properties draw:fill="none" draw:stroke="none"/></style:style></office:automatic-styles>'
            '<office:master-styles><style:master-page style:name="M" style:page-layout-name="L"/></office:master-styles>')
    return (HEAD + '<office:document %s office:mimetype="application/vnd.oasis.opendocument.presentation">%s<office:body><office:presentation>%s</office:presentation></office:body></office:document>' % (OPEN, look, "".join(made))).encode()


def rich(blocks):
    said = "".join("{\\pard\\sa200 %s\\par}\n" % "".join(c if ord(c) < 128 and c not in "\\{}" else "\\u%d?" % ord(c) for c in plain(b)) for b in blocks)
    return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Liberation Serif;}}\\paperw11906\\paperh16838\\margl1134\\margr1134\\f0\\fs24\n%s}" % said).encode("ascii")


def page(title, lines, rows):
    cells = "".join("<tr>%s</tr>" % "".join("<td>%s</td>" % escape(plain(cell)) for cell in row) for row in rows)
    said = "".join("<p>%s</p>\n" % escape(plain(line)) for line in lines)
    return ('<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>%s</title></head><body>\n<h1>%s</h1>\n%s<table border="1">%s</table>\n</body></html>\n' % (title, title, said, cells)).encode()


def convert(made, kind, target):
    """Makes target with LibreOffice from these bytes; kind is "rtf" or "fodp"."""
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "made." + kind), "wb") as out:
            out.write(made)
        ending = target.rsplit(".", 1)[1]
        subprocess.run(["soffice", "-env:UserInstallation=file://" + os.path.join(folder, "profile"), "--headless", "--convert-to", ending, "--outdir", folder, "made." + kind], cwd=folder, check=True, stdout=subprocess.DEVNULL, timeout=120)
        os.makedirs(CONVERTED, exist_ok=True)
        shutil.copyfile(os.path.join(folder, "made." + ending), os.path.join(CONVERTED, target))
