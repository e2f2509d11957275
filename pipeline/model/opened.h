// What opening a received file gives: one normalised PDF whatever came in, or the reason why not.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/covered_text.h"
#include "pipeline/model/document.h"

namespace candour {

struct OpenedDocument {
  DocumentStatus status = DocumentStatus::faulted;   // read (opened well), faulted or needs_password
  std::string reason;   // "needs-password", "not-a-pdf", "damaged", "limit", "dynamic-xfa", "empty", "unknown-encoding"
  std::string advice;   // plain words: what to do; of a file that opened: what is odd about it, or empty
  std::string pdf;      // normalised: no encryption, no object streams, coalesced contents, flattened annotations
  int pages = 0;        // with the outside pages
  int outside_pages = 0;   // the last ones, typeset from `texts`
  std::vector<DocumentText> texts;
  std::vector<CoveredText> marks;   // places its sender marked for redaction, with text still there
};

}  // namespace candour
