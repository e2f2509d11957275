// A page's fragments as pieces of lines, along and across the reading direction whatever way the text is turned. Inside this room only.
#pragma once

#include <vector>

#include "extractors/pdf/line_builder.h"

namespace candour {

// Along the reading direction and across it.
struct Extent {
  double from, to, upper, lower;
  double height() const { return lower - upper; }
};

struct Piece {
  const TextFragment* fragment;
  Extent extent;
};

struct Line {
  int quarter_turns;
  std::vector<Piece> pieces;  // in reading direction, never empty
};

}  // namespace candour
