// Two pages side by side on one sheet, as a copier makes them of an open book or file. Inside this room only.
#pragma once

#include <optional>
#include <vector>

#include "extractors/image/prepare_scan.h"

namespace candour {

// Where the gutter runs, in pixels from the left of the upright, not yet deskewed sheet (the original turned by scan.turned); nothing
// when it is one page. `writing` are the scan's marks (unread_ink.h). A sheet is two pages when it is broad, nothing stands across a
// band down its middle, and on both sides running lines of text stand.
std::optional<int> gutter_of(const PreparedScan& scan, const std::vector<Box>& writing);

// The upright sheet's half in front of the gutter, or behind it.
enum class Half { left, right };
Raster half_of(const Raster& upright, int gutter, Half half);

// A raster turned clockwise by quarter turns.
Raster turned_raster(const Raster& image, int quarter_turns);

// The way from the upright sheet back to the sheet as displayed, for map_back.
ScanTransform way_back(const Raster& upright, int quarter_turns);

}  // namespace candour
