// Headers and footers of a text document that a print may not show (ECMA-376 part 1, 17.10). Inside this room only.
#pragma once

#include <string>

#include "extractors/office/found.h"
#include "extractors/office/ooxml_package.h"

namespace candour {

// "header-footer": those of first pages where no section has one of its own, of even pages where odd and even are alike, and those
// that no section names are not printed. Where it depends on the number of pages (sections with a first page of their own, sections
// that begin within a page), they are told as visible: they stand on a page or, when they do not, nowhere else.
void tell_unprinted_edges(Package& package, const std::string& main, Found& found);

}  // namespace candour
