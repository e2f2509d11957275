// A text with one byte for each code point, so that automata over it are small and offsets in it are code points. Inside this room only.
#pragma once

#include <string>
#include <string_view>

namespace candour {

// ISO 8859-1 as far as that reaches. Quotes and apostrophes become the straight ones, other capital letters À, other letters à, marks
// that combine ´, other figures ², everything else the delete sign. As long as the text has code points, as to_code_points tells them.
std::string shadow_of(std::string_view utf8);

// A regular expression over such a text from one over UTF-8: \p{L}, \p{Lu}, \p{Ll}, \p{M} and \p{N} become their letters, quotes and
// other literals what shadow_of makes of them. For RE2 with Latin-1.
std::string shadow_pattern(std::string_view regex);

}  // namespace candour
