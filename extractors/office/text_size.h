// How much room letters take, without the font that will draw them: on the large side. In figures, the unit of columns' widths
// (ECMA-376 part 1, 18.3.1.13). Inside this room only.
#pragma once

#include <string>

namespace candour {

double figures_wide(const std::string& text);             // the widest of its lines
double widest_word(const std::string& text);              // of those of 40 letters at most; a number's groups of figures are one word
int lines_needed(const std::string& text, double width);   // set in a column of that many figures, words kept whole

}  // namespace candour
