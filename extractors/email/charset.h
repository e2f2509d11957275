// Text of any declared character set to UTF-8, by iconv. Inside this room only.
#pragma once

#include <string>
#include <string_view>

namespace candour {

// Never fails: what the declared set cannot mean becomes U+FFFD. ISO 8859-1 is read as Windows-1252, as mail programs write it; bytes
// without a set that is known, or said to be ASCII, are UTF-8 when they are valid UTF-8, otherwise Windows-1252.
std::string to_utf8_from(std::string_view bytes, const std::string& charset);

}  // namespace candour
