// A hand draws a box about where the words are. What of a letter it left beside the box could still be read,
// so letters that are cut go whole.
#pragma once

#include <vector>

#include "pipeline/model/page.h"

namespace candour {

// The places to take out for a drawn box: the box itself, taller where it cuts the letters of a line, and
// round what it cuts of each line a box that holds those letters whole. A letter that it merely grazes stays,
// so that a generous box takes no line above or below.
std::vector<Box> with_whole_letters(const Page& page, const Box& drawn);

}  // namespace candour
