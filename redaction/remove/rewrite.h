// Writes a page's content again without what was removed: every show of text gets its own absolute place, word and
// character spacing (which hold the justified gap) go, underlines of lines set anew go, tiles are drawn last.
// Inside this room only.
#pragma once

#include <string>

#include "redaction/remove/interpreter.h"
#include "redaction/remove/line_reset.h"

namespace candour {

// Throws NeedsRaster when something under a mark is not understood (a curve, an image).
std::string rewrite_page(const PageContents& contents, const Interpreted& page, const LineReset& reset,
                         const std::vector<RemovalMarkView>& marks, const PageView& view);

}  // namespace candour
