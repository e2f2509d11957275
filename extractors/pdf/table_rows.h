// Tables without ruled lines, which the PDF engine reads column by column as if they were a newspaper's.
// Inside this room only.
#pragma once

#include <vector>

#include "extractors/pdf/text_lines.h"

namespace candour {

// The lines of each table (table_signs.h) read row by row: a row of one printed line is a line, of a row of
// several each cell's lines follow each other. A short cell that stands alone at the right of a line is put
// behind it. Everything else stays in the engine's order.
std::vector<Line> with_rows_of_tables(std::vector<Line> lines);

}  // namespace candour
