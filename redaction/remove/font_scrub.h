// Fonts that tell: a font's tables of widths and of what its codes mean, and the glyphs of an embedded program, list every
// letter that its document used, removed words' too. They are cut down to what the pages which leave still show. Inside this
// room only.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <vector>

namespace candour {

// `pages` are all that leave in one file, finished and scrubbed. Returns the fonts that still tell, because their codes are
// not wholly known or their programs cannot be cut.
std::set<QPDFObjGen> scrub_fonts(const std::vector<QPDFObjectHandle>& pages);

}  // namespace candour
