// Lines of a printout that are labels with values: "Date of event: 02/05/2019   Time: 14:30", "Child seen? Y | Seen alone? N",
// "Significant event ☑", a label in one column and its value in the next.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extractors/export/raw_export.h"

namespace candour {

// Cells set apart by three blanks, a tab or " | ". Without blanks round them.
std::vector<std::string_view> cells_of_line(std::string_view line);

// The labelled cells of a line whose first cell is a known label; empty for any other line. A cell without a label belongs to the one
// before it. Labels are as written.
std::vector<RawCell> labelled_cells(std::string_view line, const std::unordered_set<std::string>& known);

// "Anything: value", when the label is no longer than a few words and begins with a capital; otherwise a cell without a label.
RawCell guessed_label(std::string_view line);

}  // namespace candour
