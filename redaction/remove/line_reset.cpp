#include "redaction/remove/line_reset.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace candour {
namespace {

constexpr double kTileWidth = 4.6;        // of the font size, whatever stood there
constexpr double kTileAscent = 0.80;
constexpr double kTileDescent = 0.24;
constexpr double kSameBaseline = 0.25;    // of the font size
constexpr double kNewCell = 1.8;          // of the font size: a wider gap starts a cell or column
constexpr double kWordGap = 0.13;         // of the font size: a narrower gap is none
constexpr double kColumnGap = 0.6;        // of the font size, kept free before the next cell
constexpr double kLeastSqueeze = 0.4;

// A glyph along its baseline, in displayed coordinates.
struct Placed {
  std::size_t index;
  double left, right, baseline, size;
  bool space, removed;
};

struct Segment {
  std::vector<Placed> glyphs;
  double limit = 0;          // right edge it may reach
  double left() const { return glyphs.front().left; }
  double right() const { return glyphs.back().right; }
};

bool covered(const Glyph& glyph, const std::vector<RemovalMarkView>& marks) {
  const double x = glyph.box.centre_x();
  const double y = glyph.box.centre_y();
  return std::any_of(marks.begin(), marks.end(), [&](const RemovalMarkView& mark) { return mark.box.contains(x, y); });
}

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

// Text beyond the page's edge is seen by nobody and found by anybody: it never goes out.
bool off_page(const Glyph& glyph, const PageView& view) {
  return !Box{0, 0, view.width(), view.height()}.contains(glyph.box.centre_x(), glyph.box.centre_y());
}

double displayed_size(const Glyph& glyph) { return glyph.box.height(); }

std::vector<Placed> place(const Interpreted& page, const PageView& view, const std::vector<bool>& removed) {
  std::vector<Placed> placed;
  for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
    const Glyph& glyph = page.glyphs[i];
    if (off_page(glyph, view)) {
      continue;
    }
    if (!upright(glyph, view)) {
      if (removed[i]) {
        throw NeedsRaster("text is turned or slanted");
      }
      continue;
    }
    const auto [x, y] = view.shown(glyph.x, glyph.y);
    const auto [end, same] = view.shown(glyph.x + glyph.dx, glyph.y + glyph.dy);
    placed.push_back({i, x, end, y, displayed_size(glyph), glyph.code.space, removed[i]});
  }
  return placed;
}

// Glyphs of one baseline, from left to right.
std::vector<std::vector<Placed>> baselines(std::vector<Placed> placed) {
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.baseline < b.baseline; });
  std::vector<std::vector<Placed>> lines;
  for (const Placed& glyph : placed) {
    const bool same = !lines.empty() && glyph.baseline - lines.back().back().baseline <
                                            kSameBaseline * std::min(glyph.size, lines.back().back().size);
    if (!same) {
      lines.emplace_back();
    }
    lines.back().push_back(glyph);
  }
  for (auto& line : lines) {
    std::stable_sort(line.begin(), line.end(), [](const Placed& a, const Placed& b) { return a.left < b.left; });
  }
  return lines;
}

std::vector<Segment> segments_of(const std::vector<Placed>& line) {
  std::vector<Segment> segments;
  double reach = 0;
  for (const Placed& glyph : line) {
    if (segments.empty() || glyph.left - reach > kNewCell * glyph.size) {
      segments.emplace_back();
    }
    segments.back().glyphs.push_back(glyph);
    reach = glyph.space ? std::max(reach, glyph.left) : glyph.right;
    if (glyph.space && segments.back().glyphs.size() == 1) {
      reach = glyph.right;
    }
  }
  return segments;
}

bool touched(const Segment& segment) {
  return std::any_of(segment.glyphs.begin(), segment.glyphs.end(), [](const Placed& g) { return g.removed; });
}

// A survivor word or a removed run.
struct Token {
  std::vector<Placed> glyphs;
  bool tile = false;
  bool space_before = false;
};

