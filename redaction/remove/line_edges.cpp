#include "redaction/remove/line_edges.h"

#include <algorithm>
#include <cmath>

namespace candour {
namespace {

constexpr double kNear = 8.5;             // of the font size: five lines and a little, up and down
constexpr double kSame = 0.75;            // points: edges that near are one
constexpr double kGutter = 0.6;           // of the font size, free of letters
constexpr double kGapBeforeColumn = 0.4;  // of the font size: what a word that begins a column has before it
constexpr double kNewCell = 1.8;          // of the font size: a wider gap starts a cell or column
constexpr double kSameGap = 0.04;         // of the font size: gaps of a justified line are that equal
constexpr std::size_t kLeastBeginning = 3;
constexpr std::size_t kManyGaps = 3;      // so many equal gaps are no accident

// What stands still whatever is removed: a line up to the first removed glyph.
TextLine steady_part(const TextLine& line) {
  return {line.begin(), std::find_if(line.begin(), line.end(), [](const PlacedGlyph& glyph) { return glyph.removed; })};
}

// The space before each glyph that begins a word.
struct Gap {
  double before = 0;       // right edge of the word before
  double after = 0;        // left edge of the word that begins
  bool first = false;
};

std::vector<Gap> gaps_of(const TextLine& line) {
  std::vector<Gap> gaps;
  const PlacedGlyph* previous = nullptr;
  bool space = false;
  for (const PlacedGlyph& glyph : line) {
    if (glyph.space) {
      space = true;
      continue;
    }
    if (previous == nullptr) {
      gaps.push_back({glyph.left, glyph.left, true});
    } else if (space || glyph.left - previous->right > kGapBeforeColumn * glyph.size) {
      gaps.push_back({previous->right, glyph.left, false});
    }
    previous = &glyph;
    space = false;
  }
  return gaps;
}

// Whether the line, or a column of it, ends there.
bool ends_at(const TextLine& line, double x) {
  const PlacedGlyph* previous = nullptr;
  for (const PlacedGlyph& glyph : line) {
    if (glyph.space) {
      continue;
    }
    if (previous != nullptr && std::abs(previous->right - x) <= kSame && glyph.left - previous->right >= kGutter * glyph.size) {
      return true;
    }
    previous = &glyph;
  }
  return previous != nullptr && std::abs(previous->right - x) <= kSame;
}

// Cuts before each letter that begins something new; spaces stay with the letters before them.
template <class Begins>
std::vector<Run> split(const std::vector<PlacedGlyph>& glyphs, Begins begins) {
  std::vector<Run> runs;
  TextLine spaces;
  const PlacedGlyph* previous = nullptr;
  for (const PlacedGlyph& glyph : glyphs) {
    if (glyph.space) {
      (runs.empty() ? spaces : runs.back().glyphs).push_back(glyph);
      continue;
    }
    if (previous == nullptr || begins(*previous, glyph)) {
      runs.push_back({std::move(spaces), glyph.left, glyph.right, glyph.size});
      spaces.clear();
    }
    runs.back().glyphs.push_back(glyph);
    runs.back().right = glyph.right;
    previous = &glyph;
  }
  return runs;
}

bool has_wide_gap(const Run& run) {
  const PlacedGlyph* previous = nullptr;
  for (const PlacedGlyph& glyph : run.glyphs) {
    if (glyph.space) {
      continue;
    }
    if (previous != nullptr && glyph.left - previous->right > kNewCell * glyph.size) {
      return true;
    }
    previous = &glyph;
  }
  return false;
}

// A line of text that loses nothing, without a wide gap, between the same edges.
bool fills_same_measure(const TextLine& line, const Run& piece) {
  if (loses_something(line)) {
    return false;
  }
  const std::vector<Run> runs = split(line, [](const PlacedGlyph&, const PlacedGlyph&) { return false; });
  return runs.size() == 1 && !has_wide_gap(runs.front()) && std::abs(runs.front().left - piece.left) <= kSame && std::abs(runs.front().right - piece.right) <= kSame;
}

}  // namespace

std::vector<std::size_t> LineEdges::lines_near(std::size_t line) const {
  const PlacedGlyph& own = lines_[line].front();
  std::size_t first = line;
  while (first > 0 && own.baseline - lines_[first - 1].front().baseline <= kNear * own.size) {
    --first;
  }
  std::vector<std::size_t> near;
  for (std::size_t i = first; i < lines_.size() && lines_[i].front().baseline - own.baseline <= kNear * own.size; ++i) {
    near.push_back(i);
  }
  return near;
}

std::vector<double> LineEdges::gutters_near(std::size_t line) const {
  const double size = lines_[line].front().size;
  std::vector<TextLine> steady;
  std::vector<double> beginnings;
  for (const std::size_t near : lines_near(line)) {
    steady.push_back(steady_part(lines_[near]));
    for (const Gap& gap : gaps_of(steady.back())) {
      if (gap.first || gap.after - gap.before >= kGutter * size) {
        beginnings.push_back(gap.after);
      }
    }
  }
  std::sort(beginnings.begin(), beginnings.end());
  std::vector<double> gutters;
  for (std::size_t i = 0; i < beginnings.size(); ++i) {
    const double edge = beginnings[i];
    const auto end = std::find_if(beginnings.begin() + static_cast<std::ptrdiff_t>(i), beginnings.end(), [&](double x) { return x > edge + kSame; });
    const bool enough = static_cast<std::size_t>(end - beginnings.begin()) - i >= kLeastBeginning;
    const bool free = enough && std::all_of(steady.begin(), steady.end(), [&](const TextLine& text) {
      return std::none_of(text.begin(), text.end(), [&](const PlacedGlyph& glyph) {
        return !glyph.space && glyph.left < edge - kSame && glyph.right > edge - kGutter * size;
      });
    });
    if (free && (gutters.empty() || edge > gutters.back() + kGutter * size)) {
      gutters.push_back(edge);
    }
  }
  return gutters;
}

// Its gaps are equal, and there are many or it ends where words before a gutter, or lines, end round about: then wide gaps are just spaces.
bool LineEdges::justified(std::size_t line, const Run& piece) const {
  std::vector<double> widths;
  for (const Gap& gap : gaps_of(piece.glyphs)) {
    if (!gap.first) {
      widths.push_back(gap.after - gap.before);
    }
  }
  const std::vector<std::size_t> near = lines_near(line);
  if (widths.size() < 2) {   // two words far apart: a justified line when whole lines of text fill the same measure
    return std::any_of(near.begin(), near.end(), [&](std::size_t other) { return other != line && fills_same_measure(lines_[other], piece); });
  }
  const auto [least, most] = std::minmax_element(widths.begin(), widths.end());
  if (*most - *least > kSameGap * piece.size) {
    return false;
  }
  return widths.size() >= kManyGaps || std::any_of(near.begin(), near.end(), [&](std::size_t other) {
           return other != line && !loses_something(lines_[other]) && ends_at(lines_[other], piece.right);
         });
}

std::vector<Run> LineEdges::split_at_wide_gaps(std::size_t line, Run piece) const {
  if (!has_wide_gap(piece) || justified(line, piece)) {
    return {std::move(piece)};
  }
  return split(piece.glyphs, [](const PlacedGlyph& previous, const PlacedGlyph& glyph) { return glyph.left - previous.right > kNewCell * glyph.size; });
}

std::vector<Run> LineEdges::runs_of(std::size_t line, const std::vector<double>& gutters) const {
  const TextLine& glyphs = lines_[line];
  const std::vector<double> borders = borders_at(uprights_, glyphs.front().baseline, glyphs.front().size);
  const auto begins = [&](const PlacedGlyph& previous, const PlacedGlyph& glyph) {
    return std::any_of(borders.begin(), borders.end(), [&](double x) { return previous.centre() < x && x <= glyph.centre(); }) ||
           (glyph.left - previous.right >= kGapBeforeColumn * glyph.size &&
            std::any_of(gutters.begin(), gutters.end(), [&](double x) { return std::abs(glyph.left - x) <= kSame; }));
  };
  std::vector<Run> runs;
  for (Run& piece : split(glyphs, begins)) {
    for (Run& run : split_at_wide_gaps(line, std::move(piece))) {
      runs.push_back(std::move(run));
    }
  }
  return runs;
}

}  // namespace candour
