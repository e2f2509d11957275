// A web page before it is printed: a print shows no ticks, no typed values and every option of a list.
#pragma once

#include <string>
#include <string_view>

namespace candour {

// Words stand where the controls of forms stood: "[x]" and "[ ]", what was typed, the options chosen.
// Everything else byte for byte, as are controls that are never closed and those that show nothing. For pages
// in UTF-8 or a set that has ASCII in its place. Linear.
std::string with_controls_as_words(std::string_view html);

}  // namespace candour
