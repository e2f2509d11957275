#include "extractors/text/html_columns.h"

#include <algorithm>
#include <charconv>

namespace candour {
namespace {

constexpr int kMostColumns = 20;
constexpr int kMostRows = 1000;
constexpr std::size_t kMostTold = 10000;  // "[as above]" in one page

int span_of(const HtmlToken& tag, const char* name, int most, int for_nought) {
  const std::string_view text = tag.attribute(name);
  int value = 1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value == 0 ? for_nought : std::clamp(value, 1, most);
}

}  // namespace

void HtmlColumns::begin_table() {
  if (!open_.empty()) {
    open_.back().lays_out = true;
  }
  open_.emplace_back();
}

void HtmlColumns::end_table() {
  if (!open_.empty()) {
    open_.pop_back();
  }
}

void HtmlColumns::next_column(const Table& table) {
  writer_.cell(table.of_values && !table.lays_out);
}

// Over the columns that cells of rows above reach into.
void HtmlColumns::pass(Table& table) {
  while (table.column < table.reaches.size() && table.reaches[table.column].rows > 0) {
    Reach& reach = table.reaches[table.column++];
    --reach.rows;
    if (table.lays_out) {
      continue;
    }
    next_column(table);
    if (reach.says && ++told_ <= kMostTold) {
      writer_.text("[as above]", false);
      writer_.end_cell();
    }
  }
}

void HtmlColumns::end_cell(Table& table) {
  if (table.cell_columns == 0) {
    return;
  }
  const bool says = writer_.size() > table.cell_start;
  table.texts_in_row += says ? 1U : 0U;
  table.of_values = table.of_values || table.texts_in_row > 1;
  const std::size_t first = table.column - table.cell_columns;
  for (std::size_t i = first; i < table.column && i < kMostColumns && table.cell_rows > 1; ++i) {
    table.reaches.resize(std::max(table.reaches.size(), i + 1));
    table.reaches[i] = {table.cell_rows - 1, says && i == first};
  }
  for (std::size_t i = 1; i < table.cell_columns && !table.lays_out; ++i) {
    next_column(table);
  }
  table.cell_columns = 0;
}

void HtmlColumns::begin_cell(const HtmlToken& tag) {
  if (open_.empty()) {
    writer_.cell(false);
    return;
  }
  Table& table = open_.back();
  end_cell(table);
  pass(table);
  next_column(table);
  table.cell_start = writer_.size();
  table.cell_columns = static_cast<std::size_t>(span_of(tag, "colspan", kMostColumns, 1));
  table.cell_rows = span_of(tag, "rowspan", kMostRows, kMostRows);
  table.column += table.cell_columns;
}

void HtmlColumns::end_row() {
  if (open_.empty()) {
    return;
  }
  Table& table = open_.back();
  if (table.column == 0) {
    return;
  }
  end_cell(table);
  while (table.column < table.reaches.size()) {
    pass(table);
    if (table.column < table.reaches.size()) {
      ++table.column;
      if (!table.lays_out) {
        next_column(table);
      }
    }
  }
  table.column = 0;
  table.texts_in_row = 0;
}

void HtmlColumns::begin_group() {
  if (!open_.empty()) {
    open_.back().reaches.clear();
  }
}

}  // namespace candour
