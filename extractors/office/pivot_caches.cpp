// Pivot tables keep a copy of the rows they were made of (ECMA-376 part 1, 18.10), also of rows that have gone since.
#include <set>
#include <unordered_map>

#include "extractors/office/inside_workbook.h"
#include "extractors/office/sheet_shape.h"

namespace candour {
namespace {

using Values = std::vector<std::string>;

std::string item_value(Node item) {
  const std::string value = attribute_of(item, "v");
  const std::string day = is_named(item, "d") ? iso_day(value) : std::string();
  return is_named(item, "b") ? (value == "1" ? "TRUE" : "FALSE") : day.empty() ? value : day;
}

// Rows that somebody sees, so that a kept row can be looked up among them.
class ShownRows {
 public:
  ShownRows(Package& package, const Workbook& workbook) {
    for (const Sheet& sheet : workbook.sheets()) {
      if (sheet.hidden || sheet.kind != "worksheet") {
        continue;
      }
      const Node root = package.tree(sheet.part);
      settle_places(root);
      const SheetShape shape = shape_of(root);
      for (const Node row : children_of(child_of(root, "sheetData"), "row")) {
        if (!is_hidden_row(row)) {
          add(row, shape, workbook);
        }
      }
    }
  }

  bool shows(const std::string& value) const { return rows_with_.count(value) != 0; }

  // One row has all the values.
  bool show_together(const Values& values) const {
    const std::vector<std::size_t>* fewest = nullptr;
    for (const std::string& value : values) {
      const auto at = rows_with_.find(value);
      if (at == rows_with_.end()) {
        return false;
      }
      fewest = fewest == nullptr || at->second.size() < fewest->size() ? &at->second : fewest;
    }
    for (const std::size_t row : fewest == nullptr ? std::vector<std::size_t>() : *fewest) {
      bool all = true;
      for (const std::string& value : values) {
        all = all && rows_[row].count(value) != 0;
      }
      if (all) {
        return true;
      }
    }
    return fewest == nullptr;
  }

 private:
  void add(Node row, const SheetShape& shape, const Workbook& workbook) {
    std::set<std::string> values;
    for (const Node cell : children_of(row, "c")) {
      const std::string value = workbook.value(cell);
      if (!value.empty() && !shape.is_hidden(column_number(attribute_of(cell, "r")))) {
        values.insert(value);
        values.insert(iso_day(value));   // a day is kept without its hours
      }
    }
    values.erase("");
    for (const std::string& value : values) {
      rows_with_[value].push_back(rows_.size());
    }
    rows_.push_back(std::move(values));
  }

  std::vector<std::set<std::string>> rows_;
  std::unordered_map<std::string, std::vector<std::size_t>> rows_with_;
};

struct Cache {
  Values fields;
  std::vector<Values> items;   // of each field
};

Cache cache_of(Node definition) {
  Cache out;
  for (const Node field : children_of(child_of(definition, "cacheFields"), "cacheField")) {
    out.fields.push_back(attribute_of(field, "name"));
    Values items;
    for (const Node item : children_of(child_of(field, "sharedItems"))) {
      items.push_back(item_value(item));
    }
    out.items.push_back(std::move(items));
  }
  return out;
}

std::string line_of(const Values& values) {
  std::string out;
  for (const std::string& value : values) {
    out += (&value == &values.front() ? "" : "\t") + value;
  }
  return out;
}

// Every item of a shared list that a record took is ticked off in `taken`.
std::string records_not_shown(Node records, const Cache& cache, const ShownRows& shown, std::set<std::pair<std::size_t, std::size_t>>& taken) {
  std::string text;
  for (const Node record : children_of(records, "r")) {
    Values values;
    Values said;
    for (const Node item : children_of(record)) {
      const std::size_t field = values.size();
      const std::size_t number = is_named(item, "x") ? find_attribute(item, "v").as_uint() : 0;
      const bool known = is_named(item, "x") && field < cache.items.size() && number < cache.items[field].size();
      values.push_back(known ? cache.items[field][number] : is_named(item, "x") ? std::string() : item_value(item));
      if (known) {
        taken.emplace(field, number);
      }
      if (!values.back().empty()) {
        said.push_back(values.back());
      }
    }
    text += shown.show_together(said) ? std::string() : line_of(values) + "\n";
  }
  return text.empty() ? text : line_of(cache.fields) + "\n" + text;
}

void one_cache(Package& package, const std::string& part, const ShownRows& shown, Found& found) {
  const Node definition = package.tree(part);
  const Cache cache = cache_of(definition);
  const std::string source = attribute_of(path_of(definition, {"cacheSource", "worksheetSource"}), "sheet");
  const std::string label = source.empty() ? "a pivot table" : "a pivot table of " + source;
  std::set<std::pair<std::size_t, std::size_t>> taken;
  for (const std::string& records : package.related(part, "pivotCacheRecords")) {
    found.tell("pivot-cache", label, records_not_shown(package.tree(records), cache, shown, taken));
    found.done_with(records);
  }
  for (std::size_t field = 0; field < cache.items.size(); ++field) {
    std::string text;
    for (std::size_t number = 0; number < cache.items[field].size(); ++number) {
      const std::string& value = cache.items[field][number];
      text += taken.count({field, number}) != 0 || value.empty() || shown.shows(value) ? std::string() : value + "\n";
    }
    found.tell("pivot-cache", label + ", " + cache.fields[field], text);
  }
  found.tell_once("info", "pivot table refreshed by", attribute_of(definition, "refreshedBy"));
  found.done_with(part);
}

}  // namespace

void look_at_pivot_caches(Package& package, const std::string& main, const Workbook& workbook, Found& found) {
  const std::vector<std::string> caches = package.related(main, "pivotCacheDefinition");
  if (caches.empty()) {
    return;
  }
  const ShownRows shown(package, workbook);
  for (const std::string& part : caches) {
    one_cache(package, part, shown, found);
  }
  for (const Sheet& sheet : workbook.sheets()) {
    for (const std::string& table : package.related(sheet.part, "pivotTable")) {
      found.done_with(table);   // what it shows is in cells
    }
  }
}

}  // namespace candour
