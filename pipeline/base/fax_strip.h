// The CCITT G4 data inside a one-strip TIFF, as PDF wants it. (Leptonica's own way to such data goes through a temporary
// file, which the jail forbids.)
#pragma once

#include <string_view>

namespace candour {

// Throws Error(internal) when the bytes are no little-endian TIFF of one strip.
std::string_view fax_strip(std::string_view tiff);

}  // namespace candour
