#include "redaction/remove/faint_traces.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace candour {
namespace {

constexpr int kFaint = 40;             // grey levels: less than that from the paper is no ink
constexpr int kPlain = 8;              // grey levels: what is surely paper
constexpr int kGrain = 3;              // grey levels about the paper's own
constexpr double kPaperShare = 0.5;    // of an area's pixels, for it to be paper

class Area {
 public:
  Area(Raster& picture, const Box& points) : picture_(picture) {
    const double k = picture.dpi / 72;
    left_ = std::clamp(static_cast<int>(std::floor(points.left * k)), 0, picture.width);
    right_ = std::clamp(static_cast<int>(std::ceil(points.right * k)), left_, picture.width);
    top_ = std::clamp(static_cast<int>(std::floor(points.top * k)), 0, picture.height);
    bottom_ = std::clamp(static_cast<int>(std::ceil(points.bottom * k)), top_, picture.height);
  }

  void flatten() {
    const int paper = lightness_of_paper();
    const std::array<std::uint8_t, 3> colour = colour_of(paper);
    double faint = 0;
    double all = 0;
    each([&](std::uint8_t* pixel) {
      faint += grey(pixel) > paper - kFaint ? 1 : 0;
      all += 1;
    });
    if (faint <= kPaperShare * all) {
      return;
    }
    each([&](std::uint8_t* pixel) {
      if (grey(pixel) > paper - kFaint) {
        std::copy_n(colour.begin(), picture_.channels, pixel);
      }
    });
  }

 private:
  template <class Visit>
  void each(Visit visit) {
    for (int y = top_; y < bottom_; ++y) {
      std::uint8_t* pixel = picture_.pixels.data() + (static_cast<std::ptrdiff_t>(y) * picture_.width + left_) * picture_.channels;
      for (int x = left_; x < right_; ++x, pixel += picture_.channels) {
        visit(pixel);
      }
    }
  }

  int grey(const std::uint8_t* pixel) const { return picture_.channels == 1 ? pixel[0] : (pixel[0] * 3 + pixel[1] * 6 + pixel[2]) / 10; }

  // What most of the lighter half is, give or take its grain: a sharpened scan has white rims round its letters, all of one level.
  int lightness_of_paper() {
    std::array<int, 256> counts{};
    each([&](std::uint8_t* pixel) { ++counts[static_cast<std::size_t>(grey(pixel))]; });
    int paper = 128;
    int most = -1;
    for (int level = 128; level < 256; ++level) {
      const auto from = counts.begin() + level - kGrain;
      const auto to = counts.begin() + std::min(256, level + kGrain + 1);
      if (const int sum = std::accumulate(from, to, 0); sum > most) {
        most = sum;
        paper = static_cast<int>(std::max_element(from, to) - counts.begin());
      }
    }
    return paper;
  }

  std::array<std::uint8_t, 3> colour_of(int paper) {
    std::array<double, 3> sums{};
    double count = 0;
    each([&](std::uint8_t* pixel) {
      if (std::abs(grey(pixel) - paper) <= kPlain) {
        for (int c = 0; c < picture_.channels; ++c) {
          sums[static_cast<std::size_t>(c)] += pixel[c];
        }
        count += 1;
      }
    });
    std::array<std::uint8_t, 3> colour{};
    for (std::size_t c = 0; c < colour.size(); ++c) {
      colour[c] = static_cast<std::uint8_t>(count > 0 ? std::lround(sums[c] / count) : paper);
    }
    return colour;
  }

  Raster& picture_;
  int left_ = 0, right_ = 0, top_ = 0, bottom_ = 0;
};

}  // namespace

void flatten_paper(Raster& picture, const std::vector<Box>& areas) {
  for (const Box& area : areas) {
    Area(picture, area).flatten();
  }
}

}  // namespace candour
