#!/usr/bin/python3
"""Makes samples/record/ and samples/gold.jsonl from samples/story/. The same story gives the same bytes. Needs what samples/README.md names;
taking the record through the program does not."""
import json
import os
import shutil
import sys
import reportlab.rl_config

sys.dont_write_bytecode = True
reportlab.rl_config.invariant = 1
from make import archive, exports as given, office as written, pdf, scans
from make.marks import count, gold, marked, plain, readings, strings
from story import agencies, care, leaving, mail, meetings, notes_2013, notes_later, exports, office, scans as scanned, volume1

HERE = os.path.dirname(os.path.abspath(__file__))
RECORD = os.path.join(HERE, "record")
HEAD = [("Name", "Corin Whittle"), ("DOB", "11/03/2004"), ("Person ID", "2209451"), ("NHS No", "999 000 0018"), ("UPN", "B823 4410 9004")]
items = []


def place(source):
    path = os.path.join(RECORD, source)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return path


def case_notes(source, notes, name, status, worker, team, printed):
    head = [("Name", name)] + HEAD[1:] + [("Legal status", status), ("Allocated worker", worker), ("Team", team)]
    blocks = []
    for date, time, kind, contact, seen, alone, significant, author, note, actions in notes:
        blocks += [("h", "CASE NOTE"), ("fields", head), ("fields", [("Date of event", date), ("Time", time), ("Type", kind), ("Contact with", contact), ("Child seen?", seen), ("Child seen alone?", alone),
                   ("Significant event", significant), ("Created by", author)]), ("h", "Note")]
        if isinstance(note, tuple):
            blocks += [note[0], ("h", "Restricted from user"), note[1], ("h", "End of restricted passage")]
        else:
            blocks += note.split("\n")
        blocks += [("h", "Actions"), actions, ("page",)]
    document(source, "export", {"foot": printed}, blocks[:-1])


def document(source, theme, meta, blocks):
    if theme == "text":
        with open(place(source), "w", encoding="utf-8") as out:
            out.write(plain(blocks))
        items.extend(gold(source, [[plain(blocks)]], [blocks]))
        return
    pdf.build(place(source), theme, meta, blocks)
    said = list(strings(blocks)) + [meta.get("head", "")]
    items.extend(gold(source, readings(place(source)), said))


def scan(source, letter, make, **more):
    clean = place(source + ".clean.pdf")
    pdf.build(clean, *letter)
    items.extend(gold(source, readings(clean), list(strings(letter[2])), scan=True, **more))
    make(clean, place(source))
    os.remove(clean)


def hand(source, font, size, lines, initials):
    box = scans.handwriting(place(source), font, size, lines, initials)
    said = "\n".join(lines)
    for item in gold(source, [[said]], ["{R:handwritten|%s}" % initials]):
        items.append(dict(item, category="handwritten", handwritten=True, **({"box": box} if item["text"] == initials else {})))


def keep(source, held, *pages):
    """A file of these bytes; pages are the blocks of each of its pages, what it hides on the page behind its own."""
    with open(place(source), "wb") as out:
        out.write(held)
    told(source, *pages)


def told(source, *pages):
    """Gold for a document that comes out of a file: what each of its pages says."""
    for number, blocks in enumerate(pages, 1):
        said = list(strings(blocks))
        items.extend(dict(item, page=number) for item in gold(source, [["\n".join(plain(one) for one in said)]], said))


def converted(source):
    with open(os.path.join(written.CONVERTED, os.path.basename(source)), "rb") as held:
        return held.read()


def office_papers():
    source, blocks, hidden = office.ASSESSMENT
    keep(source, written.word(blocks), [b if isinstance(b, str) else b[1:2] if b[0] != "delete" else [b[1], b[3]] for b in blocks], hidden)
    source, lines, _ = office.LETTER
    if "--convert" in sys.argv:
        written.convert(written.rich(lines), "rtf", os.path.basename(source))
    keep(source, converted(source), lines)
    source, blocks, _ = office.PLAN
    keep(source, written.open_text(blocks), [b[1:] if isinstance(b, tuple) else b for b in blocks])
    source, rows = office.SCHEDULE
    keep(source, written.sheet(rows, "Contact"), [row for row in rows if row[0] != "hidden"], [row[1:] for row in rows if row[0] == "hidden"])
    source, rows = office.SPENDING
    keep(source, written.open_sheet(rows, "Spending"), rows)
    source, pages, notes = office.SLIDES
    if "--convert" in sys.argv:
        written.convert(written.slides(pages, notes), "fodp", os.path.basename(source))
    keep(source, converted(source), *pages, notes)
    source, title, lines, rows = office.SUMMARY
    keep(source, written.page(title, lines, rows), [title, lines, rows])


def picture(name, letter, part):
    """The bytes of a letter that stands as a picture."""
    path, clean = place(name), place(name + ".clean.pdf")
    pdf.build(clean, *letter)
    scans.typed_sheet(clean, path, 150, part)
    with open(path, "rb") as held:
        made = held.read()
    os.remove(clean)
    os.remove(path)
    return made


def picture_gold(source, letter):
    said = list(strings(letter[2]))
    items.extend(gold(source, [["\n".join(plain(one) for one in said)]], said, scan=True))


