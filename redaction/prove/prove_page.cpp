#include "redaction/prove/prove_page.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
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
constexpr int kEndShare = 12;             // of a labelled tile's width at either end holds no letter
constexpr double kDarkOnTheWhole = 128;
constexpr double kLeastTilePixels = 5;    // of height, to be judged
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
std::u32string sequence(std::vector<SeenGlyph> glyphs) {
  std::stable_sort(glyphs.begin(), glyphs.end(), [](const SeenGlyph& a, const SeenGlyph& b) { return a.box.centre_y() < b.box.centre_y(); });
  std::u32string out;
  for (std::size_t start = 0; start < glyphs.size();) {
    std::size_t end = start + 1;
    const double reach = 0.45 * glyphs[start].box.height();
    while (end < glyphs.size() && glyphs[end].box.centre_y() - glyphs[start].box.centre_y() < reach) {
      ++end;
    }
    std::stable_sort(glyphs.begin() + static_cast<std::ptrdiff_t>(start), glyphs.begin() + static_cast<std::ptrdiff_t>(end),
                     [](const SeenGlyph& a, const SeenGlyph& b) { return a.box.left < b.box.left; });
    for (std::size_t i = start; i < end; ++i) {
      out += glyphs[i].letter;
    }
    start = end;
  }
  return out;
}

