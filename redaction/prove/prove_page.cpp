#include "redaction/prove/prove_page.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

#include "pipeline/base/utf8.h"
#include "redaction/prove/faint_traces.h"
#include "redaction/prove/glyph_order.h"
#include "redaction/prove/hidden_letters.h"
#include "redaction/prove/picture_pixels.h"
#include "redaction/prove/prove_tiles.h"
#include "redaction/prove/reaching_ink.h"
#include "redaction/prove/tile_reading.h"

namespace candour {
namespace {

constexpr double kLookDpi = 45;
constexpr double kTracesDpi = 144;        // what shows through a sheet is looked for at this
constexpr int kCell = 8;                  // pixels: cells are compared by their mean grey
constexpr int kLeastOfCell = 32;          // pixels: of a cell cut by a band, a thin rule alone must not decide
constexpr double kCellOff = 16;           // grey levels; a word that came or went is more, smoothing less
constexpr double kImageCellOff = 64;      // of an image page: thresholding and JPEG shift greys
constexpr int kMostCellsOff = 1;
constexpr double kBandSlack = 0.6;        // of a mark's height, above and below

std::vector<Box> boxes_of(const std::vector<Tile>& tiles) {
  std::vector<Box> boxes;
  for (const Tile& tile : tiles) {
    boxes.push_back(tile.box);
  }
  return boxes;
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
    add(judge_pictures(redacted_, job_));
    pixels();
    return std::move(failures_);
  }

 private:
  void fail(const char* check, const char* what) { failures_.push_back({check, job_.redacted_page, what}); }
  void add(const std::vector<ProofFailure>& failures) { failures_.insert(failures_.end(), failures.begin(), failures.end()); }

  std::vector<SeenGlyph> outside_marks(std::vector<SeenGlyph> glyphs) const {
    glyphs.erase(std::remove_if(glyphs.begin(), glyphs.end(), [&](const SeenGlyph& g) { return in_any(g, job_.marks); }), glyphs.end());
    return glyphs;
  }

  void survivors() {
    original_glyphs_ = original_.glyphs(job_.original_page);
    has_text_ = !original_glyphs_.empty();
    found_ = redacted_.glyphs(job_.redacted_page);
    add(judge_labels(job_.claim, found_, job_.redacted_page));
    const std::vector<SeenGlyph> found = outside_tiles();
    std::vector<SeenGlyph> expected = outside_marks(original_glyphs_);
    if (counted(expected) != counted(found)) {   // nothing that leaves says what its glyphs stand for
      expected = outside_marks(original_.as_drawn().glyphs(job_.original_page));
    }
    if (counted(expected) != counted(found)) {
      fail("survivors", "letters were lost or left behind");
    } else if (sequence(expected) != sequence(found)) {
      fail("survivors", "the letters that stay are not in their order");
    }
  }

  void image_layer() {
    const std::multiset<std::string> allowed(job_.layer.begin(), job_.layer.end());
    found_ = redacted_.glyphs(job_.redacted_page);
    add(judge_labels(job_.claim, found_, job_.redacted_page));   // nothing of the layer reaches into a tile
    const std::map<char32_t, int> letters = counted(outside_tiles());
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
  }

  std::vector<SeenGlyph> outside_tiles() const {
    std::vector<SeenGlyph> outside;
    std::copy_if(found_.begin(), found_.end(), std::back_inserter(outside), [&](const SeenGlyph& g) { return !in_any(g, tiles_); });
    return outside;
  }

  void tiles_cover_marks() {
    const double right = (after().width - 1) * 72 / kLookDpi;   // within a pixel
    const double bottom = (after().height - 1) * 72 / kLookDpi;
    for (const Box& whole : job_.marks) {
      const Box mark{std::max(0.0, whole.left), std::max(0.0, whole.top), std::min(right, whole.right), std::min(bottom, whole.bottom)};   // what is on the page
      const bool covered = std::any_of(tiles_.begin(), tiles_.end(), [&](const Box& tile) {
        return tile.left <= mark.left + 0.3 && tile.right >= mark.right - 0.3 && tile.top <= mark.top + 0.3 && tile.bottom >= mark.bottom - 0.3;
      });
      if (!covered) {
        fail("tile", "a decided place of an image page is not covered");
      }
    }
  }

