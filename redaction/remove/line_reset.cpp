#include "redaction/remove/line_reset.h"

#include <algorithm>
#include <cmath>

#include "redaction/remove/columns.h"
#include "redaction/remove/turned_page.h"

namespace candour {
namespace {

constexpr double kTileWidth = 4.6;        // of the font size, whatever stood there
constexpr double kTileAscent = 0.80;
constexpr double kTileDescent = 0.24;
constexpr double kWordGap = 0.13;         // of the font size: a narrower gap is none
constexpr double kOverlay = 0.5;          // of the narrower of two letters: more than any kerning
constexpr double kLeastTile = 0.55;       // of its width: tiles give way before words are squeezed
constexpr double kNarrowTile = 0.065;     // of its width: in a cell or before a column that leaves no room for more
constexpr double kLeastLabelled = 0.25;   // of its width: a narrower tile bears no label
constexpr double kLeastTidy = 0.7;        // of the words' width: rather than squeeze more, into free space beside the column
constexpr double kLeastSqueeze = 0.4;

bool covered(const Glyph& glyph, const std::vector<RemovalMarkView>& marks) {
  const double x = glyph.box.centre_x();
  const double y = glyph.box.centre_y();
  return std::any_of(marks.begin(), marks.end(), [&](const RemovalMarkView& mark) { return mark.box.contains(x, y); });
}

// A survivor word or a removed run.
struct Token {
  std::vector<PlacedGlyph> glyphs;
  bool tile = false;
  bool space_before = false;
};

// Whether letters that stay are set apart, so that only written spaces part words. Removed letters have no say in it.
bool letters_apart(const Segment& segment) {
  std::vector<double> gaps;
  bool spaces = false;
  const PlacedGlyph* previous = nullptr;
  for (const PlacedGlyph& glyph : segment.glyphs) {
    const bool pair = previous != nullptr && !glyph.removed && !previous->removed;
    spaces = spaces || (glyph.space && pair);
    if (pair && !glyph.space && !previous->space) {
      gaps.push_back((glyph.left - previous->right) / glyph.size);
    }
    previous = &glyph;
  }
  if (!spaces || gaps.empty()) {
    return false;
  }
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle > kWordGap;
}

std::vector<Token> tokens_of(const Segment& segment) {
  std::vector<Token> tokens;
  const bool by_spaces = letters_apart(segment);
  bool space = false;
  const PlacedGlyph* previous = nullptr;
  for (const PlacedGlyph& glyph : segment.glyphs) {
    if (glyph.space) {
      space = true;
      continue;
    }
    const bool gap = previous != nullptr && !by_spaces && glyph.left - previous->right > kWordGap * glyph.size;
    const bool apart = space || gap;
    const bool same_run = !tokens.empty() && tokens.back().tile && glyph.removed;  // words of one run share a tile
    const bool same_word = !tokens.empty() && !apart && tokens.back().tile == glyph.removed;
    if (!same_run && !same_word) {
      tokens.push_back({{}, glyph.removed, apart && !tokens.empty()});
    }
    tokens.back().glyphs.push_back(glyph);
    space = false;
    previous = &glyph;
  }
  return tokens;
}

class Setter {
 public:
  Setter(const Interpreted& page, const PageView& view, const std::vector<RemovalMarkView>& marks, LineReset& out)
      : page_(page), view_(view), marks_(marks), out_(out) {}

