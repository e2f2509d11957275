// Tables of values as RFC 4180 has them, and as programs write them: quotes round cells, a quote doubled inside, line breaks within
// quotes, ragged rows, commas, semicolons, tabs or bars between. Linear in the text's length; nothing is dropped: an unclosed quote
// takes the rest of the text as its cell. UTF-8 in and out, one thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour {

using TableRow = std::vector<std::string>;

// The sign that parts the first lines best; ',' when there is none.
char separator_of(std::string_view text);

// Lines that are quite empty are no rows.
std::vector<TableRow> rows_of(std::string_view text, char separator);

// The rows with commas, every cell in quotes, a line each.
std::string separated_values(const std::vector<TableRow>& rows);

}  // namespace candour