// Letters alone, counted: for pages whose lines stand so near that their order cannot be compared.
std::map<char32_t, int> counted(const std::vector<SeenGlyph>& glyphs) {
  std::map<char32_t, int> counts;
  for (const SeenGlyph& glyph : glyphs) {
    ++counts[glyph.letter];
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
      if (to_utf8(sequence(inside)) != label) {
        fail("tile", "a tile holds other text than its label");
      }
    }
  }

  void image_layer() {
    const std::multiset<std::string> allowed(job_.layer.begin(), job_.layer.end());
    std::vector<SeenGlyph> found = redacted_.glyphs(job_.redacted_page);
    const std::map<char32_t, int> letters = counted(found);
    std::map<char32_t, int> given;
    for (const std::string& word : allowed) {
      for (const char32_t c : to_code_points(word)) {
        ++given[c];
      }
    }
    if (allowed.empty()) {  // no scan: a page that lost its vectors may hold what its original shows outside the marks
      for (const SeenGlyph& glyph : original_.glyphs(job_.original_page)) {
        given[glyph.letter] += in_any(glyph, job_.marks) ? 0 : 1;
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

  // Tiles are looked at in the picture that is compared anyway, when they are tall enough in it to be judged.
  void tiles() {
    if (tiles_.empty()) {
      return;
    }
    const double lowest = std::min_element(tiles_.begin(), tiles_.end(), [](const Box& a, const Box& b) { return a.height() < b.height(); })->height();
    const double needed = std::max(1.0, 72 * kLeastTilePixels / std::max(1.0, lowest));
    const bool image = job_.claim.mode == PageMode::raster;
    if (!image && needed <= kLookDpi) {
      judge_tiles(after());
    } else {
      judge_tiles(redacted_.picture(job_.redacted_page, image ? std::max(needed, kTileDpi) : needed));
    }
  }

  void judge_tiles(const Raster& picture) {
    for (const Tile& tile : job_.claim.tiles) {
      if (!is_black(picture, tile)) {
        fail("tile", "a tile is not black");
      }
    }
  }

  // Black throughout; where it bears a label, black at both ends and dark on the whole (the letters are judged as text).
  bool is_black(const Raster& picture, const Tile& tile) const {
    const double k = picture.dpi / 72;
    const int left = std::max(0, static_cast<int>(std::ceil(tile.box.left * k)) + 1);
    const int right = std::min(picture.width, static_cast<int>(std::floor(tile.box.right * k)) - 1);
    const int top = std::max(0, static_cast<int>(std::ceil(tile.box.top * k)) + 1);
    const int bottom = std::min(picture.height, static_cast<int>(std::floor(tile.box.bottom * k)) - 1);
    if (left >= right || top >= bottom) {
      return false;
    }
    const bool labelled = !tile.label.empty() && job_.claim.mode == PageMode::vector;
    const int end = labelled ? std::max(1, (right - left) / kEndShare) : right - left;
    double sum = 0;
    for (int y = top; y < bottom; ++y) {
      const std::uint8_t* row = picture.pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width);
      for (int x = left; x < right; ++x) {
        sum += row[x];
        if (row[x] > kNearlyBlack && (x < left + end || x >= right - end)) {
          return false;
        }
      }
    }
    return sum / ((right - left) * (bottom - top)) < kDarkOnTheWhole;
  }

  const Raster& after() {
    if (!after_) {
      after_ = redacted_.picture(job_.redacted_page, kLookDpi);
    }
    return *after_;
  }

  // 1 where pixels are compared: not on lines that lost something, across the page, nor near the tiles.
  std::vector<std::uint8_t> compared(int width, int height) const {
    std::vector<std::uint8_t> mask(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 1);
    const auto leave_out = [&](const Box& box) {
      const double k = kLookDpi / 72;
      const int left = std::clamp(static_cast<int>(std::floor(box.left * k)), 0, width);
      const int right = std::clamp(static_cast<int>(std::ceil(box.right * k)), left, width);
      const int bottom = std::min(height, static_cast<int>(std::ceil(box.bottom * k)));
      for (int y = std::max(0, static_cast<int>(std::floor(box.top * k))); y < bottom; ++y) {
        std::fill_n(mask.begin() + static_cast<std::ptrdiff_t>(y) * width + left, right - left, std::uint8_t{0});
      }
    };
    for (const Box& mark : job_.marks) {
      const double slack = kBandSlack * mark.height() + 1;
      leave_out({0, mark.top - slack, width * 72 / kLookDpi, mark.bottom + slack});
    }
    for (const Box& tile : tiles_) {
      leave_out(grown(tile, 3));
    }
    return mask;
  }

  // Of the mean greys of one cell, over the pixels that are compared; counts the ink of the redacted page on the way.
  static double cell_difference(const Raster& before, const Raster& after, const std::vector<std::uint8_t>& mask, int left, int top, long& ink) {
    int sum = 0;
    int count = 0;
    const int right = std::min({left + kCell, before.width, after.width});
    for (int y = top; y < std::min({top + kCell, before.height, after.height}); ++y) {
      const std::uint8_t* b = before.pixels.data() + static_cast<std::ptrdiff_t>(y) * before.width;
      const std::uint8_t* a = after.pixels.data() + static_cast<std::ptrdiff_t>(y) * after.width;
      const std::uint8_t* m = mask.data() + static_cast<std::ptrdiff_t>(y) * before.width;
      for (int x = left; x < right; ++x) {
        ink += a[x] < 250 ? 1 : 0;
        sum += m[x] * (a[x] - b[x]);
        count += m[x];
      }
    }
    return count < kCell ? 0 : std::abs(sum) / static_cast<double>(count);
  }

  void pixels() {
    const Raster before = original_.picture(job_.original_page, kLookDpi);
    const Raster& after = this->after();
    if (std::abs(before.width - after.width) > 1 || std::abs(before.height - after.height) > 1) {
      fail("pixels", "the page has another size");
      return;
    }
    const std::vector<std::uint8_t> mask = compared(before.width, before.height);
    long ink = 0;
    int cells_off = 0;
    const double allowed = job_.claim.mode == PageMode::raster ? kImageCellOff : kCellOff;
    for (int y = 0; y < std::min(before.height, after.height); y += kCell) {
      for (int x = 0; x < std::min(before.width, after.width); x += kCell) {
        cells_off += cell_difference(before, after, mask, x, y, ink) > allowed ? 1 : 0;
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
  std::optional<Raster> after_;
  std::vector<ProofFailure> failures_;
};

}  // namespace

std::vector<ProofFailure> prove_page(const ProofDocument& original, const ProofDocument& redacted, const ProofJob& job) {
  return PageProver(original, redacted, job).run();
}

}  // namespace candour
