#include "redaction/remove/reaching_ink.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace candour {
namespace {

constexpr double kLookedAt = 14;           // points round a tile
constexpr double kMostly = 0.5;            // of a stroke's ink under tiles: it is the removed word's
constexpr double kSurely = 0.8;            // then its rest goes even where it runs into a staying word's box
constexpr double kHalo = 0.7;              // points round erased ink: its blur goes too
constexpr double kRuleAcross = 2.2;        // of the tile's height: longer straight runs are no letter's
constexpr double kRuleDown = 1.6;
constexpr double kLowest = 11;             // points: of a tile lower than that, so that stems taller than it are no rules
constexpr double kLeastContrast = 40;      // grey levels between paper and ink
constexpr double kPaperShare = 0.8;
constexpr double kInkShare = 0.02;

enum Cell : std::uint8_t { kPaper, kInk, kRule, kTaken };

class Patch {
 public:
  Patch(Raster& picture, const Box& tile, const std::vector<Box>& tiles, const std::vector<Box>& staying)
      : picture_(picture), tile_(tile), tiles_(tiles), staying_(staying), scale_(picture.dpi / 72) {
    const Box around = grown(tile, kLookedAt);
    left_ = std::clamp(static_cast<int>(std::floor(around.left * scale_)), 0, picture.width);
    top_ = std::clamp(static_cast<int>(std::floor(around.top * scale_)), 0, picture.height);
    width_ = std::clamp(static_cast<int>(std::ceil(around.right * scale_)), left_, picture.width) - left_;
    height_ = std::clamp(static_cast<int>(std::ceil(around.bottom * scale_)), top_, picture.height) - top_;
  }

  void clean() {
    if (width_ <= 0 || height_ <= 0 || !find_ink()) {
      return;
    }
    set_rules_apart();
    for (int y = 0; y < height_; ++y) {
      for (int x = 0; x < width_; ++x) {
        if (cell(x, y) == kInk && tile_.contains(points_x(x), points_y(y))) {
          judge(stroke_at(x, y));
        }
      }
    }
  }

 private:
  using Pixels = std::vector<std::pair<int, int>>;

