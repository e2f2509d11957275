#include "redaction/prove/prove_page.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr double kLookDpi = 45;
constexpr double kTileDpi = 144;
constexpr int kCell = 8;                  // pixels: cells are compared by their mean grey
constexpr double kCellOff = 16;           // grey levels; a word that came or went is more, smoothing less
constexpr double kImageCellOff = 64;      // of an image page: thresholding and JPEG shift greys
constexpr int kMostCellsOff = 1;
constexpr int kNearlyBlack = 96;
constexpr double kBandSlack = 0.6;        // of a mark's height, above and below

bool in_any(const SeenGlyph& glyph, const std::vector<Box>& boxes) {
  return std::any_of(boxes.begin(), boxes.end(),
                     [&](const Box& box) { return box.contains(glyph.box.centre_x(), glyph.box.centre_y()); });
}

std::vector<Box> boxes_of(const std::vector<Tile>& tiles) {
  std::vector<Box> boxes;
  for (const Tile& tile : tiles) {
    boxes.push_back(tile.box);
  }
  return boxes;
}

// The page's glyphs as one string of lines: lines by height, glyphs within them by place.
std::string sequence(std::vector<SeenGlyph> glyphs) {
  std::stable_sort(glyphs.begin(), glyphs.end(), [](const SeenGlyph& a, const SeenGlyph& b) { return a.box.centre_y() < b.box.centre_y(); });
  std::string out;
  for (std::size_t start = 0; start < glyphs.size();) {
    std::size_t end = start + 1;
    const double reach = 0.45 * glyphs[start].box.height();
    while (end < glyphs.size() && glyphs[end].box.centre_y() - glyphs[start].box.centre_y() < reach) {
      ++end;
    }
    std::stable_sort(glyphs.begin() + static_cast<std::ptrdiff_t>(start), glyphs.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const SeenGlyph& a, const SeenGlyph& b) { return a.box.left < b.box.left; });
    for (std::size_t i = start; i < end; ++i) {
      out += glyphs[i].text;
    }
    start = end;
  }
  return out;
}

// Letters alone, counted: for pages whose lines stand so near that their order cannot be compared.
std::map<std::string, int> counted(const std::vector<SeenGlyph>& glyphs) {
  std::map<std::string, int> counts;
  for (const SeenGlyph& glyph : glyphs) {
    ++counts[glyph.text];
  }
  return counts;
}

class PageProver {
 public:
  PageProver(const ProofDocument& original, const ProofDocument& redacted, const ProofJob& job)
      : original_(original), redacted_(redacted), job_(job), tiles_(boxes_of(job.claim.tiles)) {}

  std::vector<ProofFailure> run() {
    const PageMode mode = job_.claim.mode;
    if (mode == PageMode::raster) {
      image_layer();
      tiles_cover_marks();
    } else {
      survivors();
    }
    if (mode == PageMode::untouched && !job_.marks.empty()) {
      fail("survivors", "a page with marks was left untouched");
    }
    tiles();
    pixels();
    return std::move(failures_);
  }

 private:
  void fail(const char* check, const char* what) { failures_.push_back({check, job_.redacted_page, what}); }

  void survivors() {
    std::vector<SeenGlyph> expected = original_.glyphs(job_.original_page);
    const bool had_text = !expected.empty();
    expected.erase(std::remove_if(expected.begin(), expected.end(), [&](const SeenGlyph& g) { return in_any(g, job_.marks); }), expected.end());
    std::vector<SeenGlyph> found = redacted_.glyphs(job_.redacted_page);
    labels(found);
    found.erase(std::remove_if(found.begin(), found.end(), [&](const SeenGlyph& g) { return in_any(g, tiles_); }), found.end());
    if (counted(expected) != counted(found)) {
      fail("survivors", "letters were lost or left behind");
    } else if (sequence(expected) != sequence(found)) {
      fail("survivors", "the letters that stay are not in their order");
    }
    has_text_ = had_text;
  }

  // In a tile stands its label and nothing else.
  void labels(const std::vector<SeenGlyph>& found) {
    for (const Tile& tile : job_.claim.tiles) {
      std::vector<SeenGlyph> inside;
      std::copy_if(found.begin(), found.end(), std::back_inserter(inside), [&](const SeenGlyph& g) { return in_any(g, {tile.box}); });
      std::string label = tile.label;
      label.erase(std::remove(label.begin(), label.end(), ' '), label.end());
      if (sequence(inside) != label) {
        fail("tile", "a tile holds other text than its label");
      }
    }
  }

  void image_layer() {
    const std::multiset<std::string> allowed(job_.layer.begin(), job_.layer.end());
    std::vector<SeenGlyph> found = redacted_.glyphs(job_.redacted_page);
    std::map<std::string, int> letters = counted(found);
    std::map<std::string, int> given;
    for (const std::string& word : allowed) {
      for (const char32_t c : to_code_points(word)) {
        ++given[to_utf8(std::u32string(1, c))];
      }
    }
    if (allowed.empty()) {  // no scan: a page that lost its vectors may hold what its original shows outside the marks
      for (const SeenGlyph& glyph : original_.glyphs(job_.original_page)) {
        given[glyph.text] += in_any(glyph, job_.marks) ? 0 : 1;
      }
    }
    for (const auto& [letter, count] : letters) {
      if (count > given[letter]) {
        fail("layer", "the invisible text of an image page holds more than the words that stay");
        return;
      }
    }
    if (std::any_of(found.begin(), found.end(), [&](const SeenGlyph& g) { return in_any(g, tiles_); })) {
      fail("layer", "the invisible text of an image page reaches into a tile");
    }
  }

