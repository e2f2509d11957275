// What a removed word leaves though its ink is gone: the ringing that a scan's JPEG drew round it, and its shadow on the sheet's
// other side. Inside this room only.
#pragma once

#include <vector>

#include "pipeline/model/geometry.h"
#include "pipeline/model/raster.h"

namespace candour {

// In each area (displayed points) what is nearly as light as the paper becomes the paper's colour. Ink stays, and so does an area
// that is no paper: a photograph.
void flatten_paper(Raster& picture, const std::vector<Box>& areas);

}  // namespace candour
