// What a person typed of a recording, or of what a picture shows, on A4 pages that say so: they are found in, proposed on, decided and
// disclosed like any page. Empty lines part paragraphs.
#pragma once

#include <string>

#include "pipeline/model/document.h"
#include "pipeline/typeset/typeset_text.h"

namespace candour {

// `kind` is a recording's or a picture's; `text` UTF-8.
TypesetResult typeset_typed_text(const std::string& text, FileKind kind);

}  // namespace candour
