// A text part's words as they were meant: soft line ends joined, files hidden among the lines taken out. Inside this room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/opened.h"

namespace candour {

// Undoes format=flowed (RFC 3676): lines that end in a blank go on in the next one of the same depth of '>'; marks stay in front of what
// they join. `delete_spaces` is the parameter delsp. Line ends are '\n'. Linear.
std::string unwrapped(std::string_view text, bool delete_spaces);

// Takes every whole uuencoded file ("begin 644 name" to "end", POSIX uuencode) out of the text and gives them in their order. What is
// not whole stays text. Linear.
std::vector<ContainedFile> take_uuencoded(std::string& text);

}  // namespace candour
