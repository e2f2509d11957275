// A sheet of paper has two sides, and a scanner sees a little of both: where ink of one page is taken out, its shadow may stand on
// the page before or after, turned over left to right (or, on sheets turned over at the top, upside down).
#pragma once

#include <vector>

#include "pipeline/model/redaction.h"

namespace candour {

struct SheetSize {
  double width = 0, height = 0;   // points, as displayed
};

// `pages` are all pages of one document in their order, `sizes` theirs. Fills PageMarks::behind of scanned pages.
void note_show_through(std::vector<PageMarks>& pages, const std::vector<SheetSize>& sizes);

}  // namespace candour
