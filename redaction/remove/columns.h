// Which stretch of a line belongs to one column or table cell, how far it may reach, and on which side it is set.
// Nothing told here depends on the width of what is removed: limits come from borders drawn on the page, from gutters
// that the lines round about leave free, and from the edges of lines that lose nothing. Inside this room only.
#pragma once

#include <vector>

#include "redaction/remove/table_rules.h"
#include "redaction/remove/text_lines.h"

namespace candour {

enum class SetFrom { left, right, centre };

struct Segment {
  std::vector<PlacedGlyph> glyphs;
  double left = 0, right = 0; // as it stood
  SetFrom from = SetFrom::left;
  double anchor = 0;          // the x of that side, or of the middle
  double room = 0;            // width it should keep to
  double most_room = 0;       // width it may take before it meets something
};

// The segments of all lines that lose something, in the order of the lines.
std::vector<Segment> segments_to_set(const std::vector<TextLine>& lines, const std::vector<Mark>& marks, const PageView& view);

}  // namespace candour
