// A drawn page as a picture file that a browser shows.
#pragma once

#include <string>

#include "pipeline/model/geometry.h"
#include "pipeline/model/raster.h"

namespace candour {

// JPEG of high quality, colours not thinned out, of the whole raster or of the part that `part` (in points at the raster's dpi) covers.
// Throws Error(internal) when the part lies outside or memory runs out.
std::string jpeg_of(const Raster& rgb, const Box* part = nullptr);

// PNG of a part, in points at the raster's dpi: nothing of a pen's stroke is smoothed away. Throws as jpeg_of.
std::string png_of(const Raster& rgb, const Box& part);

}  // namespace candour
