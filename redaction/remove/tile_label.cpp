#include "redaction/remove/tile_label.h"

#include <algorithm>
#include <array>

#include "redaction/remove/content.h"

namespace candour {
namespace {

constexpr double kShareOfHeight = 0.62;
constexpr double kShareOfWidth = 0.92;
constexpr double kMostSize = 11;         // points: the mark on a whole passage needs no letters as tall as it is
constexpr double kLeastSize = 4;         // points: smaller is not read on paper
constexpr double kCapital = 0.72;        // em, height of capitals

// Helvetica Bold, em. Grounds are capitals and hyphens; anything else is taken as wide.
double width_of(const std::string& label) {
  static constexpr std::array<int, 26> kCapitals = {722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
                                                    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611};
  int width = 0;
  for (const char c : label) {
    width += c >= 'A' && c <= 'Z' ? kCapitals.at(static_cast<std::size_t>(c - 'A')) : c == '-' ? 333 : c == ' ' ? 278 : 611;
  }
  return width / 1000.0;
}

double size_in(const Tile& tile) {
  return std::min({kShareOfHeight * tile.box.height(), kShareOfWidth * tile.box.width() / std::max(0.1, width_of(tile.label)), kMostSize});
}

// What is left of a box beside another: its largest part on one side of it.
Box beside(const Box& box, const Box& other) {
  if (!box.intersects(other)) {
    return box;
  }
  const std::array<Box, 4> parts = {{{box.left, box.top, box.right, other.top}, {box.left, other.bottom, box.right, box.bottom},
                                     {box.left, box.top, other.left, box.bottom}, {other.right, box.top, box.right, box.bottom}}};
  const auto area = [](const Box& part) { return std::max(0.0, part.width()) * std::max(0.0, part.height()); };
  return *std::max_element(parts.begin(), parts.end(), [&](const Box& a, const Box& b) { return area(a) < area(b); });
}

// Tiles of a page that was laid askew overlap: letters of one may not stand in another.
Box clear_of_others(const Tile& tile, const std::vector<Tile>& tiles) {
  Box clear = tile.box;
  for (const Tile& other : tiles) {
    clear = &other == &tile ? clear : beside(clear, other.box);
  }
  return clear;
}

std::string escaped(const std::string& label) {
  std::string out;
  for (const char c : label) {
    out += c == '(' || c == ')' || c == '\\' ? std::string("\\") + c : std::string(1, c);
  }
  return out;
}

}  // namespace

QPDFObjectHandle label_font(QPDF& pdf) {
  return pdf.makeIndirectObject(
      QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>"));
}

std::string label_text(const Tile& tile, double page_height, int quarter_turns) {
  if (tile.label.empty()) {
    return {};
  }
  const bool sideways = quarter_turns % 2 == 1;
  const Tile lying = sideways ? Tile{{0, 0, tile.box.height(), tile.box.width()}, tile.label} : tile;
  const double size = size_in(lying);
  const double half = width_of(tile.label) * size / 2;
  const double low = kCapital * size / 2;
  static constexpr std::array<std::array<int, 2>, 4> kAlong = {{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};
  const auto [c, s] = kAlong.at(static_cast<std::size_t>(quarter_turns));
  const double x = tile.box.centre_x() - c * half + s * low;
  const double y = page_height - tile.box.centre_y() - s * half - c * low;
  const auto turn = [](int value) { return std::to_string(value) + " "; };
  return std::string("1 g BT 0 Tr ") + kLabelFontName + " " + number_text(size) + " Tf " + turn(c) + turn(s) + turn(-s) + turn(c) + number_text(x) + " " +
         number_text(y) + " Tm (" + escaped(tile.label) + ") Tj ET\n";
}

std::string label_image_tiles(QPDF& pdf, QPDFObjectHandle page, std::vector<Tile>& tiles, double page_height) {
  std::string content;
  for (Tile& tile : tiles) {
    const Tile free{clear_of_others(tile, tiles), tile.label};
    tile.label = size_in(free) < kLeastSize ? std::string() : tile.label;
    content += label_text({free.box, tile.label}, page_height);
  }
  if (content.empty()) {
    return content;
  }
  QPDFObjectHandle resources = page.getKey("/Resources");
  if (!resources.getKey("/Font").isDictionary()) {
    resources.replaceKey("/Font", QPDFObjectHandle::newDictionary());
  }
  resources.getKey("/Font").replaceKey(kLabelFontName, label_font(pdf));
  return "q 100 Tz\n" + content + "Q\n";
}

}  // namespace candour
