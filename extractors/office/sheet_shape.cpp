#include "extractors/office/sheet_shape.h"

#include <algorithm>
#include <cstdlib>

#include "extractors/office/workbook_values.h"

namespace candour {
namespace {

constexpr double kThinnestRow = 2;        // points
constexpr double kThinnestColumn = 0.4;   // figures
constexpr int kMostRowsOfMerges = 2000000;

double decimal(Node node, const char* name, double otherwise) {
  const std::string text = attribute_of(node, name);
  const double value = std::strtod(text.c_str(), nullptr);
  return text.empty() || !(value >= 0 && value < 1e6) ? otherwise : value;
}

bool says(Node node, const char* name) { return find_attribute(node, name) && is_on(node, name); }

}  // namespace

bool SheetShape::is_hidden(int column) const {
  const auto at = hidden_columns.find(column);
  return at == hidden_columns.end() ? usually_hidden_columns : at->second;
}

double SheetShape::width(int column) const {
  const auto at = widths.find(column);
  return at == widths.end() ? usual_width : at->second;
}

void settle_places(Node sheet) {
  int row_before = 0;
  for (Node row : children_of(child_of(sheet, "sheetData"), "row")) {
    const int said = row_number(attribute_of(row, "r"));
    const int number = said > 0 ? said : row_before + 1;
    set_attribute(row, "r", std::to_string(number));
    if (says(row, "customHeight") && decimal(row, "ht", 15) < kThinnestRow) {
      set_attribute(row, "hidden", "1");
    }
    int column_before = 0;
    for (Node cell : children_of(row, "c")) {
      const int column = column_number(attribute_of(cell, "r"));
      column_before = column > 0 ? column : column_before + 1;
      set_attribute(cell, "r", column_letters(column_before) + std::to_string(number));
    }
    row_before = number;
  }
  for (Node column : children_of(child_of(sheet, "cols"), "col")) {
    if (decimal(column, "width", 9) < kThinnestColumn) {
      set_attribute(column, "hidden", "1");
    }
  }
}

SheetShape shape_of(Node sheet) {
  SheetShape out;
  const Node usual = child_of(sheet, "sheetFormatPr");
  out.usual_width = decimal(usual, "defaultColWidth", decimal(usual, "baseColWidth", 8) + 1.14);
  out.usual_height = std::max(1.0, decimal(usual, "defaultRowHeight", 15));
  out.usually_hidden_columns = out.usual_width < kThinnestColumn;
  for (const Node column : children_of(child_of(sheet, "cols"), "col")) {
    const int first = static_cast<int>(decimal(column, "min", 0));
    const int last = std::min(kMostColumns, static_cast<int>(decimal(column, "max", first)));
    for (int number = std::max(1, first); number <= last; ++number) {
      out.widths[number] = decimal(column, "width", out.usual_width);
      out.hidden_columns[number] = says(column, "hidden");
    }
  }
  return out;
}

bool is_hidden_row(Node row) { return says(row, "hidden"); }

std::vector<MergedCells> merged_cells(Node sheet) {
  std::vector<MergedCells> out;
  for (const Node merged : children_of(child_of(sheet, "mergeCells"), "mergeCell")) {
    const std::string range = attribute_of(merged, "ref");
    const std::string last = range.substr(std::min(range.find(':') + 1, range.size()));
    const MergedCells cells = {row_number(range), column_number(range), row_number(last), column_number(last)};
    if (cells.first_row > 0 && cells.first_column > 0 && cells.last_row >= cells.first_row && cells.last_column >= cells.first_column) {
      out.push_back(cells);
    }
  }
  return out;
}

CoveredCells::CoveredCells(Node sheet) {
  int left = kMostRowsOfMerges;
  for (const MergedCells& cells : merged_cells(sheet)) {
    for (int row = cells.first_row; row <= cells.last_row && left-- > 0; ++row) {
      by_row_[row].push_back(cells);
    }
  }
}

bool CoveredCells::has(int row, int column) const {
  const auto at = by_row_.find(row);
  return at != by_row_.end() && std::any_of(at->second.begin(), at->second.end(), [&](const MergedCells& cells) {
    const bool drawn = row == cells.first_row && column == cells.first_column;
    return !drawn && column >= cells.first_column && column <= cells.last_column;
  });
}

}  // namespace candour
