// Which rows and columns of a worksheet are there, how wide, and which are hidden (ECMA-376 part 1, 18.3.1.13, .73 and .81).
// Inside this room only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extractors/office/xml_tree.h"

namespace candour {

constexpr int kMostColumns = 16384;

struct SheetShape {
  std::map<int, double> widths;   // by column, in figures of the workbook's letters; where it differs from `usual_width`
  std::map<int, bool> hidden_columns;
  double usual_width = 9.14;
  double usual_height = 15;   // points
  bool usually_hidden_columns = false;

  bool is_hidden(int column) const;
  double width(int column) const;
};

struct MergedCells {
  int first_row = 0;
  int first_column = 0;
  int last_row = 0;
  int last_column = 0;
};

// Rows and cells that leave their place unsaid get it written; too thin to be seen is written as hidden.
void settle_places(Node sheet);

SheetShape shape_of(Node sheet);
bool is_hidden_row(Node row);
std::vector<MergedCells> merged_cells(Node sheet);

// Cells that lie under another that is drawn over them.
class CoveredCells {
 public:
  CoveredCells() = default;
  explicit CoveredCells(Node sheet);
  bool has(int row, int column) const;

 private:
  std::map<int, std::vector<MergedCells>> by_row_;
};

}  // namespace candour
