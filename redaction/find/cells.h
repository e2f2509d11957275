// Where a line of text is several table cells or columns. A name or an address never runs from one cell into the next.
#pragma once

#include <string>

#include "pipeline/model/page.h"

namespace candour {

// The page's text with a tab for every space between words further apart than about 1.2 em or not left to right (right to
// left where both read so): as many code points, so spans of one are spans of the other.
std::string cell_text(const Page& page);

// The same for plain text, whose cells are set apart by three spaces or more.
std::string cell_text(std::string text);

}  // namespace candour
