// Plain text becomes a PDF of our own, line for line, and is then read and redacted like any other.
// UTF-8 and UTF-16 with or without their marks, what ICU's detector is sure of (Cyrillic, Greek, Japanese, ...), otherwise Windows-1252.
#pragma once

#include <string_view>

#include "pipeline/model/opened.h"

namespace candour {

// Contact cards and calendar entries are set in readable lines (card_text.h), `parts` are the pictures in them; JSON with
// its strings' letters (json_text.h).
// Reasons: empty, unknown-encoding (many control bytes), limit (over 50 MB). A few control bytes are left out, which `advice` says.
// A line ends with LF, CR or both.
OpenedDocument open_text(std::string_view bytes);

}  // namespace candour