  std::uint8_t& cell(int x, int y) { return cells_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x)]; }
  double points_x(int x) const { return (left_ + x + 0.5) / scale_; }
  double points_y(int y) const { return (top_ + y + 0.5) / scale_; }
  std::uint8_t* pixel(int x, int y) {
    const auto at = static_cast<std::size_t>(top_ + y) * static_cast<std::size_t>(picture_.width) + static_cast<std::size_t>(left_ + x);
    return picture_.pixels.data() + at * static_cast<std::size_t>(picture_.channels);
  }
  int grey(int x, int y) {
    const std::uint8_t* p = pixel(x, y);
    return picture_.channels == 1 ? p[0] : (p[0] * 3 + p[1] * 6 + p[2]) / 10;
  }

  bool find_ink() {
    std::array<int, 256> counts{};
    for (int y = 0; y < height_; ++y) {
      for (int x = 0; x < width_; ++x) {
        ++counts[static_cast<std::size_t>(grey(x, y))];
      }
    }
    const auto level = [&](double share) {
      double sum = 0;
      int at = 0;
      while (at < 255 && (sum += counts[static_cast<std::size_t>(at)]) <= share * width_ * height_) {
        ++at;
      }
      return at;
    };
    const int paper = level(kPaperShare);
    const int ink = level(kInkShare);
    if (paper - ink < kLeastContrast) {
      return false;
    }
    threshold_ = (paper + ink) / 2;
    take_paper((paper + threshold_) / 2);
    return true;
  }

  // Which cells are ink, and the mean colour of what is surely paper.
  void take_paper(int lightest_doubtful) {
    std::array<double, 3> sums{};
    double count = 0;
    cells_.assign(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), kPaper);
    for (int y = 0; y < height_; ++y) {
      for (int x = 0; x < width_; ++x) {
        const int level = grey(x, y);
        cell(x, y) = level < threshold_ ? kInk : kPaper;
        for (int c = 0; level > lightest_doubtful && c < picture_.channels; ++c) {
          sums[static_cast<std::size_t>(c)] += pixel(x, y)[c];
        }
        count += level > lightest_doubtful ? 1 : 0;
      }
    }
    for (std::size_t c = 0; c < paper_.size(); ++c) {
      paper_[c] = static_cast<std::uint8_t>(count > 0 ? std::lround(sums[c] / count) : 255);
    }
  }

  void set_rules_apart() {
    const std::vector<std::uint8_t> before = cells_;
    const double height = std::max(kLowest, tile_.height()) * scale_;
    mark_runs(before, kRuleAcross * height, 1, width_, width_, height_);
    mark_runs(before, kRuleDown * height, width_, 1, height_, width_);
  }

  // Runs along one direction: `step` from cell to cell, `next` from line to line.
  void mark_runs(const std::vector<std::uint8_t>& before, double longest, int step, int next, int length, int lines) {
    for (int line = 0; line < lines; ++line) {
      int run = 0;
      for (int i = 0; i <= length; ++i) {
        const bool ink = i < length && before[static_cast<std::size_t>(line * next + i * step)] == kInk;
        for (int back = 1; !ink && run > longest && back <= run; ++back) {
          cells_[static_cast<std::size_t>(line * next + (i - back) * step)] = kRule;
        }
        run = ink ? run + 1 : 0;
      }
    }
  }

  Pixels stroke_at(int x, int y) {
    Pixels pixels = {{x, y}};
    cell(x, y) = kTaken;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
      const auto [px, py] = pixels[i];
      for (int ny = std::max(0, py - 1); ny <= std::min(height_ - 1, py + 1); ++ny) {
        for (int nx = std::max(0, px - 1); nx <= std::min(width_ - 1, px + 1); ++nx) {
          if (cell(nx, ny) == kInk) {
            cell(nx, ny) = kTaken;
            pixels.emplace_back(nx, ny);
          }
        }
      }
    }
    return pixels;
  }

  bool within(const std::vector<Box>& boxes, const std::pair<int, int>& at) const {
    return std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) { return box.contains(points_x(at.first), points_y(at.second)); });
  }

  void judge(const Pixels& stroke) {
    const auto inside = std::count_if(stroke.begin(), stroke.end(), [&](const auto& at) { return within(tiles_, at); });
    const double share = static_cast<double>(inside) / static_cast<double>(stroke.size());
    const bool at_edge = std::any_of(stroke.begin(), stroke.end(), [&](const auto& at) {
      return at.first == 0 || at.second == 0 || at.first == width_ - 1 || at.second == height_ - 1;
    });
    if (share < kMostly || at_edge) {
      return;
    }
    for (const auto& at : stroke) {
      if (!within(tiles_, at) && (share >= kSurely || !within(staying_, at))) {
        erase(at.first, at.second);
      }
    }
  }

  void erase(int x, int y) {
    const int halo = static_cast<int>(std::ceil(kHalo * scale_));
    for (int ny = std::max(0, y - halo); ny <= std::min(height_ - 1, y + halo); ++ny) {
      for (int nx = std::max(0, x - halo); nx <= std::min(width_ - 1, x + halo); ++nx) {
        const std::uint8_t what = cell(nx, ny);
        if (what == kPaper || (nx == x && ny == y)) {
          std::copy_n(paper_.begin(), picture_.channels, pixel(nx, ny));
        }
      }
    }
  }

  Raster& picture_;
  const Box& tile_;
  const std::vector<Box>& tiles_;
  const std::vector<Box>& staying_;
  double scale_;
  int left_ = 0, top_ = 0, width_ = 0, height_ = 0;
  int threshold_ = 0;
  std::array<std::uint8_t, 3> paper_{};
  std::vector<std::uint8_t> cells_;
};

}  // namespace

void erase_reaching_ink(Raster& picture, const std::vector<Box>& tiles, const std::vector<PageMarks::LayerWord>& staying) {
  std::vector<Box> spared;
  for (const PageMarks::LayerWord& word : staying) {
    spared.push_back(word.box);
  }
  for (const Box& tile : tiles) {
    Patch(picture, tile, tiles, spared).clean();
  }
}

}  // namespace candour
