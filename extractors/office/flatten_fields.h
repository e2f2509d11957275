// Fields of a text document (ECMA-376 part 1, 17.16) become what they showed when the file was last saved: nothing is worked out
// anew (a date field would print today's date), nothing is fetched. Page numbers and tick boxes stay fields. Inside this room only.
#pragma once

#include <string>

#include "extractors/office/found.h"
#include "extractors/office/xml_tree.h"

namespace candour {

// Instructions that hold words are told ("hidden-text", label "field"), those that lead outside the file as "external", and what a
// form field offers or explains as "hidden-text". `shown` are the letters that the story prints: an address among them is not told.
void flatten_fields(Node story, const std::string& shown, Found& found);

// An address's letters as a page would show them: without scheme and last stroke.
std::string bare_address(const std::string& address);

}  // namespace candour
