// The pixels of a file that is one picture. Inside this room only.
#pragma once

#include <string_view>

#include "extractors/image/pix.h"
#include "pipeline/model/document.h"

namespace candour {

// Turned upright as its EXIF says; null when it is damaged or larger than is read at once.
PixOwner pix_of_picture(std::string_view bytes, FileKind kind);

}  // namespace candour
