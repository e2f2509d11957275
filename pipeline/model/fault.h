// What is expected to fail (a file, a page) is a Fault: a value that is stored and shown. It never holds text of
// the record. What ends the whole operation is an Error (pipeline/base/error.h).
#pragma once

#include <string>

#include "pipeline/base/error.h"

namespace candour {

enum class Stage { intake, open, read, find, register_people, propose, remove, prove, assemble };

struct Fault {
  Stage stage = Stage::intake;
  std::string source;   // SourceDocument::source
  int page = 0;         // 0: the whole file
  std::string reason;   // stable short name: "needs-password", "not-a-pdf", "damaged", "limit", "kind-not-read", ...
  std::string advice;   // what happened and what to do, plain words
};

const char* to_string(Stage stage);

}  // namespace candour
