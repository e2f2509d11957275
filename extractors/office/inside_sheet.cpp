#include "extractors/office/inside_sheet.h"

#include <algorithm>
#include <map>

#include "extractors/office/flatten_fields.h"
#include "extractors/office/formula_words.h"
#include "extractors/office/sheet_edges.h"
#include "extractors/office/sheet_shape.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

class SheetReader {
 public:
  SheetReader(Package& package, Workbook& workbook, const Sheet& sheet, Found& found)
      : package_(package), workbook_(workbook), sheet_(sheet), found_(found), root_(package.tree(sheet.part)) {}

  void run() {
    settle_places(root_);
    shape_ = shape_of(root_);
    covered_ = CoveredCells(root_);
    sheet_.hidden ? hidden_sheet() : rows();
    formulas();
    rules_for_entries();
    scenarios();
    edges();
    links();
    remove_all(root_, {"dataValidations", "scenarios", "hyperlinks", "customSheetViews", "autoFilter", "sortState", "protectedRanges", "sheetProtection", "customProperties",
                       "webPublishItems", "tableParts", "smartTags", "cellWatches", "phoneticPr"});
    for (Node view : all_named(root_, {"sheetView"})) {
      view.remove_attribute("showFormulas");
    }
  }

 private:
  std::string line_of(Node row) {
    std::string line;
    for (const Node cell : children_of(row, "c")) {
      const std::string value = workbook_.value(cell);
      workbook_.used(cell);
      line += value.empty() ? value : (line.empty() ? "" : "\t") + value;
    }
    return line;
  }

  void hidden_sheet() {
    std::string text;
    for (const Node row : children_of(child_of(root_, "sheetData"), "row")) {
      const std::string line = line_of(row);
      text += line.empty() ? line : line + "\n";
    }
    found_.tell("hidden-sheet", sheet_.name, text);
  }

  void rows() {
    for (const Node row : children_of(child_of(root_, "sheetData"), "row")) {
      if (is_hidden_row(row)) {
        found_.tell("hidden-row", sheet_.name + ", row " + attribute_of(row, "r"), line_of(row));
      } else {
        shown_row(row);
      }
    }
    for (const auto& [column, text] : columns_) {
      found_.tell("hidden-column", sheet_.name + ", column " + column_letters(column), text);
    }
  }

  void shown_row(Node row) {
    for (Node cell : children_of(row, "c")) {
      const std::string value = workbook_.value(cell);
      workbook_.used(cell);
      const std::string place = attribute_of(cell, "r");
      if (value.empty()) {
        continue;
      }
      const CellStyle& style = workbook_.style(style_number(cell));
      if (shape_.is_hidden(column_number(place))) {
        std::string& column = columns_[column_number(place)];
        column += (column.empty() ? "" : "\t") + value;
      } else if (covered_.has(row_number(place), column_number(place))) {
        found_.tell("hidden-text", "under merged cells, " + sheet_.name + "!" + place, value);
        row.remove_child(cell);
      } else if (style.shows_nothing) {
        found_.tell("hidden-text", "a format that shows nothing, " + sheet_.name + "!" + place, value);
        row.remove_child(cell);   // programs differ in what they do with letters there
      } else if (style.white_letters) {
        found_.tell("hidden-text", "white letters, " + sheet_.name + "!" + place + ", printed in black", value, true);
      }
      if (!style.signs.empty() && workbook_.is_text(cell)) {
        show(cell, value);
      }
    }
  }

  // Other words in a cell: the signs that its font shows.
  static void show(Node cell, const std::string& words) {
    if (attribute_of(cell, "t") == "str") {
      child_of(cell, "v").text().set(words.c_str());
      return;
    }
    const std::string name = cell.name();
    const std::string prefix = name.substr(0, name.size() - name_of(cell).size());
    remove_all(cell, {"v", "is"});
    set_attribute(cell, "t", "inlineStr");
    cell.append_child((prefix + "is").c_str()).append_child((prefix + "t").c_str()).text().set(words.c_str());
  }

