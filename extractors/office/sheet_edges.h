// Headers and footers of sheets (ECMA-376 part 1, 18.3.1.46). Inside this room only.
#pragma once

#include <string>
#include <string_view>

namespace candour {

// Without its signs for fonts, sides, page numbers and days; empty when nothing else is there.
std::string edge_words(std::string_view edge);

// Signs for the day and the time of printing, which no file keeps, become words that say so, and those for
// the file's name and folder go: a print would show ours.
std::string edge_for_print(std::string_view edge);

}  // namespace candour
