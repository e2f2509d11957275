// TIFF (all its pages), JPEG, PNG, BMP, GIF (its first frame), WebP and HEIC become a PDF with one image a page at its true size; a resolution that is absent
// or absurd is taken as A4 wide. Metadata comes back as texts and is not in the PDF.
#pragma once

#include <string_view>

#include "pipeline/model/opened.h"

namespace candour {

// Reasons: empty, damaged, limit.
OpenedDocument open_image(std::string_view bytes, FileKind kind);

}  // namespace candour
