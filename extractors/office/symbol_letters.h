// Letters typed in a font of signs say what the sign shows: an "ü" in Wingdings is a tick, which print,
// search and comparison must see.
#pragma once

#include <string>

#include "extractors/office/xml_tree.h"

namespace candour {

// Wingdings, Wingdings 2, Wingdings 3 and Webdings.
bool is_font_of_signs(const std::string& font);

// The letters as the signs that the font shows; letters without a sign of ours stay, as they do in every
// other font. Both the letters themselves and those of the private use area (F020 to F0FF) count. UTF-8 in
// and out.
std::string signs_of(const std::string& font, const std::string& letters);

// In all runs of a story (ECMA-376 part 1, 17.3.2.26) that name such a font themselves, the signs stand and
// the font goes.
void letters_to_signs(Node story);

}  // namespace candour
