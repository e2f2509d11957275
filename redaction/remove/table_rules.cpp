#include "redaction/remove/table_rules.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace candour {
namespace {

constexpr double kThin = 2.5;          // points
constexpr double kSameX = 0.7;
constexpr double kJoin = 1.2;          // points between pieces of one rule
constexpr double kLeastOfRule = 32;    // points at one x, in one piece or several
constexpr double kLeastPiece = 4;
constexpr double kSameRow = 1;         // points: uprights that begin and end that near stand in one row
constexpr std::size_t kMostUprights = 2000;   // a drawing, not a form
constexpr int kSidesOfRow = 3;         // so many of them are cells side by side, not a frame round a word
constexpr double kBandEnds = 3;        // points by which an underline may be longer than its words
constexpr double kHighlightSlack = 0.45;  // of the line's height, above and below
constexpr double kLeastHighlight = 0.4;
constexpr int kRowsOfTable = 2;        // other rules of the same ends that make one a table's

bool thin(const Box& box) { return std::min(box.width(), box.height()) < kThin; }
bool lying(const Box& box) { return thin(box) && box.width() > box.height(); }
bool standing(const Box& box) { return thin(box) && box.height() > box.width(); }

// What was painted, piece by piece: a grid may be one path.
std::vector<Box> pieces_of(const Mark& mark) {
  return mark.pieces.empty() || mark.curved ? std::vector<Box>{mark.box} : mark.pieces;
}

template <typename Visit>
void each_piece(const std::vector<Mark>& marks, Visit visit) {
  for (const Mark& mark : marks) {
    if (!mark.painted || mark.image || mark.curved) {
      continue;
    }
    for (const Box& piece : pieces_of(mark)) {
      visit(piece);
    }
  }
}

bool touches(const Box& a, const Box& b) {
  return a.left <= b.right + kJoin && b.left <= a.right + kJoin && a.top <= b.bottom + kJoin && b.top <= a.bottom + kJoin;
}

bool is_decoration(const Mark& mark, const std::vector<Mark>& marks, const Box& band) {
  if (!mark.painted || mark.image || !lying(mark.box)) {
    return false;
  }
  if (mark.box.left < band.left - kBandEnds || mark.box.right > band.right + kBandEnds || mark.box.top > band.bottom || mark.box.bottom < band.top) {
    return false;
  }
  bool border = false;
  int rows = 0;
  Box whole = mark.box;
  each_piece(marks, [&](const Box& piece) {
    border = border || (standing(piece) && touches(piece, mark.box));
    const bool same_ends = std::abs(piece.left - mark.box.left) < kSameX && std::abs(piece.right - mark.box.right) < kSameX;
    rows += lying(piece) && same_ends && std::abs(piece.centre_y() - mark.box.centre_y()) > kThin ? 1 : 0;
    const bool goes_on = lying(piece) && std::abs(piece.centre_y() - mark.box.centre_y()) < kJoin && piece.left <= whole.right + kJoin && whole.left <= piece.right + kJoin;
    whole = goes_on ? united(whole, piece) : whole;
  });
  const bool beyond = whole.left < band.left - kBandEnds || whole.right > band.right + kBandEnds;
  return !border && !beyond && rows < kRowsOfTable;
}

bool has_highlights_shape(const Mark& mark, const std::vector<Mark>& marks, const Box& band) {
  const double slack = kHighlightSlack * band.height();
  if (!mark.painted || mark.image || thin(mark.box) || mark.curved || mark.box.left < band.left - kBandEnds || mark.box.right > band.right + kBandEnds ||
      mark.box.top < band.top - slack || mark.box.bottom > band.bottom + slack || mark.box.height() < kLeastHighlight * band.height()) {
    return false;
  }
  int rows = 0;
  each_piece(marks, [&](const Box& piece) {
    const bool same_ends = std::abs(piece.left - mark.box.left) < kSameX && std::abs(piece.right - mark.box.right) < kSameX;
    rows += same_ends && std::abs(piece.centre_y() - mark.box.centre_y()) > kThin ? 1 : 0;
  });
  return rows == 0;
}

// A frame or a box to tick, drawn with a pen, is nobody's highlight.
bool lies_under_words(const Mark& mark, const Interpreted& page) {
  return mark.filled && std::count_if(page.glyphs.begin(), page.glyphs.end(), [&](const Glyph& glyph) {
           return !glyph.code.space && mark.box.contains(glyph.box.centre_x(), glyph.box.centre_y());
         }) > 1;
}

// `all` from left to right.
bool stands_in_a_row(const Upright& own, const std::vector<Upright>& all) {
  if (all.size() > kMostUprights) {
    return false;
  }
  int sides = 0;
  double last = -std::numeric_limits<double>::max();
  for (const Upright& other : all) {
    if (other.x > last + kSameX && std::abs(other.top - own.top) < kSameRow && std::abs(other.bottom - own.bottom) < kSameRow) {
      ++sides;
      last = other.x;
    }
  }
  return sides >= kSidesOfRow;
}

}  // namespace

std::vector<Upright> uprights_of(const std::vector<Mark>& marks) {
  std::vector<Upright> all;
  each_piece(marks, [&](const Box& piece) {
    if (piece.height() < kLeastPiece) {
      return;
    }
    if (standing(piece)) {
      all.push_back({piece.centre_x(), piece.top, piece.bottom});
    } else if (!thin(piece)) {
      all.push_back({piece.left, piece.top, piece.bottom});
      all.push_back({piece.right, piece.top, piece.bottom});
    }
  });
  std::sort(all.begin(), all.end(), [](const Upright& a, const Upright& b) { return a.x < b.x; });
  std::vector<Upright> long_enough;
  for (auto first = all.begin(), last = all.begin(), it = all.begin(); it != all.end(); ++it) {
    first = std::find_if(first, it, [&](const Upright& u) { return u.x >= it->x - kSameX; });
    last = std::find_if(std::max(last, it), all.end(), [&](const Upright& u) { return u.x > it->x + kSameX; });
    double length = 0;
    for (auto at = first; at != last && length < kLeastOfRule; ++at) {
      length += at->bottom - at->top;
    }
    if (length >= kLeastOfRule || stands_in_a_row(*it, all)) {
      long_enough.push_back(*it);
    }
  }
  return long_enough;
}

std::vector<double> borders_at(const std::vector<Upright>& uprights, double baseline, double size) {
  std::vector<double> borders;
  for (const Upright& upright : uprights) {
    const bool crosses = upright.top <= baseline - 0.45 * size && upright.bottom >= baseline - 0.1 * size;
    if (crosses && (borders.empty() || upright.x > borders.back() + kSameX)) {
      borders.push_back(upright.x);
    }
  }
  return borders;
}

std::vector<std::size_t> decoration_of(const Interpreted& page, const Box& band) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < page.marks.size(); ++i) {
    const Mark& mark = page.marks[i];
    if (is_decoration(mark, page.marks, band) || (has_highlights_shape(mark, page.marks, band) && lies_under_words(mark, page))) {
      found.push_back(i);
    }
  }
  return found;
}

}  // namespace candour
