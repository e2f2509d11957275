// Takes what marks cover out of a page's pictures and leaves the page its vectors: the pixels are painted in a new picture
// of this page alone. A mark on a picture gets a tile, grown to the grid, since no line can be set anew there; a mark on
// text before a picture has its tile in the line, and the picture behind becomes plain. Inside this room only.
#pragma once

#include <vector>

#include "pipeline/model/redaction.h"
#include "redaction/remove/interpreter.h"
#include "redaction/remove/line_reset.h"

namespace candour {

struct BlankedPictures {
  std::vector<bool> of_mark;       // by mark: it lies on a picture, which is painted there
  double width_told_bits = 0;      // what the grown boxes still tell
};

// Changes the drawing operations in `contents` and adds tiles to `reset`; afterwards `page` holds no picture that is still
// to be judged. Throws NeedsRaster for a picture that is askew or not understood, and where text and picture cannot be
// told apart (invisible text over a scan, a line that would move over a picture or off it).
BlankedPictures blank_pictures(QPDF& pdf, PageContents& contents, Interpreted& page, LineReset& reset, const PageView& view,
                               const std::vector<RemovalMark>& marks);

}  // namespace candour
