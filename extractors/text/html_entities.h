// Character references of HTML to UTF-8: named (Latin 1, typographical signs, Welsh letters), decimal and hexadecimal. Follows the HTML
// standard, section "Named character references": references 128 to 159 mean Windows-1252, the last semicolon may be missing.
#pragma once

#include <string>
#include <string_view>

namespace candour {

// What is no reference known here stays as it is. Linear in the text's length.
std::string decode_entities(std::string_view html);

}  // namespace candour
