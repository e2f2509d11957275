#include "extractors/image/picture_file.h"

#include <algorithm>
#include <cmath>

#include "extractors/image/pix.h"
#include "pipeline/base/error.h"

namespace candour {
namespace {

constexpr int kQuality = 90;
constexpr double kPointsAnInch = 72;

PixOwner colour_pix_of(const Raster& raster) {
  PixOwner pix(pixCreate(raster.width, raster.height, 32));
  if (pix == nullptr) {
    throw Error(ExitCode::internal, "there is not memory enough for a page's picture");
  }
  l_uint32* lines = pixGetData(pix.get());
  const int words = pixGetWpl(pix.get());
  const auto channels = static_cast<std::size_t>(raster.channels);
  for (int y = 0; y < raster.height; ++y) {
    l_uint32* line = lines + static_cast<std::ptrdiff_t>(y) * words;
    const std::uint8_t* pixel = raster.pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(raster.width) * channels;
    for (int x = 0; x < raster.width; ++x, pixel += channels) {
      composeRGBPixel(pixel[0], pixel[channels == 3 ? 1 : 0], pixel[channels == 3 ? 2 : 0], line + x);
    }
  }
  return pix;
}

PixOwner part_of(PixOwner whole, const Box& part, double dpi) {
  const double scale = dpi / kPointsAnInch;
  const int left = std::clamp(static_cast<int>(std::floor(part.left * scale)), 0, pixGetWidth(whole.get()));
  const int top = std::clamp(static_cast<int>(std::floor(part.top * scale)), 0, pixGetHeight(whole.get()));
  const int right = std::clamp(static_cast<int>(std::ceil(part.right * scale)), 0, pixGetWidth(whole.get()));
  const int bottom = std::clamp(static_cast<int>(std::ceil(part.bottom * scale)), 0, pixGetHeight(whole.get()));
  if (right <= left || bottom <= top) {
    throw Error(ExitCode::internal, "a part outside the page was asked for");
  }
  BOX* box = boxCreate(left, top, right - left, bottom - top);
  PixOwner cut(pixClipRectangle(whole.get(), box, nullptr));
  boxDestroy(&box);
  return cut;
}

}  // namespace

std::string jpeg_of(const Raster& rgb, const Box* part) {
  PixOwner pix = colour_pix_of(rgb);
  if (part != nullptr) {
    pix = part_of(std::move(pix), *part, rgb.dpi);
  }
  l_uint8* bytes = nullptr;
  std::size_t count = 0;
  if (pix == nullptr || pixSetChromaSampling(pix.get(), 0) != 0 || pixWriteMemJpeg(&bytes, &count, pix.get(), kQuality, 0) != 0) {
    throw Error(ExitCode::internal, "a page's picture could not be made");
  }
  std::string file(reinterpret_cast<const char*>(bytes), count);
  lept_free(bytes);
  return file;
}

std::string png_of(const Raster& rgb, const Box& part) {
  const PixOwner pix = part_of(colour_pix_of(rgb), part, rgb.dpi);
  l_uint8* bytes = nullptr;
  std::size_t count = 0;
  if (pix == nullptr || pixWriteMemPng(&bytes, &count, pix.get(), 0) != 0) {
    throw Error(ExitCode::internal, "a page's picture could not be made");
  }
  std::string file(reinterpret_cast<const char*>(bytes), count);
  lept_free(bytes);
  return file;
}

}  // namespace candour