  void set(const Segment& segment) {
    const std::vector<Token> tokens = tokens_of(segment);
    const Widths natural = widths_of(tokens);
    Fit fit = fitted(natural, segment.room, kLeastTile);
    fit = fit.words < kLeastTidy ? fitted(natural, segment.most_room, kLeastTile) : fit;
    fit = fit.words < kLeastTidy ? fitted(natural, segment.most_room, kNarrowTile) : fit;
    if (fit.words < kLeastSqueeze) {
      throw NeedsRaster("line does not fit its column");
    }
    const double width = natural.words * fit.words + natural.tiles * fit.tiles;
    double x = segment.anchor - (segment.from == SetFrom::right ? width : segment.from == SetFrom::centre ? width / 2 : 0);
    for (const Token& token : tokens) {
      x += token.space_before ? space_before(token) * fit.words : 0;
      x += token.tile ? put_tile(token, x, fit.tiles) : put_word(token, x, fit.words);
    }
    for (const PlacedGlyph& glyph : segment.glyphs) {
      out_.lifted[glyph.index] = true;
    }
    const PlacedGlyph& first = segment.glyphs.front();
    const std::vector<std::size_t> decoration = decoration_of(page_, {segment.left - first.size * 0.1, first.baseline - first.size,
                                                                      segment.right + first.size * 0.1, first.baseline + first.size * 0.35});
    out_.decoration.insert(out_.decoration.end(), decoration.begin(), decoration.end());
  }

 private:
  // The space and tile follow the segment's first size, so that nothing of a removed glyph's own enters.
  double space_before(const Token& token) const {
    const Glyph& glyph = page_.glyphs[token.glyphs.front().index];
    return token.tile ? 0.28 * token.glyphs.front().size : glyph.decoder->space_width() * advance_unit(glyph);
  }

  // Displayed points of one em of advance.
  static double advance_unit(const Glyph& glyph) {
    QPDFMatrix whole = glyph.page;
    whole.concat(glyph.text);
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    whole.transform(0, 0, x0, y0);
    whole.transform(glyph.size * glyph.scaling, 0, x1, y1);
    return std::hypot(x1 - x0, y1 - y0);
  }

  struct Widths {
    double words = 0, tiles = 0;   // spaces count as words
  };
  struct Fit {
    double words = 1, tiles = 1;   // shares of the natural widths
  };

  // Tiles give way first, down to the least share of their width; then everything does.
  static Fit fitted(const Widths& natural, double room, double least_tile) {
    if (natural.words + natural.tiles <= room) {
      return {};
    }
    const double tiles = natural.tiles > 0 ? (room - natural.words) / natural.tiles : 1;
    if (tiles >= least_tile) {
      return {1, tiles};
    }
    const double words = room / (natural.words + natural.tiles * least_tile);
    return {words, words * least_tile};
  }

  Widths widths_of(const std::vector<Token>& tokens) const {
    Widths widths;
    for (const Token& token : tokens) {
      widths.words += token.space_before ? space_before(token) : 0;
      widths.tiles += token.tile ? kTileWidth * token.glyphs.front().size : 0;
      widths.words += token.tile ? 0 : width_of(token);
    }
    return widths;
  }

  static double width_of(const Token& token) {
    double width = 0;
    double at = 0;
    const PlacedGlyph* previous = nullptr;
    for (const PlacedGlyph& placed : token.glyphs) {
      at = previous != nullptr && lies_over(*previous, placed) ? at + placed.left - previous->left : width;
      width = std::max(width, at + placed.right - placed.left);
      previous = &placed;
    }
    return width;
  }

  double put_tile(const Token& token, double x, double squeeze) {
    const PlacedGlyph& first = token.glyphs.front();
    const double width = kTileWidth * first.size * squeeze;
    x = settled(x);
    out_.tiles.push_back({{x, first.baseline - kTileAscent * first.size, x + width, first.baseline + kTileDescent * first.size},
                          squeeze < kLeastLabelled ? std::string() : label_of(page_.glyphs[first.index])});
    return width;
  }

  std::string label_of(const Glyph& glyph) const {
    for (const RemovalMarkView& mark : marks_) {
      if (mark.box.contains(glyph.box.centre_x(), glyph.box.centre_y())) {
        return mark.label;
      }
    }
    return {};
  }

  double put_word(const Token& token, double x, double squeeze) {
    double width = 0;
    double at = 0;
    const PlacedGlyph* previous = nullptr;
    for (const PlacedGlyph& placed : token.glyphs) {
      const Glyph& glyph = page_.glyphs[placed.index];
      const bool over = previous != nullptr && lies_over(*previous, placed);
      const bool follows = previous != nullptr && !over && placed.index == previous->index + 1 &&
                           page_.glyphs[out_.survivors.back().glyph].operation == glyph.operation;
      at = over ? at + (placed.left - previous->left) * squeeze : width;
      out_.survivors.push_back({placed.index, moved(glyph, x + at), squeeze, !follows});
      width = std::max(width, at + (placed.right - placed.left) * squeeze);
      previous = &placed;
    }
    return width;
  }

