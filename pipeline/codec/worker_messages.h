// What candour asks its jailed worker and what it answers; the bytes travel beside, as blobs of the frame.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/opened.h"
#include "pipeline/model/page.h"
#include "pipeline/model/redaction.h"

namespace candour {

struct WorkerJob {
  std::string op;                  // open | read | covered | render | draw | crop | thumbnail | picture | remove | join | assemble
  std::string document;            // hash of the document that blob 0 holds; empty blob: the one held already
  FileKind kind = FileKind::pdf;   // open, picture; read: what the document came as
  bool append_outside_texts = false;   // open: typeset what stands outside a file's pages behind them
  std::vector<DocumentText>
      texts;  // open of an office file, printed or made newer: what its pages do not show
  std::vector<std::string> mappings;   // open of a text, table, workbook or web page: the export mappings of the council, as JSON
  std::string typed;               // open of a recording or picture: what a person typed of it, for pages behind its own
  std::vector<int> pages;          // read, covered, render, draw, thumbnail
  double dpi = 0;                  // render, draw
  std::vector<Box> parts;          // draw: of the one page, a blob each; empty: the pages whole
  std::vector<PageMarks> marks;    // remove
  std::vector<int> force_raster;   // remove
  std::string plan;                // assemble: a bundle plan as JSON
};

struct WorkerReply {
  bool ok = false;
  std::string reason;              // of a refusal: stable short name
  std::string advice;
  OpenedDocument opened;           // open (its bytes are blob 0, those of its parts the blobs behind)
  std::string print_as;            // open: blob 0 is no PDF yet but a file with this extension, to be printed by LibreOffice;
                                   // picture: the extension of blob 0
  std::vector<Page> pages;         // read
  std::vector<CoveredText> covered;   // covered
  std::vector<RedactedPage> redacted;  // remove (the bytes are blob 0)
};

std::string to_json(const WorkerJob& job);
WorkerJob worker_job_from_json(std::string_view text);
std::string to_json(const WorkerReply& reply);
WorkerReply worker_reply_from_json(std::string_view text);

}  // namespace candour
