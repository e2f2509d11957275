// A piece of a prepared scan as a picture of its own, for the engine to read by itself. Inside this room only.
#pragma once

#include "extractors/image/pix.h"
#include "pipeline/model/geometry.h"
#include "pipeline/model/raster.h"

namespace candour {

enum class Specks { left_in, taken_out };

struct RegionPicture {
  PixOwner pix;          // grey, with a margin of paper
  double dpi = 0;
  double scale = 1;      // its pixels per pixel of the scan
  double left = 0;       // of the region in the scan, its margin counted, pixels
  double top = 0;

  // A box in this picture as a box in the scan.
  Box back(const Box& box) const;
};

// `region` in pixels of `scan`; ink that belongs to its neighbours is left out. The picture is scaled to `dpi`. Throws
// Error(internal) without memory.
RegionPicture picture_of(const Raster& scan, const Box& region, Specks specks, double dpi);

}  // namespace candour
