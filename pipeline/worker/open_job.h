// Opening a received file of any kind, inside the jail: by the room that knows its kind.
#pragma once

#include <string>

#include "pipeline/codec/worker_messages.h"

namespace candour {

struct OpenedJob {
  OpenedDocument document;
  std::string print_as;   // `document.pdf` is a file with this extension yet, for LibreOffice to print
};

OpenedJob open_bytes(const WorkerJob& job, const std::string& bytes);

}  // namespace candour
