#include "extractors/office/visible_cells.h"

#include <algorithm>
#include <string>

#include "extractors/office/sheet_shape.h"
#include "extractors/office/workbook_values.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

bool shows_more_than_cells(Package& package, const Sheet& sheet) {
  return sheet.kind != "worksheet" || !all_named(package.tree(sheet.part), {"drawing", "controls"}).empty();
}

// A print works such a cell out, we cannot.
bool has_formula_without_value(Node sheet) {
  const std::vector<Node> formulas = all_named(sheet, {"f"});
  return std::any_of(formulas.begin(), formulas.end(), [](Node formula) { return !child_of(formula.parent(), "v") && !child_of(formula.parent(), "is"); });
}

// "_x000D_" is how the format writes a sign that XML does not allow.
std::string without_escapes(const std::string& value) {
  std::string out;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const bool escape = value.compare(at, 2, "_x") == 0 && at + 6 < value.size() && value[at + 6] == '_' && value.find_first_not_of("0123456789abcdefABCDEF", at + 2) == at + 6;
    if (escape) {
      const auto code = static_cast<char32_t>(std::stoul(value.substr(at + 2, 4), nullptr, 16));
      if (code >= U' ' || code == U'\n' || code == U'\t') {   // a line's end comes as a return and a line feed
        append_utf8(out, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
      }
      at += 6;
    } else {
      out += value[at];
    }
  }
  return out;
}

std::vector<std::string> visible_row(const Workbook& workbook, const SheetShape& shape, Node row) {
  std::vector<std::string> values;
  for (const Node cell : children_of(row, "c")) {
    const int column = column_number(attribute_of(cell, "r"));
    std::string value = without_escapes(workbook.value(cell));
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

VisibleCells visible_cells(Package& package, const std::string& main) {
  const Workbook workbook(package, main);
  VisibleCells cells;
  for (const Sheet& sheet : workbook.sheets()) {
    if (sheet.hidden || !package.has(sheet.part)) {
      continue;
    }
    if (shows_more_than_cells(package, sheet) || has_formula_without_value(package.tree(sheet.part))) {
      return {};
    }
    std::string beside;
    for (const Node edge : all_named(package.tree(sheet.part), {"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"})) {
      beside += std::string(edge.text().get()) + "\n";
    }
    cells.beside.push_back({"sheet", 0, sheet.name, false, "name"});
    if (!beside.empty()) {
      cells.beside.push_back({"header-footer", 0, beside, false, sheet.name});
    }
    if (SheetRows rows = visible_rows(workbook, package.tree(sheet.part)); !rows.empty()) {
      cells.sheets.push_back(std::move(rows));
    }
  }
  return cells;
}

}  // namespace candour
