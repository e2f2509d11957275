#include "redaction/prove/prove_tiles.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "pipeline/base/utf8.h"
#include "redaction/prove/glyph_order.h"
#include "redaction/prove/tile_reading.h"

namespace candour {
namespace {

constexpr double kImageDpi = 144;         // tiles of image pages lie among other pixels and are looked at more closely
constexpr int kNearlyBlack = 96;
constexpr double kDarkOnTheWhole = 128;
constexpr double kLeastTilePixels = 5;    // of height, to be judged

// Where the label's letters stand, in pixels' reach.
std::vector<Box> letters_in(const Tile& tile, const std::vector<SeenGlyph>& glyphs, double slack) {
  std::vector<Box> boxes;
  for (const SeenGlyph& glyph : glyphs) {
    if (!tile.label.empty() && tile.box.contains(glyph.box.centre_x(), glyph.box.centre_y())) {
      boxes.push_back(grown(glyph.box, slack));
    }
  }
  return boxes;
}

// Black throughout but for its label, whose letters are judged as text. On a page of vectors, whose tiles may be a few
// pixels tall here, a labelled one need only be dark on the whole, and black beside its letters.
bool is_black(const Raster& picture, const Tile& tile, const std::vector<SeenGlyph>& glyphs, PageMode mode) {
  const double k = picture.dpi / 72;
  const bool dark_on_the_whole = !tile.label.empty() && mode == PageMode::vector;
  const int rim = dark_on_the_whole ? 0 : 1;   // pixels; without its rim a low tile is all letters
  const int left = std::max(0, static_cast<int>(std::ceil(tile.box.left * k)) + rim);
  const int right = std::min(picture.width, static_cast<int>(std::floor(tile.box.right * k)) - rim);
  const int top = std::max(0, static_cast<int>(std::ceil(tile.box.top * k)) + rim);
  const int bottom = std::min(picture.height, static_cast<int>(std::floor(tile.box.bottom * k)) - rim);
  if (left >= right || top >= bottom) {
    return false;
  }
  const std::vector<Box> letters = letters_in(tile, glyphs, 1.5 / k);
  double sum = 0;
  for (int y = top; y < bottom; ++y) {
    const std::uint8_t* row = picture.pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width);
    for (int x = left; x < right; ++x) {
      sum += row[x];
      const bool at_edge = dark_on_the_whole && (x == left || x + 1 == right || y == top || y + 1 == bottom);
      const auto of_letter = [&](const Box& box) {
        return dark_on_the_whole ? x + 0.5 > box.left * k && x + 0.5 < box.right * k : box.contains((x + 0.5) / k, (y + 0.5) / k);
      };
      if (row[x] > kNearlyBlack && !at_edge && std::none_of(letters.begin(), letters.end(), of_letter)) {
        return false;
      }
    }
  }
  return sum / ((right - left) * (bottom - top)) < kDarkOnTheWhole;
}

}  // namespace

double tile_dpi(const RedactedPage& claim) {
  if (claim.tiles.empty()) {
    return 0;
  }
  double lowest = std::numeric_limits<double>::max();
  for (const Tile& tile : claim.tiles) {
    lowest = std::min({lowest, tile.box.height(), tile.box.width()});
  }
  const double needed = 72 * kLeastTilePixels / std::max(1.0, lowest);
  return claim.mode == PageMode::raster ? std::max(needed, kImageDpi) : needed;
}

std::vector<ProofFailure> judge_tiles(const RedactedPage& claim, const Raster& picture, const std::vector<SeenGlyph>& glyphs, int page) {
  std::vector<ProofFailure> failures;
  for (const Tile& tile : claim.tiles) {
    if (!is_black(picture, tile, glyphs, claim.mode)) {
      failures.push_back({"tile", page, "a tile is not black"});
    }
  }
  return failures;
}

std::vector<ProofFailure> judge_labels(const RedactedPage& claim, const std::vector<SeenGlyph>& glyphs, int page) {
  std::vector<ProofFailure> failures;
  for (const Tile& tile : claim.tiles) {
    std::vector<SeenGlyph> inside;
    std::copy_if(glyphs.begin(), glyphs.end(), std::back_inserter(inside), [&](const SeenGlyph& g) { return in_any(g, {tile.box}); });
    std::string label = tile.label;
    label.erase(std::remove(label.begin(), label.end(), ' '), label.end());
    if (to_utf8(sequence(inside)) != label) {
      failures.push_back({"tile", page, "a tile holds other text than its label"});
    }
  }
  return failures;
}

std::vector<ProofFailure> prove_tiles(const ProofDocument& redacted, const ProofJob& job) {
  const std::vector<SeenGlyph> glyphs = redacted.glyphs(job.redacted_page);
  std::vector<ProofFailure> failures = judge_labels(job.claim, glyphs, job.redacted_page);
  if (const double dpi = tile_dpi(job.claim); dpi > 0) {
    const Raster picture = redacted.picture(job.redacted_page, dpi);
    const auto add = [&](const std::vector<ProofFailure>& more) { failures.insert(failures.end(), more.begin(), more.end()); };
    add(judge_tiles(job.claim, picture, glyphs, job.redacted_page));
    add(read_tiles(redacted, job.claim, picture, glyphs, job.redacted_page));
  }
  return failures;
}

}  // namespace candour
