#include "redaction/remove/text_lines.h"

#include <algorithm>
#include <cmath>

namespace candour {
namespace {

constexpr double kSameBaseline = 0.25;    // of the font size

// Displayed text that runs from left to right, upright.
bool upright(const Glyph& glyph, const PageView& view) {
  const auto [x0, y0] = view.shown(glyph.x, glyph.y);
  const auto [x1, y1] = view.shown(glyph.x + glyph.dx, glyph.y + glyph.dy);
  double ax = 0, ay = 0, ox = 0, oy = 0;
  QPDFMatrix whole = glyph.page;
  whole.concat(glyph.text);
  whole.transform(0, 0, ox, oy);
  whole.transform(0, 1, ax, ay);
  const auto [sox, soy] = view.shown(ox, oy);
  const auto [sax, say] = view.shown(ax, ay);
  return x1 >= x0 - 1e-6 && std::abs(y1 - y0) < 0.01 * std::max(1.0, x1 - x0) && say < soy && std::abs(sax - sox) < 0.4 * (soy - say);
}

std::vector<PlacedGlyph> place(const Interpreted& page, const PageView& view, const std::vector<bool>& removed) {
  std::vector<PlacedGlyph> placed;
  for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
    const Glyph& glyph = page.glyphs[i];
    if (off_page(glyph, view) || !upright(glyph, view)) {
      continue;
    }
    const auto [x, y] = view.shown(glyph.x, glyph.y);
    const auto [end, same] = view.shown(glyph.x + glyph.dx, glyph.y + glyph.dy);
    placed.push_back({i, x, end, y, glyph.box.height(), glyph.code.space, removed[i]});
  }
  return placed;
}

}  // namespace

bool off_page(const Glyph& glyph, const PageView& view) {
  return !Box{0, 0, view.width(), view.height()}.intersects(glyph.box);
}

bool loses_something(const TextLine& line) {
  return std::any_of(line.begin(), line.end(), [](const PlacedGlyph& glyph) { return glyph.removed; });
}

std::vector<TextLine> text_lines(const Interpreted& page, const PageView& view, const std::vector<bool>& removed) {
  std::vector<PlacedGlyph> placed = place(page, view, removed);
  std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.baseline < b.baseline; });
  std::vector<TextLine> lines;
  for (const PlacedGlyph& glyph : placed) {
    const bool same = !lines.empty() && glyph.baseline - lines.back().back().baseline <
                                            kSameBaseline * std::min(glyph.size, lines.back().back().size);
    if (!same) {
      lines.emplace_back();
    }
    lines.back().push_back(glyph);
  }
  for (TextLine& line : lines) {
    std::stable_sort(line.begin(), line.end(), [](const auto& a, const auto& b) { return a.left < b.left; });
  }
  return lines;
}

}  // namespace candour
