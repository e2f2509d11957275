#include "redaction/prove/glyph_order.h"

#include <algorithm>

namespace candour {

bool in_any(const SeenGlyph& glyph, const std::vector<Box>& boxes) {
  return std::any_of(boxes.begin(), boxes.end(),
                     [&](const Box& box) { return box.contains(glyph.box.centre_x(), glyph.box.centre_y()); });
}

std::u32string sequence(std::vector<SeenGlyph> glyphs) {
  std::stable_sort(glyphs.begin(), glyphs.end(), [](const SeenGlyph& a, const SeenGlyph& b) { return a.box.centre_y() < b.box.centre_y(); });
  std::u32string out;
  for (std::size_t start = 0; start < glyphs.size();) {
    std::size_t end = start + 1;
    const double reach = 0.45 * glyphs[start].box.height();
    while (end < glyphs.size() && glyphs[end].box.centre_y() - glyphs[start].box.centre_y() < reach) {
      ++end;
    }
    std::stable_sort(glyphs.begin() + static_cast<std::ptrdiff_t>(start), glyphs.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const SeenGlyph& a, const SeenGlyph& b) { return a.box.left < b.box.left; });
    for (std::size_t i = start; i < end; ++i) {
      out += glyphs[i].letter;
    }
    start = end;
  }
  return out;
}

std::map<char32_t, int> counted(const std::vector<SeenGlyph>& glyphs) {
  std::map<char32_t, int> counts;
  for (const SeenGlyph& glyph : glyphs) {
    ++counts[glyph.letter];
  }
  return counts;
}

}  // namespace candour
