#include "redaction/remove/layer_text.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "pipeline/base/utf8.h"
#include "redaction/remove/content.h"

namespace candour {
namespace {

constexpr double kApart = 0.2;          // points between a squeezed word and the tile
constexpr double kLowestMiddle = 0.25;  // of a word's thickness, from its foot: by its font the middles are at 0.38
constexpr double kHighestMiddle = 0.55;
constexpr double kLeastPlace = 2;       // points of its line's length that a word needs

bool runs_across(const PageMarks::LayerWord& word) { return word.quarter_turns % 2 == 0; }

// What is left of [from, to] beside [cut_from, cut_to], the longer end of it.
std::pair<double, double> longer_rest(double from, double to, double cut_from, double cut_to) {
  const std::pair before{from, std::min(to, cut_from - kApart)};
  const std::pair after{std::max(from, cut_to + kApart), to};
  return before.second - before.first >= after.second - after.first ? before : after;
}

// Where the middles of a word's letters come to lie across its line; of a word laid askew, whose box is tall, not in the box's middle.
std::pair<double, double> middles(const PageMarks::LayerWord& word) {
  const Box& b = word.box;
  const double foot = word.quarter_turns == 1 ? b.left : word.quarter_turns == 2 ? b.top : word.quarter_turns == 3 ? b.right : b.bottom;
  const double up = word.quarter_turns == 1 ? b.width() : word.quarter_turns == 2 ? b.height() : word.quarter_turns == 3 ? -b.width() : -b.height();
  return std::minmax({foot + kLowestMiddle * up, foot + kHighestMiddle * up});
}

// False when there is no place left for it.
bool squeezed(PageMarks::LayerWord& word, const Box& tile) {
  Box& box = word.box;
  const auto [low, high] = middles(word);
  const bool on_its_line = runs_across(word) ? high > tile.top && low < tile.bottom : high > tile.left && low < tile.right;
  if (!on_its_line || !box.intersects(tile)) {
    return true;
  }
  if (runs_across(word)) {
    std::tie(box.left, box.right) = longer_rest(box.left, box.right, tile.left, tile.right);
    return box.width() >= kLeastPlace;
  }
  std::tie(box.top, box.bottom) = longer_rest(box.top, box.bottom, tile.top, tile.bottom);
  return box.height() >= kLeastPlace;
}

std::string utf16_hex(const std::string& utf8) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string out;
  const auto put = [&](unsigned unit) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.push_back(kDigits[(unit >> static_cast<unsigned>(shift)) & 15U]);
    }
  };
  for (const char32_t c : to_code_points(utf8)) {
    if (c < 0x10000) {
      put(static_cast<unsigned>(c));
    } else {
      put(0xD800U + static_cast<unsigned>((c - 0x10000) >> 10U));
      put(0xDC00U + static_cast<unsigned>((c - 0x10000) & 0x3FFU));
    }
  }
  return out;
}

// Where a word begins and which way it runs: the text matrix, y up from the page's foot.
std::string placed(const PageMarks::LayerWord& word, double height, double size) {
  const double drop = 0.2 * size;   // of the baseline above the box's foot
  const Box& b = word.box;
  switch (word.quarter_turns) {
    case 1: return "0 -1 1 0 " + number_text(b.left + drop) + " " + number_text(height - b.top);
    case 2: return "-1 0 0 -1 " + number_text(b.right) + " " + number_text(height - b.top - drop);
    case 3: return "0 1 -1 0 " + number_text(b.right - drop) + " " + number_text(height - b.bottom);
    default: return "1 0 0 1 " + number_text(b.left) + " " + number_text(height - b.bottom + drop);
  }
}

}  // namespace

void give_way(std::vector<PageMarks::LayerWord>& words, const std::vector<Tile>& tiles) {
  std::vector<PageMarks::LayerWord> kept;
  for (PageMarks::LayerWord& word : words) {
    if (std::all_of(tiles.begin(), tiles.end(), [&](const Tile& tile) { return squeezed(word, tile.box); })) {
      kept.push_back(std::move(word));
    }
  }
  words = std::move(kept);
}

QPDFObjectHandle layer_font(QPDF& pdf) {
  std::string map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Layer def /CMapType 2 def\n"
                    "1 begincodespacerange <0000> <FFFF> endcodespacerange\n";
  static constexpr char kDigits[] = "0123456789ABCDEF";
  for (int block = 0; block < 256; block += 64) {
    map += "64 beginbfrange\n";
    for (int high = block; high < block + 64; ++high) {
      const std::string h = {kDigits[high / 16], kDigits[high % 16]};
      map.append("<").append(h).append("00> <").append(h).append("FF> <").append(h).append("00>\n");
    }
    map += "endbfrange\n";
  }
  map += "endcmap end end\n";
  QPDFObjectHandle to_unicode = pdf.makeIndirectObject(QPDFObjectHandle::newStream(&pdf, map));
  QPDFObjectHandle font = QPDFObjectHandle::parse(
      "<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-H /DescendantFonts [ << /Type /Font "
      "/Subtype /CIDFontType2 /BaseFont /Helvetica /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
      "/DW 500 /CIDToGIDMap /Identity /FontDescriptor << /Type /FontDescriptor /FontName /Helvetica /Flags 32 "
      "/FontBBox [0 -220 1000 780] /ItalicAngle 0 /Ascent 780 /Descent -220 /CapHeight 700 /StemV 80 >> >> ] >>");
  font.replaceKey("/ToUnicode", to_unicode);
  return pdf.makeIndirectObject(font);
}

std::string layer_text(const std::vector<PageMarks::LayerWord>& words, double height) {
  std::string out = "BT 3 Tr\n";
  for (const PageMarks::LayerWord& word : words) {
    const double thickness = runs_across(word) ? word.box.height() : word.box.width();
    const double length = runs_across(word) ? word.box.width() : word.box.height();
    const double size = std::max(1.0, thickness * 0.8);
    const auto letters = static_cast<double>(code_point_count(word.text));
    const double scale = std::clamp(length / (0.5 * size * letters) * 100, 1.0, 400.0);
    out += "/F0 " + number_text(size) + " Tf " + number_text(scale) + " Tz " + placed(word, height, size) + " Tm <" + utf16_hex(word.text + " ") + "> Tj\n";
  }
  return out + "ET\n";
}

}  // namespace candour
