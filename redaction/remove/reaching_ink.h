// Letters do not keep to their boxes: tails, pen strokes and bleed of a removed word may go on beside its tile. Strokes
// that lie mostly under a tile are taken out whole, their rest painted with the paper's colour, so that not even the
// number of tails is told; strokes mostly outside are a neighbour's, long straight runs the form's rules. Inside this room only.
#pragma once

#include <vector>

#include "pipeline/model/raster.h"
#include "pipeline/model/redaction.h"

namespace candour {

// Changes `picture` (the page as displayed), which must not bear the tiles yet. `staying` are words whose ink is spared.
void erase_reaching_ink(Raster& picture, const std::vector<Box>& tiles, const std::vector<PageMarks::LayerWord>& staying);

}  // namespace candour
