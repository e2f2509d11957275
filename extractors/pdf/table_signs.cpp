#include "extractors/pdf/table_signs.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kShortCell = 24;  // letters, of the middling cell
constexpr std::size_t kFewWords = 4;
constexpr std::size_t kFewLines = 5;          // too few to tell prose by
constexpr double kFilled = 0.75;              // of the widest line: the middling line of a column of prose
constexpr std::size_t kShortestPostcode = 5;  // letters and figures

std::size_t words_in_cell(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

template <typename Value>
Value middling(std::vector<Value> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

template <typename Measure>
auto middling_of(const CellColumn& column, Measure measure) {
  std::vector<decltype(measure(column.front()))> values;
  for (const CellText& cell : column) {
    values.push_back(measure(cell));
  }
  return middling(std::move(values));
}

// How many cells are so, below a first one that may be a heading.
template <typename Sign>
bool most_are(const CellColumn& column, std::size_t from, Sign sign) {
  const auto first = column.begin() + static_cast<std::ptrdiff_t>(std::min(from, column.size()));
  return first != column.end() && 5 * std::count_if(first, column.end(), sign) >= 3 * (column.end() - first);
}

bool begins_small(const CellText& cell) {
  return cell.text[0] >= 'a' && cell.text[0] <= 'z';
}
bool is_figure(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

// Most lines reach the column's right edge.
bool is_filled(const CellColumn& column) {
  const double widest =
      std::max_element(column.begin(), column.end(), [](const CellText& a, const CellText& b) {
        return a.width < b.width;
      })->width;
  const double middle = middling_of(column, [](const CellText& cell) { return cell.width; });
  return middle >= kFilled * widest;
}

// Its lines go on in small letters.
bool runs_on(const CellColumn& column) {
  return column.size() > 2 && is_filled(column) && most_are(column, 1, begins_small);
}

bool is_short(const CellColumn& column) {
  return middling_of(column, [](const CellText& cell) { return code_point_count(cell.text); }) <=
             kShortCell &&
         middling_of(column, [](const CellText& cell) { return words_in_cell(cell.text); }) <= kFewWords &&
         !runs_on(column);
}

bool has_label(const CellText& cell) {
  return cell.text.find(": ") != std::string::npos;
}

// Telephone and case numbers, days, times, sums.
bool holds_figures(const CellColumn& column) {
  return most_are(column, 1, [](const CellText& cell) {
    const auto figures = std::count_if(cell.text.begin(), cell.text.end(), is_figure);
    const auto letters = std::count_if(cell.text.begin(), cell.text.end(), [](char c) {
      return std::isalpha(static_cast<unsigned char>(c)) != 0;
    });
    return figures >= 2 && figures >= letters && !has_label(cell);
  });
}

bool holds_labels(const CellColumn& column) {
  return most_are(column, 0, [](const CellText& cell) { return cell.text.ends_with(':'); });
}

bool holds_labels_with_values(const CellColumn& column) {
  return most_are(column, 0, has_label);
}

// "AB12 3CD", also behind a town.
bool ends_in_postcode(const std::string& text) {
  const std::size_t count = text.size();
  const auto big = [](char c) { return c >= 'A' && c <= 'Z'; };
  return count >= kShortestPostcode && words_in_cell(text) <= kFewWords && big(text[count - 1]) &&
         big(text[count - 2]) && is_figure(text[count - 3]) && text.find_first_of("0123456789") < count - 3;
}

// Lines of one address: the postcode ends it.
bool is_address(const CellColumn& column) {
  const auto codes = std::count_if(column.begin(), column.end(),
                                   [](const CellText& cell) { return ends_in_postcode(cell.text); });
  return codes > 0 && 2 * static_cast<std::size_t>(codes) < column.size() + 1;
}

// Rows with cells of several columns.
std::set<std::size_t> common_rows(const std::vector<CellColumn>& columns) {
  std::set<std::size_t> all, common;
  for (const CellColumn& column : columns) {
    for (const CellText& cell : column) {
      if (!all.insert(cell.row).second) {
        common.insert(cell.row);
      }
    }
  }
  return common;
}

// Long lines that fill their column, and go on in small letters though another column has a line beside them.
bool is_prose(const CellColumn& column, const std::set<std::size_t>& common) {
  std::size_t beside = 0, small = 0;
  for (const CellText& cell : column) {
    beside += common.count(cell.row);
    small += begins_small(cell) ? common.count(cell.row) : 0;
  }
  return !is_short(column) && beside > kFewLines && is_filled(column) && 3 * small >= beside;
}

}  // namespace

bool is_table(const std::vector<CellColumn>& columns) {
  const std::set<std::size_t> rows = common_rows(columns);
  const std::size_t common = rows.size();
  const auto count_of = [&](auto sign) {
    return static_cast<std::size_t>(std::count_if(columns.begin(), columns.end(), sign));
  };
  if (common < 2 || 2 * common < columns.front().size() ||
      count_of([&](const CellColumn& column) { return is_prose(column, rows); }) > 0 ||
      count_of(holds_labels_with_values) == columns.size()) {
    return false;
  }
  const std::size_t with_figures = count_of(holds_figures);
  const bool addresses = count_of(is_address) > 0;
  if (columns.size() == 2 && addresses) {
    return false;
  }
  if ((with_figures > 0 && with_figures < columns.size()) || holds_labels(columns.front())) {
    return count_of(is_short) > 0;
  }
  return common > 2 && count_of(is_short) >= 2 && !addresses;
}

}  // namespace candour
