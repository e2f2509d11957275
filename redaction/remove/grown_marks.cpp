#include "redaction/remove/grown_marks.h"

#include <algorithm>
#include <cmath>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr double kGrid = 6;               // points: boxes end on it, so that only its steps can be told
constexpr double kOvershoot = 1.2;        // points above and below, for pen and blur
constexpr double kBreathing = 0.6;        // points left free before a neighbour that stays
constexpr double kCutLetter = 0.25;       // of a letter's width: what a mark covers more of is taken out
constexpr double kNameRange = 105;        // points between a short and a long name at 11 pt
constexpr double kFreeBits = 8.2;         // what an exact gap tells of a surname (Bland et al. 2023)

bool same_line(const Box& a, const Box& b) {
  return std::min(a.bottom, b.bottom) - std::max(a.top, b.top) > 0.4 * std::min(a.height(), b.height());
}

// Out to the grid on both sides, but not over a neighbour that stays.
GrownMark grown_mark(const RemovalMark& mark, const std::vector<PageMarks::LayerWord>& staying, double width, double height) {
  Box box{std::floor(mark.box.left / kGrid) * kGrid, mark.box.top - kOvershoot, std::ceil(mark.box.right / kGrid) * kGrid,
          mark.box.bottom + kOvershoot};
  bool held = false;
  for (const PageMarks::LayerWord& word : staying) {
    if (!same_line(word.box, mark.box)) {
      continue;
    }
    if (word.box.centre_x() < mark.box.centre_x() && word.box.right > box.left - kBreathing) {
      box.left = std::min(mark.box.left, word.box.right + kBreathing);
      held = true;
    } else if (word.box.centre_x() > mark.box.centre_x() && word.box.left < box.right + kBreathing) {
      box.right = std::max(mark.box.right, word.box.left - kBreathing);
      held = true;
    }
  }
  box = {std::max(0.0, box.left), std::max(0.0, box.top), std::min(width, box.right), std::min(height, box.bottom)};
  return {{box, mark.label}, held ? kFreeBits : std::log2(1 + kNameRange / kGrid)};
}

// Marks of one line that touch or nearly do become one, so that the number of words is not shown.
std::vector<GrownMark> merged(std::vector<GrownMark> marks) {
  std::sort(marks.begin(), marks.end(), [](const GrownMark& a, const GrownMark& b) { return a.tile.box.left < b.tile.box.left; });
  std::vector<GrownMark> out;
  for (const GrownMark& mark : marks) {
    const auto neighbour = std::find_if(out.begin(), out.end(), [&](const GrownMark& other) {
      return same_line(other.tile.box, mark.tile.box) && mark.tile.box.left <= other.tile.box.right + kGrid / 2;
    });
    if (neighbour == out.end()) {
      out.push_back(mark);
    } else {
      neighbour->tile.box = united(neighbour->tile.box, mark.tile.box);
      neighbour->bits = std::max(neighbour->bits, mark.bits);
    }
  }
  return out;
}

}  // namespace

bool stays(const PageMarks::LayerWord& word, const std::vector<RemovalMark>& marks) {
  return std::none_of(marks.begin(), marks.end(), [&](const RemovalMark& mark) {
    const double shared = std::min(word.box.right, mark.box.right) - std::max(word.box.left, mark.box.left);
    return same_line(word.box, mark.box) && shared > 0.25 * std::min(word.box.width(), mark.box.width());
  });
}

std::optional<PageMarks::LayerWord> rest_of(PageMarks::LayerWord word, const std::vector<RemovalMark>& marks) {
  std::u32string letters = to_code_points(word.text);
  const double each = word.box.width() / static_cast<double>(std::max<std::size_t>(1, letters.size()));   // on the average
  std::size_t before = 0;
  std::size_t behind = 0;
  for (const RemovalMark& mark : marks) {
    const double shared = std::min(word.box.right, mark.box.right) - std::max(word.box.left, mark.box.left);
    if (word.quarter_turns == 0 && same_line(word.box, mark.box) && shared > kCutLetter * each) {
      std::size_t& end = mark.box.centre_x() < word.box.centre_x() ? before : behind;
      end = std::max(end, static_cast<std::size_t>(std::ceil(shared / each)));
    }
  }
  const bool leftwards = std::any_of(letters.begin(), letters.end(), [](char32_t c) { return (c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFF00); });
  if (before + behind == 0) {
    return word;
  }
  if (leftwards || before + behind >= letters.size()) {
    return std::nullopt;
  }
  word.text = to_utf8(letters.substr(before, letters.size() - before - behind));
  return word;
}

std::vector<GrownMark> grown_marks(const std::vector<RemovalMark>& marks, const std::vector<PageMarks::LayerWord>& staying, double width,
                                   double height) {
  std::vector<GrownMark> grown;
  for (const RemovalMark& mark : marks) {
    grown.push_back(grown_mark(mark, staying, width, height));
  }
  return merged(std::move(grown));
}

}  // namespace candour
