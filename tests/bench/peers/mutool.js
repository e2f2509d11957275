// mutool run mutool.js JOBS.json: removes what each job asks; see adapters.py for what a job says.
function middle(box) { return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]; }

function bounds(quad) {
  var xs = [quad[0], quad[2], quad[4], quad[6]], ys = [quad[1], quad[3], quad[5], quad[7]];
  return [Math.min.apply(null, xs), Math.min.apply(null, ys), Math.max.apply(null, xs), Math.max.apply(null, ys)];
}

function holds(quads, point) {
  return quads.some(function (quad) {
    var box = bounds(quad);
    return box[0] <= point[0] && point[0] <= box[2] && box[1] <= point[1] && point[1] <= box[3];
  });
}

function quadOf(box, scale) {
  var b = box.map(function (value) { return value * scale; });
  return [b[0], b[1], b[2], b[1], b[0], b[3], b[2], b[3]];
}

function found(page, number, texts) {
  var quads = [];
  texts.forEach(function (asked) {
    if (!asked.pages || asked.pages.indexOf(number) >= 0) {
      page.search(asked.text).forEach(function (hit) { hit.forEach(function (quad) { quads.push(quad); }); });
    }
  });
  return quads;
}

function redactPage(page, number, job) {
  var quads = found(page, number, job.texts), box = page.bound();
  var handed = job.places.filter(function (place) { return place.page === number; }).map(function (place) {
    return { quad: quadOf(place.box, place.width ? (box[2] - box[0]) / place.width : 1), always: place.always };
  }).filter(function (place) { return place.always || !holds(quads, middle(bounds(place.quad))); });
  handed.forEach(function (place) { quads.push(place.quad); });
  quads.forEach(function (quad) { page.createAnnotation("Redact").setQuadPoints([quad]); });
  if (quads.length > 0) page.applyRedactions(true, 2);
}

JSON.parse(read(scriptArgs[0])).forEach(function (job) {
  var document = new PDFDocument(job["in"]);
  for (var i = 0; i < document.countPages(); ++i) redactPage(document.loadPage(i), i + 1, job);
  document.save(job.out, "garbage=deduplicate,compress");
});
