// A picture made anew from its pixels, so that nothing else of its file is left: no EXIF, no place, no comment, no small copy, no colour
// profile, nothing behind its end.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/model/document.h"
#include "pipeline/model/raster.h"

namespace candour {

struct PlainPicture {
  std::string bytes;   // empty: the file is damaged or too large
  std::string form;    // "jpg" for photographs (JPEG, HEIC, WebP), "png" for what had sharp edges (PNG, GIF, BMP)
  int width = 0;       // pixels
  int height = 0;
};

// Upright as its maker says; a moving picture's first frame.
PlainPicture plain_picture(std::string_view bytes, FileKind kind);

// A page made small, as PNG: no side longer than `side` pixels. Throws Error(internal) when memory runs out.
std::string thumbnail_png(const Raster& page, int side);

}  // namespace candour
