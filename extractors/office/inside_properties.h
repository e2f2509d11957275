// What every kind of office file keeps about itself: properties, custom XML, a picture of its first page, macros, signatures.
// Inside this room only.
#pragma once

#include "extractors/office/found.h"
#include "extractors/office/ooxml_package.h"

namespace candour {

// "info" (core, extended and custom properties, ECMA-376 part 1 clause 22 and part 2 clause 11), "custom-xml", "thumbnail", "macro".
void look_at_properties(Package& package, Found& found);

// Macros go, and the file's type says that it has none (a template becomes a document).
void drop_macros(Package& package, Found& found);

}  // namespace candour
