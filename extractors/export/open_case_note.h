// A case note as a page of our own that reads like a story: what it was and when in words, who wrote it, what it says, what was to be
// done. Labels are those by which dates, authors and restrictions are found on any paper (redaction/find).
#pragma once

#include <string_view>

#include "pipeline/model/opened.h"

namespace candour {

// What `case_note.h` writes, set with typeset_text. A restricted note says so on each of its pages. Reasons: empty, damaged (no case
// note), limit (over 50 MB). Thread-safe.
OpenedDocument open_case_note(std::string_view json_bytes);

}  // namespace candour
