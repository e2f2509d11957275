// HEIC and AVIF pictures (libheif), turned as their maker says. Inside this room only.
#pragma once

#include <string_view>

#include "extractors/image/pix.h"

namespace candour {

// The main picture in colour; null when it is damaged or wider or higher than `most_side`.
PixOwner pix_of_heic(std::string_view bytes, int most_side);

}  // namespace candour