  void tiles_cover_marks() {
    for (const Box& mark : job_.marks) {
      const bool covered = std::any_of(tiles_.begin(), tiles_.end(), [&](const Box& tile) {
        return tile.left <= mark.left + 0.3 && tile.right >= mark.right - 0.3 && tile.top <= mark.top + 0.3 && tile.bottom >= mark.bottom - 0.3;
      });
      if (!covered) {
        fail("tile", "a decided place of an image page is not covered");
      }
    }
  }

  // Black but for the white of the label.
  void tiles() {
    if (tiles_.empty()) {
      return;
    }
    const Raster picture = redacted_.picture(job_.redacted_page, kTileDpi);
    for (const Tile& tile : job_.claim.tiles) {
      const double k = kTileDpi / 72;
      const int left = static_cast<int>(std::ceil(tile.box.left * k)) + 1;
      const int right = static_cast<int>(std::floor(tile.box.right * k)) - 1;
      const int top = static_cast<int>(std::ceil(tile.box.top * k)) + 1;
      const int bottom = static_cast<int>(std::floor(tile.box.bottom * k)) - 1;
      long light = 0;
      long all = 0;
      bool edge_light = false;
      for (int y = std::max(0, top); y < std::min(bottom, picture.height); ++y) {
        for (int x = std::max(0, left); x < std::min(right, picture.width); ++x) {
          const bool bright = picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)] > kNearlyBlack;
          light += bright ? 1 : 0;
          ++all;
          edge_light = edge_light || (bright && (y == top || y == bottom - 1 || x == left || x == right - 1));
        }
      }
      const bool labelled = !tile.label.empty() && job_.claim.mode == PageMode::vector;
      if (all == 0 || edge_light || (!labelled && light > 0) || light > all / 2) {
        fail("tile", "a tile is not black");
      }
    }
  }

  // Lines that lost something, across the page; and the tiles.
  bool compared(double y, double x) const {
    for (const Box& mark : job_.marks) {
      const double slack = kBandSlack * mark.height() + 1;
      if (y > mark.top - slack && y < mark.bottom + slack) {
        return false;
      }
    }
    return std::none_of(tiles_.begin(), tiles_.end(), [&](const Box& tile) { return grown(tile, 3).contains(x, y); });
  }

  // Of the mean greys of one cell, over the pixels that are compared; counts the ink of the redacted page on the way.
  double cell_difference(const Raster& before, const Raster& after, int left, int top, long& ink) const {
    double sum = 0;
    int count = 0;
    for (int y = top; y < std::min({top + kCell, before.height, after.height}); ++y) {
      for (int x = left; x < std::min({left + kCell, before.width, after.width}); ++x) {
        const int b = before.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(before.width) + static_cast<std::size_t>(x)];
        const int a = after.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(after.width) + static_cast<std::size_t>(x)];
        ink += a < 250 ? 1 : 0;
        if (compared((y + 0.5) * 72 / kLookDpi, (x + 0.5) * 72 / kLookDpi)) {
          sum += a - b;
          ++count;
        }
      }
    }
    return count < kCell ? 0 : std::abs(sum) / count;
  }

  void pixels() {
    const Raster before = original_.picture(job_.original_page, kLookDpi);
    const Raster after = redacted_.picture(job_.redacted_page, kLookDpi);
    if (std::abs(before.width - after.width) > 1 || std::abs(before.height - after.height) > 1) {
      fail("pixels", "the page has another size");
      return;
    }
    long ink = 0;
    int cells_off = 0;
    const double allowed = job_.claim.mode == PageMode::raster ? kImageCellOff : kCellOff;
    for (int y = 0; y < std::min(before.height, after.height); y += kCell) {
      for (int x = 0; x < std::min(before.width, after.width); x += kCell) {
        cells_off += cell_difference(before, after, x, y, ink) > allowed ? 1 : 0;
      }
    }
    if (cells_off > kMostCellsOff) {
      fail("pixels", "the page looks different away from what was removed");
    }
    if (has_text_ && ink == 0 && job_.claim.tiles.empty()) {
      fail("ink", "a page with text shows none");
    }
  }

  const ProofDocument& original_;
  const ProofDocument& redacted_;
  const ProofJob& job_;
  std::vector<Box> tiles_;
  bool has_text_ = false;
  std::vector<ProofFailure> failures_;
};

}  // namespace

std::vector<ProofFailure> prove_page(const ProofDocument& original, const ProofDocument& redacted, const ProofJob& job) {
  return PageProver(original, redacted, job).run();
}

}  // namespace candour
