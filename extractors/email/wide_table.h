// Tables of a message that are wider than a page, set row by row. Inside this room only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour {

using TableCells = std::vector<std::string_view>;

// True when two rows or more have words in two columns or more: lines that tabs alone indent are no table.
bool is_table(const std::vector<TableCells>& rows);

// A line for each cell, a blank line between rows, marks of quotation in front of every line. When the first
// row names the columns (three or more, in words that head columns in records), "Heading: cell", empty cells
// left out; otherwise cell under cell, "[empty]" for an empty one among others. "Label:" and its cell stand
// in one line.
std::string row_by_row(const std::vector<TableCells>& rows);

}  // namespace candour
