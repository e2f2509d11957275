#include "redaction/remove/text_lines.h"

#include <algorithm>
#include <cmath>

namespace candour {
namespace {

constexpr double kSameBaseline = 0.25;    // of the font size
constexpr double kSmaller = 0.85;         // of the line's size: what a raised or lowered sign is at most
constexpr double kRaised = 0.6;           // of the line's size, above its baseline
constexpr double kLowered = 0.35;
constexpr double kTouches = 0.35;         // of the line's size, between a sign and its word

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

double size_of(const TextLine& line) {
  return std::max_element(line.begin(), line.end(), [](const auto& a, const auto& b) { return a.size < b.size; })->size;
}

// Whether a run of small letters is the raised or lowered sign of a word in the line: a note's number, say.
bool is_sign_of(const TextLine& run, const TextLine& line) {
  const double size = size_of(line);
  const double up = line.front().baseline - run.front().baseline;
  return size_of(run) < kSmaller * size && up < kRaised * size && -up < kLowered * size && std::any_of(line.begin(), line.end(), [&](const PlacedGlyph& glyph) {
           return !glyph.space && glyph.left - run.back().right < kTouches * size && run.front().left - glyph.right < kTouches * size;
         });
}

// A line's runs of letters that touch each other.
std::vector<TextLine> runs_of(const TextLine& line) {
  std::vector<TextLine> runs;
  for (const PlacedGlyph& glyph : line) {
    if (runs.empty() || glyph.left - runs.back().back().right > kTouches * glyph.size) {
      runs.emplace_back();
    }
    runs.back().push_back(glyph);
  }
  return runs;
}

void sort_by_place(TextLine& line) {
  std::stable_sort(line.begin(), line.end(), [](const auto& a, const auto& b) { return a.left < b.left; });
}

double least_size_of(const TextLine& line) {
  return std::min_element(line.begin(), line.end(), [](const auto& a, const auto& b) { return a.size < b.size; })->size;
}

// Raised and lowered signs belong to the line of their word and move with it.
void take_in_signs(std::vector<TextLine>& lines) {
  std::vector<double> sizes;
  std::transform(lines.begin(), lines.end(), std::back_inserter(sizes), size_of);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const double largest = std::max(i > 0 ? sizes[i - 1] : 0, i + 1 < sizes.size() ? sizes[i + 1] : 0);
    if (least_size_of(lines[i]) >= kSmaller * largest) {
      continue;   // as nearly all lines are
    }
    TextLine own;
    for (TextLine& run : runs_of(lines[i])) {
      const auto beside = [&](std::size_t other) { return other < lines.size() && !lines[other].empty() && is_sign_of(run, lines[other]); };
      TextLine& home = beside(i + 1) ? lines[i + 1] : i > 0 && beside(i - 1) ? lines[i - 1] : own;
      home.insert(home.end(), run.begin(), run.end());
      if (&home != &own) {
        sort_by_place(home);
      }
    }
    lines[i] = std::move(own);
  }
  lines.erase(std::remove_if(lines.begin(), lines.end(), [](const TextLine& line) { return line.empty(); }), lines.end());
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
  std::for_each(lines.begin(), lines.end(), sort_by_place);
  take_in_signs(lines);
  return lines;
}

}  // namespace candour