def systems():
    """What case systems, telephones and mail programs gave out, and what came inside it."""
    source, notes = exports.LIQUIDLOGIC
    keep(source, given.liquidlogic(notes, "Corin Ashdown"))
    for number, note in enumerate(notes, 1):
        told("%s/note %04d %s.case-note" % (source, number, "-".join(reversed(note[0].split("/")))), [note])
    for (source, notes), make in ((exports.MOSAIC, given.mosaic), (exports.JSON, given.extract)):
        keep(source, make(notes, "Corin Ashdown"))
        for number, note in enumerate(notes, 1):
            told("%s/note %04d %s.case-note" % (source, number, note[0]), [note[3:]])
    source, lines = exports.CHAT
    keep(source, given.chat(lines), lines)
    trip = written.word(exports.TRIP_PLAN[1], "Beth Lowry", "2016-11-21T10:00:00Z")
    cockerel = place("cockerel.jpg")
    given.landscape(cockerel, ((170, 195, 215), (96, 130, 74), (150, 40, 30)), 3, quality=60)
    with open(cockerel, "rb") as held:
        attached = {"plan.docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document", trip), "cockerel.jpg": ("image", "jpeg", held.read())}
    os.remove(cockerel)
    for source, sender, to, date, subject, body, names in exports.MAILS:
        made = given.mail(sender, to, date, subject, body, [(name, *attached[name]) for name in names])
        keep(source, given.mail_file(made), [sender, to, subject, body])
        if "plan.docx" in names:
            told(source + "/plan.docx", [b[1:] if isinstance(b, tuple) else b for b in exports.TRIP_PLAN[1]])
    source, mails = exports.MBOX
    keep(source, given.mailbox([given.mail(*mail) for mail in mails]))
    for number, (sender, to, date, subject, body) in enumerate(mails, 1):
        told("%s/message %04d.eml" % (source, number), [sender, to, subject, body])
    name, lines = office.REPORT
    prize = picture("prize.png", exports.CERTIFICATE, 0.45)
    keep(exports.ZIP, archive.zipped([(name, written.rich(lines)), ("=prize.png", prize)]))
    told("%s/%s" % (exports.ZIP, name), lines)
    picture_gold(exports.ZIP + "/prize.png", exports.CERTIFICATE)
    keep("Scans/2015-10-22 Message slip.bmp", picture("slip.bmp", exports.SLIP, 0.35))
    picture_gold("Scans/2015-10-22 Message slip.bmp", exports.SLIP)
    keep("Leaving care/2021-03-11 Voicemail.wav", given.tone())   # a tone stands for the voice; what is typed of it is its second page
    told("Leaving care/2021-03-11 Voicemail.wav", [], exports.VOICEMAIL)
    given.landscape(place("Letters/2017-07-02 Photograph of the hill.webp"), ((200, 205, 210), (170, 190, 165), (200, 200, 195)), 12, "The hill at Aberllwyd, July 2017", quality=60)


def in_the_file(source, what, text):
    """Gold for what stands in a file beside its pages: notes, outline titles, metadata."""
    items.append({"source": source, "page": None, "text": text, "kind": "must_remove", "category": what, "count": 1})


def main():
    shutil.rmtree(RECORD, ignore_errors=True)
    case_notes("Case system/Case notes 2013 (1).pdf", notes_2013.NOTES, "Corin Whittle", "None / s20", "Mary Osei", "Larkmoor Assessment", "Printed by OSEIM on 16/02/2015")
    case_notes("Case system/Case notes 2013-2015 (2).pdf", notes_later.NOTES_2014, "Corin Whittle", "ICO / CO", "Mary Osei", "Looked After Children", "Printed by OSEIM on 16/02/2015")
    case_notes("Case system/Case notes 2018 (3).pdf", notes_later.NOTES_2018, "Corin Ashdown", "s20", "Beth Lowry", "Permanence", "Printed by KARIMS on 30/09/2022")
    case_notes("Case system/Case notes 2019-2022 (4).pdf", notes_later.NOTES_2020, "Corin Ashdown", "s20 / leaving care", "Shazia Karim", "Leaving Care", "Printed by KARIMS on 30/09/2022")
    for module in (volume1, meetings, agencies, care, leaving, mail):
        for source, theme, meta, blocks in module.DOCUMENTS:
            document(source, theme, meta, blocks)
    plan = "Foster care/2013-06-01 Placement plan.pdf"
    in_the_file(plan, "sticky_note", "Debbie Moult")
    in_the_file(plan, "sticky_note", "07700 900519")
    in_the_file(plan, "title", "Placement plan: Corin Whittle and Tyler Whittle")
    in_the_file(plan, "outline", "Gary Dunn: no contact")
    report, copy = "School/2013-07-12 School report.pdf", "Volume 2 (2013-2015)/School report (copy).pdf"
    shutil.copyfile(place(report), place(copy))
    items.extend(dict(item, source=copy) for item in list(items) if item["source"] == report)
    scan("Scans/2013-06-06 Letter.tif", scanned.LETTER_6_JUNE, lambda clean, path: scans.fax(clean, path, 200, 1.6, 1500, 11))
    scan("Scans/2013-06-06 Letter, office copy.tif", scanned.LETTER_6_JUNE, lambda clean, path: scans.fax(clean, path, 200, 0, 0, 3))
    scan("Scans/2018-07-04 Letter from school.jpg", scanned.PHOTO, lambda clean, path: scans.photograph(clean, path, 150))
    scan("Scans/2018-02-14 Fax to Hollin House.tif", scanned.FAX, lambda clean, path: scans.fax(clean, path, 200, 0.5, 250, 5))
    scan("Scans/2013-09-03 Letter from S Ashdown.pdf", scanned.OCR_LAYER, lambda clean, path: scans.with_text_layer(clean, path, 150))
    for source, font, size, lines, initials in scanned.HAND:
        hand(source, font, size, lines, initials)
    office_papers()
    systems()
    with open(os.path.join(HERE, "gold.jsonl"), "w", encoding="utf-8") as out:
        for item in items:
            out.write(json.dumps(item, ensure_ascii=False) + "\n")


main()
