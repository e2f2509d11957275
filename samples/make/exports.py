"""What case systems, telephones and mail programs give out."""
import csv
import io
import json
import math
import wave
from email.message import EmailMessage
from email.policy import SMTP
from xml.sax.saxutils import escape
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from make.marks import plain

LIQUIDLOGIC = ["Name", "LCS ID", "DOB", "Date of Event", "Time", "Case Note Type", "Created By", "Contact With", "Child Seen?", "Child Seen Alone?", "Restricted From User", "Note", "Actions"]


def liquidlogic(notes, name):
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(LIQUIDLOGIC)
    table.writerows([name, "2209451", "11/03/2004"] + [plain(cell) for cell in note] for note in notes)
    return out.getvalue().encode()


def mosaic(notes, name):
    names = ("EffectiveDate", "EffectiveTime", "NoteType", "Worker", "Present", "ChildSeen", "SeenAlone", "NoteText", "Actions")
    written = "".join(" <CaseNote>\n%s </CaseNote>\n" % "".join("  <%s>%s</%s>\n" % (key, escape(plain(cell)), key) for key, cell in zip(names, note)) for note in notes)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<SubjectExtract>\n <Person id="2209451"><FullName>%s</FullName><DateOfBirth>2004-03-11</DateOfBirth></Person>\n%s</SubjectExtract>\n' % (name, written)).encode()


def extract(notes, name):
    keys = ("eventDate", "eventTime", "type", "author", "contactWith", "note", "actions")
    held = {"export": {"person": {"name": name, "id": "2209451", "dateOfBirth": "2004-03-11"}, "caseNotes": [dict(zip(keys, map(plain, note))) for note in notes]}}
    return (json.dumps(held, ensure_ascii=False, indent=1) + "\n").encode()


def chat(lines):
    return "".join("%s, %s - %s: %s\n" % (day, time, who, plain(said)) for day, time, who, said in lines).encode()


def mail(sender, to, date, subject, body, attachments=()):
    """attachments: (name, main kind, kind, bytes)."""
    made = EmailMessage()
    for key, value in (("From", sender), ("To", to), ("Date", date), ("Subject", subject), ("Message-ID", "<%s@mail.example>" % "".join(c for c in date if c.isdigit()))):
        made[key] = value
    made.set_content(plain(body) + "\n", charset="utf-8", cte="quoted-printable")
    for name, main, kind, held in attachments:
        made.add_attachment(held, maintype=main, subtype=kind, filename=name)
    if attachments:
        made.set_boundary("=_part_of_the_sample")
    return made


def mail_file(made):
    return made.as_bytes(policy=SMTP)


def mailbox(mails):
    return b"".join(b"From %s %s\n%s\n" % (made["From"].split("<")[1].rstrip(">").encode(), b"Thu Feb 14 12:00:00 2019", made.as_bytes()) for made in mails)


def tone(seconds=2, rate=8000):
    out = io.BytesIO()
    with wave.open(out, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(1)
        made.setframerate(rate)
        made.writeframes(bytes(128 + round(40 * math.sin(2 * math.pi * 440 * at / rate)) for at in range(seconds * rate)))
    return out.getvalue()


def landscape(path, colours, blur, caption="", **more):
    """A picture of sky, a hill and something round, out of focus; a caption is printed below it."""
    sky, hill, thing = colours
    image = Image.new("RGB", (480, 320), sky)
    draw = ImageDraw.Draw(image)
    for y in range(160):
        draw.line((0, y, 480, y), fill=tuple(max(0, c - (160 - y) // 3) for c in sky))
    draw.ellipse((-160, 170, 520, 700), fill=hill)
    draw.ellipse((200, 130, 280, 205), fill=thing)
    draw.polygon(((270, 140), (300, 160), (272, 172)), fill=tuple(c // 2 for c in thing))
    image = image.filter(ImageFilter.GaussianBlur(blur))
    if caption:
        framed = Image.new("RGB", (480, 370), (255, 255, 255))
        framed.paste(image, (0, 0))
        ImageDraw.Draw(framed).text((20, 330), caption, font=ImageFont.truetype("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", 26), fill=(20, 20, 20))
        image = framed
    image.save(path, **more)
