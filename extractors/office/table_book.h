// A table of values as a spreadsheet to print (ECMA-376): every cell as the text it is, so that no leading nought and no date changes;
// columns as wide as their words, so that none is broken (of up to 40 letters), within a page's width or else over pages beside each
// other; long cells over several rows, so that nothing is cut off.
#pragma once

#include <string>
#include <vector>

namespace candour {

// The bytes of an XLSX. Rows may be ragged; the first is repeated on every page.
std::string table_book(const std::vector<std::vector<std::string>>& rows);

}  // namespace candour
