// Text of western computers that are not Windows: DOS (code pages 850 and 852) and old Macs. Inside this room
// only.
#pragma once

#include <optional>
#include <string_view>

#include "extractors/text/decode_text.h"

namespace candour {

// A guess by what makes sense around each byte above 127: an accented letter within a word and in its case, a
// pound before a figure, a quotation mark at a word's edge. nullopt unless Windows-1252 makes nonsense of
// most of them and another makes sense of all but one in 20.
std::optional<DecodedText> decode_old(std::string_view bytes);

}  // namespace candour
