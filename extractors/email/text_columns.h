// Tables in a message's text, for a fixed-width font. Inside this room only.
#pragma once

#include <string>
#include <string_view>

namespace candour {

// Lines with tabs that follow each other get blanks for their tabs, so that their cells stand below each other; a table wider
// than a page is set row by row (wide_table.h), lines that are no table get three blanks. Everything else stays. Linear.
std::string with_columns(std::string_view text);

// Runs of blanks inside the line: columns.
bool has_columns(std::string_view line);

}  // namespace candour
