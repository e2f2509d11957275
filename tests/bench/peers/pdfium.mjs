// node pdfium.mjs JOBS.json MODULES: as mutool.js, with EmbedPDF's PDFium.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [jobs, modules] = process.argv.slice(2);
const folder = modules + "/@embedpdf/pdfium/dist/";
const { init } = await import(pathToFileURL(folder + "index.js").href);
const engine = await init({ wasmBinary: readFileSync(folder + "pdfium.wasm") });
const runtime = engine.pdfium;
const { malloc, free } = runtime.wasmExports;
const fine = 100;                 // device units in a point

engine.PDFiumExt_Init();

function withMemory(size, use) {
  const at = malloc(size);
  try {
    return use(at);
  } finally {
    free(at);
  }
}

const numbers = (at, count, type, size) => Array.from({ length: count }, (_, i) => runtime.getValue(at + i * size, type));

// Boxes are [left, top, right, bottom] in the page's own space, whose y grows upwards.
function rectanglesOf(textPage, first, count) {
  const found = engine.FPDFText_CountRects(textPage, first, count);
  return Array.from({ length: found }, (_, i) => withMemory(32, (at) => {
    engine.FPDFText_GetRect(textPage, i, at, at + 8, at + 16, at + 24);
    return numbers(at, 4, "double", 8);
  }));
}

function search(textPage, text) {
  return withMemory(text.length * 2 + 2, (at) => {
    runtime.stringToUTF16(text, at, text.length * 2 + 2);
    const finder = engine.FPDFText_FindStart(textPage, at, 0, 0);
    const boxes = [];
    while (engine.FPDFText_FindNext(finder)) {
      boxes.push(...rectanglesOf(textPage, engine.FPDFText_GetSchResultIndex(finder), engine.FPDFText_GetSchCount(finder)));
    }
    engine.FPDFText_FindClose(finder);
    return boxes;
  });
}

function pagePoint(page, x, y) {
  const width = Math.round(engine.FPDF_GetPageWidthF(page) * fine), height = Math.round(engine.FPDF_GetPageHeightF(page) * fine);
  return withMemory(16, (at) => {
    engine.FPDF_DeviceToPage(page, 0, 0, width, height, 0, Math.round(x * fine), Math.round(y * fine), at, at + 8);
    return numbers(at, 2, "double", 8);
  });
}

function boxOf(page, place) {
  const scale = place.width ? engine.FPDF_GetPageWidthF(page) / place.width : 1;
  const [left, top, right, bottom] = place.box.map((value) => value * scale);
  const [a, b] = [pagePoint(page, left, top), pagePoint(page, right, bottom)];
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1]), Math.max(a[0], b[0]), Math.min(a[1], b[1])];
}

function holds(boxes, [left, top, right, bottom]) {
  const x = (left + right) / 2, y = (top + bottom) / 2;
  return boxes.some((box) => box[0] <= x && x <= box[2] && box[3] <= y && y <= box[1]);
}

function floats(values, use) {
  return withMemory(values.length * 4, (at) => {
    values.forEach((value, i) => runtime.setValue(at + i * 4, value, "float"));
    return use(at);
  });
}

function remove(page, boxes) {
  const quads = boxes.flatMap(([left, top, right, bottom]) => [left, top, right, top, left, bottom, right, bottom]);
  const [intoForms, drawBlack] = [true, true];
  if (!floats(quads, (at) => engine.EPDFText_RedactInQuads(page, at, boxes.length, intoForms, drawBlack))) throw new Error("nothing was applied");
  engine.EPDFPage_ApplyRedactions(page);         // marks for redaction that the page brought along
  if (!engine.FPDFPage_GenerateContent(page)) throw new Error("the page was not written");
}

function redactPage(page, number, job) {
  const textPage = engine.FPDFText_LoadPage(page);
  const asked = job.texts.filter((one) => !one.pages || one.pages.includes(number));
  const boxes = asked.flatMap((one) => search(textPage, one.text));
  engine.FPDFText_ClosePage(textPage);
  for (const place of job.places.filter((one) => one.page === number)) {
    const box = boxOf(page, place);
    if (place.always || !holds(boxes, box)) boxes.push(box);
  }
  if (boxes.length > 0) remove(page, boxes);
}

function save(document, path) {
  const writer = engine.PDFiumExt_OpenFileWriter();
  engine.PDFiumExt_SaveAsCopy(document, writer);
  const size = engine.PDFiumExt_GetFileWriterSize(writer);
  withMemory(size, (at) => {
    engine.PDFiumExt_GetFileWriterData(writer, at, size);
    writeFileSync(path, runtime.HEAPU8.slice(at, at + size));
  });
  engine.PDFiumExt_CloseFileWriter(writer);
}

function redact(job) {
  const bytes = readFileSync(job.in);
  withMemory(bytes.length, (at) => {
    runtime.HEAPU8.set(bytes, at);
    const document = engine.FPDF_LoadMemDocument(at, bytes.length, "");
    if (!document) throw new Error("not opened: " + engine.FPDF_GetLastError());
    for (let i = 0; i < engine.FPDF_GetPageCount(document); ++i) {
      const page = engine.FPDF_LoadPage(document, i);
      if (!page) throw new Error("no page " + (i + 1));
      redactPage(page, i + 1, job);
      engine.FPDF_ClosePage(page);
    }
    save(document, job.out);
    engine.FPDF_CloseDocument(document);
  });
}

JSON.parse(readFileSync(jobs, "utf8")).forEach(redact);
