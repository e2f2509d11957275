// Bytes of a text file to UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace candour {

struct DecodedText {
  std::string utf8;
  const char* encoding = "";
};

// nullopt when the bytes are no text in any encoding known here.
std::optional<DecodedText> decode_text(std::string_view bytes);

}  // namespace candour
