// A page's lines as cells: runs of pieces that no wide gap parts, and the rows in which they were printed.
// Inside this room only.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extractors/pdf/text_lines.h"

namespace candour {

struct Cell {
  std::vector<Piece> pieces;
  Extent extent;
  std::size_t line;  // where the engine had it
  std::string text;
};

using Row = std::vector<const Cell*>;  // printed on one foot, in reading direction, never empty

// Those of the line with this number, in its order.
void add_cells(const Line& line, std::size_t number, std::vector<Cell>& cells);

bool on_one_foot(const Cell& a, const Cell& b);

// Down the page. They point into `cells`.
std::vector<Row> printed_rows(const std::vector<Cell>& cells);

}  // namespace candour
