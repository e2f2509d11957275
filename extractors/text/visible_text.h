// Text as a reader sees it: for text out of messages and web pages, before it is set on a page or compared.
#pragma once

#include <string>
#include <string_view>

namespace candour {

// Every line end (CR LF, CR, form feed, U+0085, U+2028, U+2029) is '\n', every wide or unbreakable space a blank; control, zero-width,
// soft-hyphen and direction characters are gone, tabs stay. Bytes that are no UTF-8 become U+FFFD. Linear in the text's length.
std::string visible_text(std::string_view utf8);

// True when the text has a letter or a figure of any script.
bool has_word(std::string_view utf8);

// Without blanks, tabs and line ends at either end.
std::string_view trimmed(std::string_view text);

}  // namespace candour