std::vector<Token> tokens_of(const Segment& segment) {
  std::vector<Token> tokens;
  bool space = false;
  const Placed* previous = nullptr;
  for (const Placed& glyph : segment.glyphs) {
    if (glyph.space) {
      space = true;
      continue;
    }
    const bool gap = previous != nullptr && glyph.left - previous->right > kWordGap * glyph.size;
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
    const double natural = width_of(tokens);
    const double room = segment.limit - segment.left();
    const double squeeze = natural > room ? room / natural : 1;
    if (squeeze < kLeastSqueeze) {
      throw NeedsRaster("line does not fit its column");
    }
    double x = segment.left();
    for (const Token& token : tokens) {
      x += token.space_before ? space_before(token) * squeeze : 0;
      x += token.tile ? put_tile(token, x, squeeze) : put_word(token, x, squeeze);
    }
    for (const Placed& glyph : segment.glyphs) {
      out_.lifted[glyph.index] = true;
    }
    const Placed& first = segment.glyphs.front();
    out_.bands.push_back({segment.left() - first.size * 0.1, first.baseline - first.size, segment.right() + first.size * 0.1,
                          first.baseline + first.size * 0.35});
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

  double width_of(const std::vector<Token>& tokens) const {
    double width = 0;
    for (const Token& token : tokens) {
      width += token.space_before ? space_before(token) : 0;
      if (token.tile) {
        width += kTileWidth * token.glyphs.front().size;
      } else {
        for (const Placed& glyph : token.glyphs) {
          width += glyph.right - glyph.left;
        }
      }
    }
    return width;
  }

  double put_tile(const Token& token, double x, double squeeze) {
    const Placed& first = token.glyphs.front();
    const double width = kTileWidth * first.size * squeeze;
    out_.tiles.push_back({{x, first.baseline - kTileAscent * first.size, x + width, first.baseline + kTileDescent * first.size},
                          label_of(page_.glyphs[first.index])});
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
    bool starts = true;
    for (const Placed& placed : token.glyphs) {
      const Glyph& glyph = page_.glyphs[placed.index];
      const bool same_font = !starts && page_.glyphs[out_.survivors.back().glyph].operation == glyph.operation;
      out_.survivors.push_back({placed.index, moved(glyph, x + width), squeeze, starts || !same_font});
      width += (placed.right - placed.left) * squeeze;
      starts = false;
    }
    return width;
  }

  // The glyph's text matrix with its origin at the displayed x, on its own baseline.
  QPDFMatrix moved(const Glyph& glyph, double shown_x) const {
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

// The right edge of the text block, from lines that lose nothing; the page's own margin when every line does.
double block_right(const std::vector<std::vector<Segment>>& lines, const PageView& view) {
  double right = 0;
  double left = std::numeric_limits<double>::max();
  for (const auto& line : lines) {
    for (const Segment& segment : line) {
      left = std::min(left, segment.left());
      right = touched(segment) ? right : std::max(right, segment.right());
    }
  }
  const double mirrored = view.width() - std::min(left, view.width() / 4);
  return std::max(right, mirrored);
}

}  // namespace

LineReset reset_lines(const Interpreted& page, const PageView& view, const std::vector<RemovalMarkView>& marks) {
  LineReset out;
  out.removed.resize(page.glyphs.size());
  out.lifted.resize(page.glyphs.size());
  for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
    out.removed[i] = covered(page.glyphs[i], marks);
  }
  std::vector<std::vector<Segment>> lines;
  for (const auto& line : baselines(place(page, view, out.removed))) {
    lines.push_back(segments_of(line));
  }
  for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
    out.removed[i] = out.removed[i] || off_page(page.glyphs[i], view);
  }
  const double margin = block_right(lines, view);
  Setter setter(page, view, marks, out);
  for (auto& line : lines) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      const double size = line[i].glyphs.front().size;
      line[i].limit = i + 1 < line.size() ? line[i + 1].left() - kColumnGap * size : margin;
      if (touched(line[i])) {
        setter.set(line[i]);
      }
    }
  }
  return out;
}

}  // namespace candour
