// Marks over pixels, grown so that the box tells little of what stood in it: out to a grid, for the pen's overshoot, and
// marks of one line that touch made one. For what cannot be set anew: scans, image pages, pictures. Inside this room only.
#pragma once

#include <optional>
#include <vector>

#include "pipeline/model/redaction.h"

namespace candour {

struct GrownMark {
  Tile tile;
  double bits = 0;      // upper bound of what the box still tells of the removed width
};

// Whether a word is left by all the marks.
bool stays(const PageMarks::LayerWord& word, const std::vector<RemovalMark>& marks);

// What stays of a word that does: without the letters at its ends that a mark covers, which nobody may search for. Nothing when no letter
// is left, or when they do not stand one after the other from left to right.
std::optional<PageMarks::LayerWord> rest_of(PageMarks::LayerWord word, const std::vector<RemovalMark>& marks);

// `staying` are words that no box may grow over; width and height are the page's, as displayed.
std::vector<GrownMark> grown_marks(const std::vector<RemovalMark>& marks, const std::vector<PageMarks::LayerWord>& staying, double width,
                                   double height);

}  // namespace candour
