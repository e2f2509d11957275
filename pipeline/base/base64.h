// Base64 (RFC 4648) to bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace candour {

// Blanks and line ends between the letters and missing padding do not matter; nullopt when anything else
// stands there. Linear.
std::optional<std::string> from_base64(std::string_view text);

}  // namespace candour
