// Tables of values by RFC 4180 and as they are really written: any separator, line ends and doubled quotes inside quotes, quotes that
// nobody doubled, a quote that never ends, rows of any length. Linear in the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace candour {

using TableRow = std::vector<std::string>;

struct Table {
  std::vector<TableRow> rows;   // without rows that are empty
  bool cut = false;             // there were more than were asked for
};

// `text` has \n as line end. A row has 2,000 cells at most: the last holds the rest.
Table read_table(std::string_view text, char separator, std::size_t most_rows);

}  // namespace candour
