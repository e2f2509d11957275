#include "extractors/image/tones.h"

#include <algorithm>

namespace candour {
namespace {

constexpr std::uint8_t kDarkest = 60;     // of 200
constexpr std::uint8_t kLightest = 180;

}  // namespace

double between_paper_and_ink(const Raster& grey) {
  const auto between = std::count_if(grey.pixels.begin(), grey.pixels.end(), [](std::uint8_t value) { return value >= kDarkest && value < kLightest; });
  return grey.pixels.empty() ? 0 : static_cast<double>(between) / static_cast<double>(grey.pixels.size());
}

}  // namespace candour
