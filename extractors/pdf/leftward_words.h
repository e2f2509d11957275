// Words of Arabic, Hebrew and their kin, which a page shows from right to left and the PDF engine gives as they stand from left to right.
// Inside this room only.
#pragma once

#include <vector>

#include "pipeline/model/page.h"

namespace candour {

// Puts the letters of such words, and words of that kind that stand side by side in a line, in the order in which they are read, and
// letters that are written joined (the presentation forms of Unicode) as the letters they are, so that what is typed is found. The edges
// of such a word run from its right end to its left. Figures and Latin letters within keep their order, and any part of
// such a word is all of it. A line without a word in other letters is read from its right end throughout, figures too.
void read_leftwards(std::vector<Word>& words);

}  // namespace candour
