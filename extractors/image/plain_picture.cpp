#include "extractors/image/plain_picture.h"

#include <algorithm>

#include "extractors/image/single_picture.h"
#include "pipeline/base/require.h"

namespace candour {
namespace {

constexpr int kJpegQuality = 90;

std::string png_of(Pix* pix) {
  l_uint8* data = nullptr;
  size_t size = 0;
  const bool failed = pixWriteMemPng(&data, &size, pix, 0) != 0 || data == nullptr;
  std::string bytes = failed ? std::string() : std::string(reinterpret_cast<char*>(data), size);
  lept_free(data);
  return bytes;
}

std::string jpeg_of(Pix* pix) {
  l_uint8* data = nullptr;
  size_t size = 0;
  const bool failed = pixWriteMemJpeg(&data, &size, pix, kJpegQuality, 0) != 0 || data == nullptr;
  std::string bytes = failed ? std::string() : std::string(reinterpret_cast<char*>(data), size);
  lept_free(data);
  return bytes;
}

// 8-bit grey or colour on white, without what the file said of itself.
PixOwner bare(PixOwner pix) {
  pix.reset(pixRemoveAlpha(pix.get()));
  if (pix != nullptr) {
    pix.reset(pixConvertTo8Or32(pix.get(), L_COPY, 0));
  }
  if (pix != nullptr) {
    pixSetText(pix.get(), nullptr);
    pixSetResolution(pix.get(), 0, 0);
  }
  return pix;
}

}  // namespace

PlainPicture plain_picture(std::string_view bytes, FileKind kind) {
  PlainPicture plain;
  PixOwner pix = pix_of_picture(bytes, kind);
  pix = pix == nullptr ? nullptr : bare(std::move(pix));
  if (pix == nullptr) {
    return plain;
  }
  const bool photograph = kind == FileKind::jpeg || kind == FileKind::heic || kind == FileKind::webp;
  plain.form = photograph ? "jpg" : "png";
  plain.width = pixGetWidth(pix.get());
  plain.height = pixGetHeight(pix.get());
  plain.bytes = photograph ? jpeg_of(pix.get()) : png_of(pix.get());
  return plain;
}

std::string thumbnail_png(const Raster& page, int side) {
  require(page.channels == 3, "a page in colour was expected");
  PixOwner pix(pixCreate(page.width, page.height, 32));
  require(pix != nullptr, "no memory for a small picture");
  const std::uint8_t* from = page.pixels.data();
  for (int y = 0; y < page.height; ++y) {
    l_uint32* line = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
    for (int x = 0; x < page.width; ++x, from += 3) {
      composeRGBPixel(from[0], from[1], from[2], line + x);
    }
  }
  const double scale = static_cast<double>(side) / std::max(page.width, page.height);
  if (scale < 1) {
    pix.reset(pixScaleToSize(pix.get(), std::max(1, static_cast<int>(page.width * scale)), std::max(1, static_cast<int>(page.height * scale))));
  }
  std::string png = pix == nullptr ? std::string() : png_of(pix.get());
  require(!png.empty(), "no memory for a small picture");
  return png;
}

}  // namespace candour
