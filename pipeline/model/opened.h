// What opening a received file gives: one normalised PDF whatever came in, or the reason why not.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/document.h"

namespace candour {

struct OpenedDocument {
  DocumentStatus status = DocumentStatus::faulted;   // read (opened well), faulted or needs_password
  std::string reason;   // "needs-password", "not-a-pdf", "damaged", "limit", "dynamic-xfa", "empty", "unknown-encoding"
  std::string advice;   // plain words: what to do
  std::string pdf;      // normalised: no encryption, no object streams, coalesced contents, flattened annotations
  int pages = 0;
  std::vector<DocumentText> texts;
};

}  // namespace candour
