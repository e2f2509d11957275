"""python3 pymupdf.py JOBS.json: as mutool.js, with PyMuPDF; a job that asks for it is scrubbed as well."""
import json, sys

import fitz


def covered(quads, rectangle):
    middle = (rectangle.tl + rectangle.br) / 2
    return any(middle in quad.rect for quad in quads)


def redact_page(page, job):
    number = page.number + 1
    quads = [quad for asked in job["texts"] if number in (asked.get("pages") or [number]) for quad in page.search_for(asked["text"], quads=True)]
    for place in job["places"]:
        if place["page"] == number:
            scale = page.rect.width / place["width"] if place["width"] else 1
            rectangle = fitz.Rect(*[value * scale for value in place["box"]]) * page.derotation_matrix
            if place["always"] or not covered(quads, rectangle):
                quads.append(rectangle.quad)
    for quad in quads:
        page.add_redact_annot(quad, fill=(0, 0, 0))
    if quads:
        page.apply_redactions(images=fitz.PDF_REDACT_IMAGE_PIXELS)


for job in json.load(open(sys.argv[1])):
    document = fitz.open(job["in"])
    for page in document:
        redact_page(page, job)
    if job["scrub"]:
        document.scrub(hidden_text=False)      # the layer of text under a scan is not to go
    document.save(job["out"], garbage=3, deflate=True)
