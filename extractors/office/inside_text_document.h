// A text document (DOCX, WordprocessingML of ECMA-376 part 1 clause 17, strict or transitional). Inside this room only.
#pragma once

#include <string>

#include "extractors/office/found.h"
#include "extractors/office/ooxml_package.h"

namespace candour {

// Tells what a print does not show and changes the parts so that a print shows the rest. `main` is the main document part.
void look_inside_text_document(Package& package, const std::string& main, Found& found);

// What stands in settings, styles, glossary and lists of people. Once the stories are done.
void look_at_document_settings(Package& package, const std::string& main, Found& found);

}  // namespace candour
