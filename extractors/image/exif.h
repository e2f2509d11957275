// The little of a JPEG's own data that matters: how it is turned, and that it carries words that must not go out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour {

// 1 to 8 as EXIF counts; 1 when there is none.
int exif_orientation(std::string_view jpeg);

// Text of comment segments and of EXIF and XMP text fields, as far as it is readable.
std::vector<std::string> jpeg_texts(std::string_view jpeg);

}  // namespace candour
