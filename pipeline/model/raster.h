// Pixels of a page image. Row-major, no padding, 8 bits a channel.
#pragma once

#include <cstdint>
#include <vector>

namespace candour {

struct Raster {
  int width = 0;
  int height = 0;
  int channels = 1;      // 1 grey (0 black, 255 white) or 3 RGB
  double dpi = 0;
  std::vector<std::uint8_t> pixels;
};

}  // namespace candour
