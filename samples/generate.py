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
from make import pdf, scans
from make.marks import count, gold, marked, plain, readings, strings
from story import agencies, care, leaving, mail, meetings, notes_2013, notes_later, scans as scanned, volume1

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
    with open(os.path.join(HERE, "gold.jsonl"), "w", encoding="utf-8") as out:
        for item in items:
            out.write(json.dumps(item, ensure_ascii=False) + "\n")


main()
