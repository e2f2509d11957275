// node mupdf.mjs JOBS.json MODULES: as mutool.js, with the current MuPDF from npm.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [jobs, modules] = process.argv.slice(2);
const mupdf = await import(pathToFileURL(modules + "/mupdf/dist/mupdf.js").href);

function bounds(quad) {
  const xs = [quad[0], quad[2], quad[4], quad[6]], ys = [quad[1], quad[3], quad[5], quad[7]];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function holds(quads, [left, top, right, bottom]) {
  const x = (left + right) / 2, y = (top + bottom) / 2;
  return quads.map(bounds).some((box) => box[0] <= x && x <= box[2] && box[1] <= y && y <= box[3]);
}

function quadOf(place, width) {
  const [left, top, right, bottom] = place.box.map((value) => (place.width ? (value * width) / place.width : value));
  return [left, top, right, top, left, bottom, right, bottom];
}

function redactPage(page, number, job) {
  const asked = job.texts.filter((one) => !one.pages || one.pages.includes(number));
  const quads = asked.flatMap((one) => page.search(one.text).flat());
  const box = page.getBounds();
  for (const place of job.places.filter((one) => one.page === number)) {
    const quad = quadOf(place, box[2] - box[0]);
    if (place.always || !holds(quads, bounds(quad))) quads.push(quad);
  }
  for (const quad of quads) page.createAnnotation("Redact").setQuadPoints([quad]);
  if (quads.length > 0) page.applyRedactions(true, mupdf.PDFPage.REDACT_IMAGE_PIXELS);
}

for (const job of JSON.parse(readFileSync(jobs, "utf8"))) {
  const document = mupdf.PDFDocument.openDocument(readFileSync(job.in), "application/pdf");
  for (let i = 0; i < document.countPages(); ++i) redactPage(document.loadPage(i), i + 1, job);
  writeFileSync(job.out, document.saveToBuffer("garbage=deduplicate,compress").asUint8Array());
  document.destroy();
}
