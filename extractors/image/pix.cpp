#include "extractors/image/pix.h"

#include <cmath>
#include <cstring>

#include "pipeline/base/require.h"

namespace candour {

namespace {

std::uint8_t grey_of(const std::uint8_t* rgb) {
  return static_cast<std::uint8_t>((rgb[0] * 77U + rgb[1] * 151U + rgb[2] * 28U) >> 8U);
}

std::uint8_t* row_of(Pix* pix, int y) {
  return reinterpret_cast<std::uint8_t*>(pixGetData(pix) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix));
}

}  // namespace

// Leptonica keeps four pixels in a word of the machine's own order: rows are filled as bytes, then swapped once.
PixOwner grey_pix_of(const Raster& raster) {
  PixOwner pix(pixCreate(raster.width, raster.height, 8));
  require(pix != nullptr, "no memory for a page image");
  const auto width = static_cast<std::size_t>(raster.width);
  const std::uint8_t* from = raster.pixels.data();
  for (int y = 0; y < raster.height; ++y) {
    std::uint8_t* row = row_of(pix.get(), y);
    if (raster.channels == 1) {
      std::memcpy(row, from, width);
      from += width;
      continue;
    }
    for (std::size_t x = 0; x < width; ++x, from += raster.channels) {
      row[x] = grey_of(from);
    }
  }
  pixEndianByteSwap(pix.get());
  const int resolution = static_cast<int>(std::lround(raster.dpi));
  pixSetResolution(pix.get(), resolution, resolution);
  return pix;
}

Raster raster_of(Pix* grey, double dpi) {
  require(pixGetDepth(grey) == 8, "a grey picture was expected");
  const PixOwner bytes(pixEndianByteSwapNew(grey));
  require(bytes != nullptr, "no memory for a page image");
  Raster raster{pixGetWidth(grey), pixGetHeight(grey), 1, dpi, {}};
  const auto width = static_cast<std::size_t>(raster.width);
  raster.pixels.resize(width * static_cast<std::size_t>(raster.height));
  for (int y = 0; y < raster.height; ++y) {
    std::memcpy(raster.pixels.data() + static_cast<std::size_t>(y) * width, row_of(bytes.get(), y), width);
  }
  return raster;
}

void silence_leptonica() { setMsgSeverity(L_SEVERITY_NONE); }

}  // namespace candour
