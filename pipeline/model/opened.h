// What opening a received file gives: one normalised PDF whatever came in, or the reason why not.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/covered_text.h"
#include "pipeline/model/document.h"

namespace candour {

// A file found inside another: an attachment, an archive's entry, a mailbox's message. It becomes a document of its own.
struct ContainedFile {
  std::string name;    // path inside the container, '/' between folders, as it was given: record text; may be empty or odd
  std::string bytes;
  std::string problem; // why its bytes are not here ("needs-password", "limit", "damaged", "items-skipped"); then `bytes` is empty
};

struct OpenedDocument {
  DocumentStatus status = DocumentStatus::faulted;   // read (opened well), faulted or needs_password
  std::string reason;   // "needs-password", "not-a-pdf", "damaged", "limit", "dynamic-xfa", "empty", "unknown-encoding",
                        // "kind-not-read"
  std::string advice;   // plain words: what to do; of a file that opened: what is odd about it, or empty
  std::string pdf;      // normalised: no encryption, no object streams, coalesced contents, flattened annotations
  int pages = 0;        // with the outside pages
  int outside_pages = 0;   // the last ones, typeset from `texts`
  int typed_pages = 0;     // the last ones, typeset from what a person typed
  long seconds = 0;        // of a recording; 0: not told
  int pixels_wide = 0;     // of a picture
  int pixels_high = 0;
  std::vector<DocumentText> texts;
  std::vector<ContainedFile> parts;   // in the container's order; a container alone (an archive, a mailbox) has no pages
  std::vector<CoveredText> marks;   // places its sender marked for redaction, with text still there
};

}  // namespace candour
