#include "extractors/office/open_document_formulas.h"

#include "extractors/office/formula_words.h"
#include "extractors/office/open_document_words.h"

namespace candour {
namespace {

std::string shown_words(Node cell) {
  std::string words;
  for (const Node paragraph : children_of(cell, "p")) {
    words += words_of_open_document(paragraph);
  }
  return trimmed(words);
}

void remove_attributes(Node cell, std::initializer_list<std::string_view> names) {
  for (pugi::xml_attribute attribute = cell.first_attribute(); attribute;) {
    const pugi::xml_attribute next = attribute.next_attribute();
    if (is_one_of(local_name(attribute.name()), names)) {
      cell.remove_attribute(attribute);
    }
    attribute = next;
  }
}

std::string sheet_of(Node cell) {
  for (Node up = cell.parent(); up; up = up.parent()) {
    if (is_named(up, "table")) {
      return attribute_of(up, "name");
    }
  }
  return {};
}

void keep_value(Node cell, Found& found) {
  const std::string shown = shown_words(cell);
  const std::string type = cell.attribute("office:value-type").value();
  const std::string words = quoted_words(attribute_of(cell, "formula"));
  if (words != shown) {
    found.tell_once("hidden-text", "words in a formula, " + sheet_of(cell), words);
  }
  if (type.empty() && shown.empty()) {
    return;  // LibreOffice works it out
  }
  const bool is_error = std::string_view(cell.attribute("calcext:value-type").value()) == "error";
  remove_attributes(cell, {"formula", "number-matrix-columns-spanned", "number-matrix-rows-spanned"});
  if (is_error || (type != "float" && type != "string" && !shown.empty())) {
    remove_attributes(cell, {"value-type", "value", "date-value", "time-value", "boolean-value",
                             "string-value", "currency"});
    cell.append_attribute("office:value-type").set_value("string");
  }
}

}  // namespace

void keep_open_document_values(Node root, Found& found) {
  for (const Node cell : all_named(root, {"table-cell", "covered-table-cell"})) {
    if (find_attribute(cell, "formula")) {
      keep_value(cell, found);
    }
  }
}

}  // namespace candour
