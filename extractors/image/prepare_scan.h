// A scanned page made ready for reading, in the order that measured best: blank test, orientation, background
// normalisation, then deskew; enlarged only below 140 dpi. (Despeckling, Sauvola and line removal made reading worse
// in measurement and are not done.) The way back to the page is kept: removal depends on it.
#pragma once

#include "pipeline/model/geometry.h"
#include "pipeline/model/raster.h"

namespace candour {

struct ScanTransform {
  double scale = 1;          // prepared pixels per original pixel
  int quarter_turns = 0;     // clockwise, of the original
  double angle = 0;          // radians, clockwise, about the middle, after turning and scaling
  int width = 0;             // of the prepared image
  int height = 0;
  double points_per_pixel = 1;  // of the original
};

struct PreparedScan {
  Raster image;              // grey; empty when blank
  ScanTransform transform;
  bool blank = false;
};

// `image` is the page as displayed. Throws Error(internal) when memory runs out.
PreparedScan prepare_scan(const Raster& image);

// A box in prepared pixels as a box in points of the displayed page (the box round the turned box).
Box map_back(const ScanTransform& transform, const Box& prepared_pixels);

}  // namespace candour
