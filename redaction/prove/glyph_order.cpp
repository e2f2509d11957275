#include "redaction/prove/glyph_order.h"

#include <algorithm>
#include <array>

namespace candour {
namespace {

// As it lies to a reader who turns his head with the word.
Box read_upright(const Box& box, int quarter_turns) {
  switch (quarter_turns) {
    case 1: return {box.top, -box.right, box.bottom, -box.left};
    case 2: return {-box.right, -box.bottom, -box.left, -box.top};
    case 3: return {-box.bottom, box.left, -box.top, box.right};
    default: return box;
  }
}

void append_sequence(std::vector<SeenGlyph> glyphs, std::u32string& out) {
  std::stable_sort(glyphs.begin(), glyphs.end(), [](const SeenGlyph& a, const SeenGlyph& b) { return a.box.centre_y() < b.box.centre_y(); });
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
}

}  // namespace

bool in_any(const SeenGlyph& glyph, const std::vector<Box>& boxes) {
  return std::any_of(boxes.begin(), boxes.end(),
                     [&](const Box& box) { return box.contains(glyph.box.centre_x(), glyph.box.centre_y()); });
}

std::u32string sequence(const std::vector<SeenGlyph>& glyphs) {
  std::array<std::vector<SeenGlyph>, 4> alike;
  for (const SeenGlyph& glyph : glyphs) {
    alike.at(static_cast<std::size_t>(glyph.quarter_turns)).push_back({glyph.letter, read_upright(glyph.box, glyph.quarter_turns), 0});
  }
  std::u32string out;
  for (std::vector<SeenGlyph>& turned : alike) {
    append_sequence(std::move(turned), out);
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
