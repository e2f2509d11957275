#include "redaction/prove/faint_traces.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace candour {
namespace {

constexpr double kBeside = 3.6;        // points round a tile: two blocks of a JPEG at 300 dpi
constexpr double kSlack = 0.8;         // points beside a tile that count as its rim
constexpr int kLeastFaint = 5;         // grey levels from the paper: less is noise
constexpr int kMostFaint = 30;         // more is ink
constexpr int kGrain = 3;              // grey levels about the paper's own
constexpr int kPlain = 2;              // grey levels: paper
constexpr int kNearInk = 9;            // pixels: a letter's soft edge, and what packing the page anew draws round it, is no trace
constexpr int kInk = 60;               // grey levels from the paper
constexpr double kPaperShare = 0.6;    // of an area, for it to be paper
constexpr int kLeastPixels = 60;       // of faint and of plain ones, to compare them
constexpr double kLeastShare = 0.03;   // of the faint among them: fewer are specks
constexpr int kDarkestPaper = 170;
constexpr double kStays = 0.5;         // of the contrast that was there

// A rectangle of pixels.
struct Window {
  int left = 0, top = 0, right = 0, bottom = 0;
  int width() const { return right - left; }
  std::size_t index(int x, int y) const { return static_cast<std::size_t>(y - top) * static_cast<std::size_t>(width()) + static_cast<std::size_t>(x - left); }
};

template <class Visit>
void each(const Window& window, Visit visit) {
  for (int y = window.top; y < window.bottom; ++y) {
    for (int x = window.left; x < window.right; ++x) {
      visit(x, y);
    }
  }
}

struct Mean {
  double sum = 0;
  int count = 0;
  void add(int value) {
    sum += value;
    ++count;
  }
  double value() const { return count == 0 ? 0 : sum / count; }
};

class Area {
 public:
  Area(const Raster& before, const Raster& after, const std::vector<Box>& tiles, const Box& points)
      : before_(before), after_(after), window_(pixels_of(points)), skipped_(static_cast<std::size_t>(window_.width()) * static_cast<std::size_t>(window_.bottom - window_.top)) {
    std::vector<std::uint8_t> under(skipped_.size());
    for (const Box& tile : tiles) {
      const Window covered = meet(pixels_of(grown(tile, kSlack)));
      each(covered, [&](int x, int y) { under[window_.index(x, y)] = 1; });
    }
    paper_ = lightness_of_paper();
    skipped_ = under;
    each(window_, [&](int x, int y) {
      if (under[window_.index(x, y)] == 0 && grey(before_, x, y) < paper_ - kInk) {
        each(meet({x - kNearInk, y - kNearInk, x + kNearInk + 1, y + kNearInk + 1}), [&](int nx, int ny) { skipped_[window_.index(nx, ny)] = 1; });
      }
    });
  }

  bool keeps_traces() const {
    Mean faint_before, faint_after, plain_before, plain_after;
    int light = 0;
    each(window_, [&](int x, int y) {
      const int off = paper_ - grey(before_, x, y);
      const bool faint = off >= kLeastFaint && off <= kMostFaint;
      light += off < kMostFaint ? 1 : 0;
      if ((faint || std::abs(off) <= kPlain) && skipped_[window_.index(x, y)] == 0) {
        (faint ? faint_before : plain_before).add(grey(before_, x, y));
        (faint ? faint_after : plain_after).add(grey(after_, x, y));
      }
    });
    const bool enough = faint_before.count >= kLeastPixels && plain_before.count >= kLeastPixels && faint_before.count > kLeastShare * plain_before.count;
    return enough && paper_ >= kDarkestPaper && light > kPaperShare * static_cast<double>(skipped_.size()) &&
           plain_after.value() - faint_after.value() > kStays * (plain_before.value() - faint_before.value());
  }

 private:
  Window pixels_of(const Box& points) const {
    const double k = before_.dpi / 72;
    const auto within = [](double value, int limit) { return std::clamp(static_cast<int>(value), 0, limit); };
    const int width = std::min(before_.width, after_.width);
    const int height = std::min(before_.height, after_.height);
    const int left = within(points.left * k, width);
    const int top = within(points.top * k, height);
    return {left, top, std::max(left, within(points.right * k + 1, width)), std::max(top, within(points.bottom * k + 1, height))};
  }

  Window meet(const Window& other) const {
    return {std::max(window_.left, other.left), std::max(window_.top, other.top), std::min(window_.right, other.right), std::min(window_.bottom, other.bottom)};
  }

  static int grey(const Raster& picture, int x, int y) {
    return picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) + static_cast<std::size_t>(x)];
  }

  // The level about which most of the lighter half lies. One level alone does not tell: white rims of a sharpened scan are all at 255,
  // while its paper is spread over several.
  int lightness_of_paper() const {
    std::array<int, 256 + 2 * kGrain> counts{};
    each(window_, [&](int x, int y) { ++counts[static_cast<std::size_t>(grey(before_, x, y) + kGrain)]; });
    const auto about = [&](int level) { return std::accumulate(counts.begin() + level, counts.begin() + level + 2 * kGrain + 1, 0); };
    int best = 128;
    for (int level = 129; level < 256; ++level) {
      best = about(level) > about(best) ? level : best;
    }
    return static_cast<int>(std::max_element(counts.begin() + best, counts.begin() + best + 2 * kGrain + 1) - counts.begin()) - kGrain;
  }

  const Raster& before_;
  const Raster& after_;
  Window window_;
  std::vector<std::uint8_t> skipped_;   // under a tile or at a letter's soft edge
  int paper_ = 255;
};

}  // namespace

std::vector<ProofFailure> judge_faint_traces(const ProofJob& job, const Raster& before, const Raster& after) {
  if (!job.scanned) {
    return {};
  }
  std::vector<Box> tiles;
  for (const Tile& tile : job.claim.tiles) {
    tiles.push_back(tile.box);
  }
  const auto keeps = [&](const Box& area) { return Area(before, after, tiles, area).keeps_traces(); };
  std::vector<ProofFailure> failures;
  if (std::any_of(tiles.begin(), tiles.end(), [&](const Box& tile) { return keeps(grown(tile, kBeside)); })) {
    failures.push_back({"traces", job.redacted_page, "faint traces of a removed word stand beside its box"});
  }
  if (std::any_of(job.behind.begin(), job.behind.end(), keeps)) {
    failures.push_back({"traces", job.redacted_page, "a word removed from the sheet's other side shows through"});
  }
  return failures;
}

}  // namespace candour
