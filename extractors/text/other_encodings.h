// Text in encodings that are neither UTF-8 nor marked: told by ICU's detector, turned by ICU's tables. Inside this room only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extractors/text/decode_text.h"

namespace candour {

// nullopt when nothing speaks clearly for an encoding; Windows-1252 and its kin are left to the caller.
std::optional<DecodedText> decode_other(std::string_view bytes);

}  // namespace candour
