#include "extractors/office/visible_cells.h"

#include <algorithm>

#include "extractors/office/sheet_shape.h"
#include "extractors/office/workbook_values.h"

namespace candour {
namespace {

bool shows_more_than_cells(Package& package, const Sheet& sheet) {
  return sheet.kind != "worksheet" || !all_named(package.tree(sheet.part), {"drawing", "controls", "oleObjects", "picture"}).empty();
}

std::vector<std::string> visible_row(const Workbook& workbook, const SheetShape& shape, Node row) {
  std::vector<std::string> values;
  for (const Node cell : children_of(row, "c")) {
    const int column = column_number(attribute_of(cell, "r"));
    std::string value = workbook.value(cell);
    if (column < 1 || column > kMostColumns || value.empty() || shape.is_hidden(column)) {
      continue;
    }
    values.resize(std::max<std::size_t>(values.size(), static_cast<std::size_t>(column)));
    values[static_cast<std::size_t>(column) - 1] = std::move(value);
  }
  return values;
}

SheetRows visible_rows(const Workbook& workbook, Node sheet) {
  const SheetShape shape = shape_of(sheet);
  SheetRows rows;
  for (const Node row : children_of(child_of(sheet, "sheetData"), "row")) {
    std::vector<std::string> values = is_hidden_row(row) ? std::vector<std::string>() : visible_row(workbook, shape, row);
    if (!values.empty()) {
      rows.push_back(std::move(values));
    }
  }
  return rows;
}

}  // namespace

std::vector<SheetRows> visible_cells(Package& package, const std::string& main) {
  const Workbook workbook(package, main);
  std::vector<SheetRows> sheets;
  for (const Sheet& sheet : workbook.sheets()) {
    if (sheet.hidden || !package.has(sheet.part)) {
      continue;
    }
    if (shows_more_than_cells(package, sheet)) {
      return {};
    }
    if (SheetRows rows = visible_rows(workbook, package.tree(sheet.part)); !rows.empty()) {
      sheets.push_back(std::move(rows));
    }
  }
  return sheets;
}

}  // namespace candour
