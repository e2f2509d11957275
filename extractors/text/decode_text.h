// Bytes of a text file to UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace candour {

struct DecodedText {
  std::string utf8;
  const char* encoding = "";
  std::size_t dropped = 0;   // control bytes left out
};

// Control bytes are left out when they are few (control_bytes.h). Of UTF-8 with stray bytes, what is UTF-8 stays and the strays are read
// as Windows-1252. nullopt when the bytes are no text in any encoding known here.
std::optional<DecodedText> decode_text(std::string_view bytes);

}  // namespace candour
