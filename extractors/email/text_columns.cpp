#include "extractors/email/text_columns.h"

#include <algorithm>
#include <vector>

#include "extractors/email/wide_table.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kBetween = 3;        // blanks between two cells
constexpr std::size_t kWidestTable = 84;   // characters of the fixed-width font that fit a line
constexpr std::size_t kMostColumns = 20;

using Row = TableCells;

Row cells_of(std::string_view line) {
  Row cells;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find('\t', at), line.size());
    cells.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return cells;
}

std::vector<std::size_t> widths_of(const std::vector<Row>& rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], code_point_count(row[i]));
    }
  }
  return widths;
}

bool fits(const std::vector<std::size_t>& widths) {
  std::size_t all = 0;
  for (const std::size_t width : widths) {
    all += width + kBetween;
  }
  return widths.size() <= kMostColumns && all <= kWidestTable + kBetween;
}

void put_rows(std::vector<Row>& rows, std::string& out) {
  const std::vector<std::size_t> widths = widths_of(rows);
  const bool aligned = fits(widths);
  if (!aligned && is_table(rows)) {
    out += row_by_row(rows);
    rows.clear();
    return;
  }
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::size_t short_by = aligned ? widths[i] - code_point_count(row[i]) : 0;
      out.append(row[i]).append(i + 1 < row.size() ? short_by + kBetween : 0, ' ');
    }
    out += '\n';
  }
  rows.clear();
}

}  // namespace

std::string with_columns(std::string_view text) {
  std::string out;
  std::vector<Row> rows;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (line.find('\t') != std::string_view::npos) {
      rows.push_back(cells_of(line));
    } else {
      put_rows(rows, out);
      out.append(line).append("\n");
    }
    at = end + 1;
  }
  put_rows(rows, out);
  return out;
}

bool has_columns(std::string_view line) {
  const std::size_t start = line.find_first_not_of("> ");
  return start != std::string_view::npos && line.find("   ", start) != std::string_view::npos;
}

}  // namespace candour
