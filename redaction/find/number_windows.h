// The parts of a text where a number stands that is more than a day, a year, an age or a house's: all that
// the patterns for numbers by their form or label have to see. Inside this room only.
#pragma once

#include <string_view>
#include <vector>

namespace candour {

// With room before for what a number is called. In order, not overlapping, each beginning and ending at a
// blank, a line's end or the text's. Three figures or more together that are no year; three pairs
// ("12-34-56"), six single ones ("0 7 7 0 0 9"); figures tied to letters ("C/12/65", "20/9N").
std::vector<std::string_view> windows_with_numbers(std::string_view text);

}  // namespace candour
