// What tells the cells of a table from columns of running prose and from addresses that stand side by side.
// Inside this room only.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace candour {

struct CellText {
  std::string text;     // UTF-8
  double width = 0;     // points
  std::size_t row = 0;  // the printed row it stands in
};

using CellColumn = std::vector<CellText>;  // from the top, never empty

// Columns from left to right, side by side with a free gutter between, whose lines stand on common baselines.
// Two rows are a table where some column holds figures and another does not, or the first holds labels with a
// colon; otherwise three rows with two columns of short entries are. Columns of long lines that go on below,
// blocks that end in a postcode and "Label: value" in every column are none.
bool is_table(const std::vector<CellColumn>& columns);

}  // namespace candour
