// Text in encodings that are neither UTF-8 nor marked: told by ICU's detector, turned by ICU's tables. Inside this room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extractors/text/decode_text.h"

namespace candour {

// By ICU's table of that name; nullopt when there is none. Bytes the encoding does not have become U+FFFD.
std::optional<std::string> turned_from(std::string_view bytes, const char* encoding);

// nullopt when nothing speaks clearly for an encoding; Windows-1252 and its kin are left to the caller.
std::optional<DecodedText> decode_other(std::string_view bytes);

}  // namespace candour
