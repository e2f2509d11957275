// The glyphs of a page as lines of text, as displayed. Inside this room only.
#pragma once

#include <vector>

#include "redaction/remove/interpreter.h"

namespace candour {

// A glyph along its baseline, in displayed points.
struct PlacedGlyph {
  std::size_t index = 0;     // in Interpreted::glyphs
  double left = 0, right = 0, baseline = 0, size = 0;
  bool space = false, removed = false;
  double centre() const { return (left + right) / 2; }
};

// Glyphs of one baseline, from left to right, with the raised and lowered signs of its words.
using TextLine = std::vector<PlacedGlyph>;

bool loses_something(const TextLine& line);

// From the top of the page down. `removed` is by glyph. Glyphs beyond the page's edge are left out.
// So are those that do not run from left to right in this view.
std::vector<TextLine> text_lines(const Interpreted& page, const PageView& view, const std::vector<bool>& removed);

// Text beyond the page's edge is seen by nobody and found by anybody: it never goes out. A letter cut by the edge stays.
bool off_page(const Glyph& glyph, const PageView& view);

}  // namespace candour
