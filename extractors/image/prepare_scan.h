// A scanned page made ready for reading: blank test, orientation, background normalisation and only then deskew;
// enlarged only below 140 dpi. (Despeckling, Sauvola and line removal made reading worse in measurement and are not
// done.) The way back to the page is kept: removal depends on it.
#pragma once

#include <optional>

#include "pipeline/model/geometry.h"
#include "pipeline/model/raster.h"

namespace candour {

struct ScanTransform {
  double scale = 1;             // prepared pixels per original pixel
  int quarter_turns = 0;        // clockwise, of the original
  double angle = 0;             // radians, clockwise, about the middle, after turning and scaling
  int width = 0;                // of the prepared image; a deskewed one is larger, so that no corner is lost
  int height = 0;
  int pad_left = 0;             // what deskewing added, pixels of the prepared image
  int pad_top = 0;
  int straight_width = 0;       // before deskewing, after turning and scaling
  int straight_height = 0;
  double points_per_pixel = 1;  // of the original
};

struct PreparedScan {
  Raster image;              // grey, its paper about 200; empty when blank
  ScanTransform transform;
  bool blank = false;        // no mark on it that could be writing
  int turned = 0;            // quarter turns clockwise that made it upright
  double skew_degrees = 0;   // taken out, clockwise
  bool upright_known = false;  // the letters told the orientation; otherwise it was taken as it came (or as asked)
};

// `image` is the page as displayed. `quarter_turns` overrules the orientation that the letters tell. Throws
// Error(internal) when memory runs out.
PreparedScan prepare_scan(const Raster& image, std::optional<int> quarter_turns = std::nullopt);

// A box in prepared pixels as a box in points of the displayed page (the box round the turned box).
Box map_back(const ScanTransform& transform, const Box& prepared_pixels);

}  // namespace candour
