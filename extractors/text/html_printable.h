// A web page before it is printed: a print shows no ticks, no typed values and every option of a list.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace candour {

// Words stand where the controls of forms stood: "[x]" and "[ ]", what was typed, the options chosen.
// A tag that leads to another page after a while (<meta http-equiv="refresh">) goes. Everything else byte for
// byte, as are controls that are never closed and those that show nothing. For pages in UTF-8 or a set that
// has ASCII in its place. Linear.
std::string with_controls_as_words(std::string_view html);

// The same for a page in any other set, decoded, with a byte order mark in place of what it says of its set;
// nullopt when nothing in it leads elsewhere, so that it can be printed as it came.
std::optional<std::string> without_leading_elsewhere(std::string_view utf8);

}  // namespace candour