  // In the picture that is compared anyway, when it is fine enough.
  void tiles() {
    const bool scan = job_.claim.mode == PageMode::raster && !job_.behind.empty();
    const double dpi = std::max(tile_dpi(job_.claim), scan ? kTracesDpi : 0);
    if (dpi <= 0) {
      return;
    }
    const Raster fine = dpi <= kLookDpi ? Raster() : redacted_.picture(job_.redacted_page, dpi);
    const Raster& picture = dpi <= kLookDpi ? after() : fine;
    add(judge_tiles(job_.claim, picture, found_, job_.redacted_page));
    add(read_tiles(redacted_, job_.claim, picture, found_, job_.redacted_page));
    add(judge_hidden_letters(original_, redacted_, job_, picture, outside_tiles()));
    if (job_.claim.mode == PageMode::raster) {
      const Raster before = original_.picture(job_.original_page, dpi);
      add(judge_reaching_ink(original_, redacted_, job_, before, picture, outside_tiles()));
      add(judge_faint_traces(job_, before, picture));
    }
  }

  Letters letters() const { return job_.claim.mode == PageMode::raster ? Letters::smooth : Letters::fast; }

  const Raster& after() {
    if (!after_) {
      after_ = redacted_.picture(job_.redacted_page, kLookDpi, letters());
    }
    return *after_;
  }

  // Whether words under a mark run across the page, and whether words do up or down it.
  std::pair<bool, bool> words_under(const Box& mark) const {
    std::pair<bool, bool> found{false, false};
    for (const SeenGlyph& glyph : original_glyphs_) {
      if (in_any(glyph, {mark})) {
        (glyph.quarter_turns % 2 == 0 ? found.first : found.second) = true;
      }
    }
    return found;
  }

  // 1 where pixels are compared: not on lines that lost something, from edge to edge, nor near the tiles.
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
      const auto [lying, standing] = words_under(mark);
      const double high = kBandSlack * mark.height() + 1;
      const double wide = kBandSlack * mark.width() + 1;
      if (lying || !standing) {
        leave_out({0, mark.top - high, width * 72 / kLookDpi, mark.bottom + high});
      }
      if (standing) {
        leave_out({mark.left - wide, 0, mark.right + wide, height * 72 / kLookDpi});
      }
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
    return count < kCell ? 0 : std::abs(sum) / static_cast<double>(std::max(count, kLeastOfCell));
  }

  struct Difference {
    int cells_off = 0;
    long ink = 0;              // of the redacted page
  };

  Difference difference(const Raster& before, const Raster& after) const {
    const std::vector<std::uint8_t> mask = compared(before.width, before.height);
    const double allowed = job_.claim.mode == PageMode::raster ? kImageCellOff : kCellOff;
    Difference found;
    for (int y = 0; y < std::min(before.height, after.height); y += kCell) {
      for (int x = 0; x < std::min(before.width, after.width); x += kCell) {
        found.cells_off += cell_difference(before, after, mask, x, y, found.ink) > allowed ? 1 : 0;
      }
    }
    return found;
  }

  void pixels() {
    const Raster before = original_.picture(job_.original_page, kLookDpi, letters());
    const Raster& after = this->after();
    if (std::abs(before.width - after.width) > 1 || std::abs(before.height - after.height) > 1) {
      fail("pixels", "the page has another size");
      return;
    }
    const Difference found = difference(before, after);
    if (found.cells_off > kMostCellsOff && (letters() == Letters::smooth || differs_smoothly())) {
      fail("pixels", "the page looks different away from what was removed");
    }
    if (has_text_ && found.ink == 0 && job_.claim.tiles.empty()) {
      fail("ink", "a page with text shows none");
    }
  }

  // A second look: letters drawn fast jump by a pixel where a millionth of a point is missing.
  bool differs_smoothly() const {
    return difference(original_.picture(job_.original_page, kLookDpi), redacted_.picture(job_.redacted_page, kLookDpi)).cells_off > kMostCellsOff;
  }

  const ProofDocument& original_;
  const ProofDocument& redacted_;
  const ProofJob& job_;
  std::vector<Box> tiles_;
  bool has_text_ = false;
  std::vector<SeenGlyph> original_glyphs_;  // of a page that keeps its vectors
  std::vector<SeenGlyph> found_;            // on the redacted page
  std::optional<Raster> after_;
  std::vector<ProofFailure> failures_;
};

}  // namespace

std::vector<ProofFailure> prove_page(const ProofDocument& original, const ProofDocument& redacted, const ProofJob& job) {
  return PageProver(original, redacted, job).run();
}

}  // namespace candour