  void formulas() {
    std::set<std::string> told;
    for (Node formula : all_named(child_of(root_, "sheetData"), {"f"})) {
      Node cell = formula.parent();
      const std::string words = quoted_words(formula.text().get());
      if (!words.empty() && words != workbook_.value(cell) && told.insert(words).second) {
        found_.tell("hidden-text", "words in a formula, " + sheet_.name + "!" + attribute_of(cell, "r"), words);
      }
      const std::string_view text = formula.text().get();
      const bool leads_out = text.find('[') != std::string_view::npos || text.find('|') != std::string_view::npos || ascii_small(text).find("webservice") != std::string::npos;
      if (child_of(cell, "v") || child_of(cell, "is") || leads_out) {
        cell.remove_child(formula);
      }
    }
  }

  void rules_for_entries() {
    for (const Node rule : all_named(root_, {"dataValidation"})) {
      std::string text;
      for (const char* name : {"promptTitle", "prompt", "errorTitle", "error"}) {
        const std::string words = attribute_of(rule, name);
        text += has_words(words) ? words + "\n" : std::string();
      }
      for (const Node formula : all_named(rule, {"formula1", "formula2"})) {
        const std::string words = quoted_words(formula.child_value());
        text += words.empty() ? words : words + "\n";
      }
      found_.tell_once("hidden-text", "rule for entries, " + sheet_.name, text);
    }
  }

  void scenarios() {
    for (const Node scenario : all_named(root_, {"scenario"})) {
      std::string text = attribute_of(scenario, "comment") + "\n" + attribute_of(scenario, "user") + "\n";
      for (const Node input : children_of(scenario, "inputCells")) {
        text += attribute_of(input, "r") + "\t" + attribute_of(input, "val") + "\n";
      }
      found_.tell("hidden-text", "scenario " + attribute_of(scenario, "name") + ", " + sheet_.name, text);
    }
  }

  bool differs(Node edges, const char* how) const { return find_attribute(edges, how) && is_on(edges, how); }

  // Headers and footers of first and of even pages, where those are like the others, and of sheets that do not show.
  void edges() {
    const Node edges = child_of(root_, "headerFooter");
    const bool first_differs = differs(edges, "differentFirst");
    const bool even_differ = differs(edges, "differentOddEven");
    for (Node edge : children_of(edges)) {
      const bool first = name_of(edge).starts_with("first");
      const bool even = name_of(edge).starts_with("even");
      const bool never = sheet_.hidden || (first && !first_differs) || (even && !even_differ);
      if (never || first_differs || even_differ) {   // else it stands on every page
        found_.tell("header-footer", sheet_.name, edge_words(edge.text().get()), !never);
      }
      edge.text().set(edge_for_print(edge.text().get()).c_str());
    }
  }

  void links() {
    std::map<std::string, std::string> shown;       // by cell
    std::map<std::string, std::string> addresses;   // by relationship
    std::unordered_set<std::string> said;
    for (const Relationship& relationship : package_.relationships(sheet_.part)) {
      addresses[relationship.id] = relationship.target;
    }
    const std::vector<Node> links = all_named(root_, {"hyperlink"});
    if (!links.empty()) {
      for (const Node cell : all_named(child_of(root_, "sheetData"), {"c"})) {
        shown[attribute_of(cell, "r")] = workbook_.value(cell);
      }
    }
    for (const Node link : links) {
      const std::string tip = attribute_of(link, "tooltip");
      const std::string& words = shown[attribute_of(link, "ref")];
      found_.tell("alternative-text", "tip of a link, " + sheet_.name + "!" + attribute_of(link, "ref"), has_words(tip) && tip != words ? tip : "");
      const auto address = addresses.find(attribute_of(link, "id"));
      if (address != addresses.end() && words.find(bare_address(address->second)) != std::string::npos) {
        said.insert(address->first);
      }
    }
    package_.drop_relationships(sheet_.part, said);
  }

  Package& package_;
  Workbook& workbook_;
  const Sheet& sheet_;
  Found& found_;
  Node root_;
  SheetShape shape_;
  CoveredCells covered_;
  std::map<int, std::string> columns_;   // values of hidden ones
};

}  // namespace

void look_inside_sheet(Package& package, Workbook& workbook, const Sheet& sheet, Found& found) { SheetReader(package, workbook, sheet, found).run(); }

}  // namespace candour