  // An accent drawn over its letter, as TeX does: both stay as they stood to each other.
  static bool lies_over(const PlacedGlyph& previous, const PlacedGlyph& placed) {
    return placed.left < previous.right - kOverlay * std::min(previous.right - previous.left, placed.right - placed.left);
  }

  // To a thousandth of a point, halves up: what sums leave in the tenth figure, which a removed width may have touched, must
  // not tip the figure that is written.
  static double settled(double x) { return std::floor(x * 1000 + 0.5137) / 1000; }

  // The glyph's text matrix with its origin at the displayed x, on its own baseline.
  QPDFMatrix moved(const Glyph& glyph, double x) const {
    const double shown_x = settled(x);
    const auto [old_x, old_y] = view_.shown(glyph.x, glyph.y);
    const auto [x0, y0] = view_.back(old_x, old_y);
    const auto [x1, y1] = view_.back(shown_x, old_y);
    const double det = glyph.page.a * glyph.page.d - glyph.page.b * glyph.page.c;
    if (std::abs(det) < 1e-9) {
      throw NeedsRaster("text matrix has no inverse");
    }
    const double dx = x1 - x0;
    const double dy = y1 - y0;
    QPDFMatrix matrix = glyph.text;
    matrix.e += (dx * glyph.page.d - dy * glyph.page.c) / det;
    matrix.f += (dy * glyph.page.a - dx * glyph.page.b) / det;
    return matrix;
  }

  const Interpreted& page_;
  const PageView& view_;
  const std::vector<RemovalMarkView>& marks_;
  LineReset& out_;
};

std::vector<RemovalMarkView> seen_from(std::vector<RemovalMarkView> marks, const PageView& from, const PageView& to) {
  for (RemovalMarkView& mark : marks) {
    mark.box = seen_from(mark.box, from, to);
  }
  return marks;
}

// Sets the lines that run from left to right as the page is seen in `view`, and strikes their glyphs off those left to place.
void set_lines(const Interpreted& page, const PageView& view, const std::vector<RemovalMarkView>& marks, std::vector<bool>& to_place, LineReset& out) {
  const std::vector<TextLine> lines = text_lines(page, view, out.removed);
  for (const TextLine& line : lines) {
    for (const PlacedGlyph& glyph : line) {
      to_place[glyph.index] = false;
    }
  }
  Setter setter(page, view, marks, out);
  for (const Segment& segment : segments_to_set(lines, page.marks, view)) {
    setter.set(segment);
  }
}

bool any(const std::vector<bool>& values) { return std::find(values.begin(), values.end(), true) != values.end(); }

}  // namespace

LineReset reset_lines(const Interpreted& page, const PageView& view, const std::vector<RemovalMarkView>& marks) {
  LineReset out;
  out.removed.resize(page.glyphs.size());
  out.lifted.resize(page.glyphs.size());
  std::vector<bool> to_place(page.glyphs.size());
  for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
    out.removed[i] = covered(page.glyphs[i], marks);
    to_place[i] = out.removed[i] && !off_page(page.glyphs[i], view);
  }
  set_lines(page, view, marks, to_place, out);
  for (int turns = 1; turns < 4 && any(to_place); ++turns) {
    const PageView other = turned(view, turns);
    const std::size_t before = out.tiles.size();
    set_lines(seen_from(page, view, other), other, seen_from(marks, view, other), to_place, out);
    for (std::size_t i = before; i < out.tiles.size(); ++i) {
      out.tiles[i].box = seen_from(out.tiles[i].box, other, view);
      out.tiles[i].quarter_turns = turns;
    }
  }
  if (any(to_place)) {
    throw NeedsRaster("text is slanted");
  }
  for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
    out.removed[i] = out.removed[i] || off_page(page.glyphs[i], view);
  }
  return out;
}

}  // namespace candour
