// Fonts that tell: a font's tables of widths and of what its codes mean list every code that its document used, removed
// words' too. They are cut down to the codes that the pages which leave still show. The outlines of an embedded font stay:
// which letters it has can still be told. Inside this room only.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <vector>

namespace candour {

// `pages` are all that leave in one file, finished and scrubbed. Fonts whose codes are not wholly known (a CMap other than
// Identity, content that cannot be parsed) keep their tables.
void scrub_fonts(const std::vector<QPDFObjectHandle>& pages);

}  // namespace candour
