#include "extractors/image/pix.h"

#include "pipeline/base/require.h"

namespace candour {

PixOwner grey_pix_of(const Raster& raster) {
  PixOwner pix(pixCreate(raster.width, raster.height, 8));
  require(pix != nullptr, "no memory for a page image");
  const auto channels = static_cast<std::size_t>(raster.channels);
  const std::uint8_t* from = raster.pixels.data();
  for (int y = 0; y < raster.height; ++y) {
    l_uint32* line = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
    for (int x = 0; x < raster.width; ++x, from += channels) {
      const auto grey = static_cast<l_uint8>(channels == 1 ? from[0] : (from[0] * 77U + from[1] * 151U + from[2] * 28U) >> 8U);
      SET_DATA_BYTE(line, x, grey);
    }
  }
  const int resolution = static_cast<int>(raster.dpi + 0.5);
  pixSetResolution(pix.get(), resolution, resolution);
  return pix;
}

Raster raster_of(Pix* grey, double dpi) {
  require(pixGetDepth(grey) == 8, "a grey picture was expected");
  Raster raster{pixGetWidth(grey), pixGetHeight(grey), 1, dpi, {}};
  raster.pixels.reserve(static_cast<std::size_t>(raster.width) * static_cast<std::size_t>(raster.height));
  for (int y = 0; y < raster.height; ++y) {
    const l_uint32* line = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
    for (int x = 0; x < raster.width; ++x) {
      raster.pixels.push_back(static_cast<std::uint8_t>(GET_DATA_BYTE(line, x)));
    }
  }
  return raster;
}

void silence_leptonica() { setMsgSeverity(L_SEVERITY_NONE); }

}  // namespace candour
