#include "extractors/pdf/table_stretch.h"

#include <algorithm>
#include <limits>

#include "extractors/pdf/table_signs.h"

namespace candour {
namespace {

constexpr double kWidestPitch = 3.0;  // of the height, between rows of one table
constexpr double kLoose = 1.2;        // of the least pitch: a row's beginning, where rows are set apart
constexpr std::size_t kLonesUnderFirst = 3;  // rows with the first column alone: more end a table

using Column = std::pair<double, double>;

double pitch(const Row& above, const Row& row) {
  return row.front()->extent.lower - above.front()->extent.lower;
}

// How many columns the cell met: it is one with them now.
std::size_t put(const Cell& cell, std::vector<Column>& columns) {
  Column own{cell.extent.from, cell.extent.to};
  const std::size_t met = std::erase_if(columns, [&](const Column& column) {
    const bool meets = column.first < cell.extent.to && cell.extent.from < column.second;
    own = meets ? Column(std::min(own.first, column.first), std::max(own.second, column.second)) : own;
    return meets;
  });
  columns.insert(std::upper_bound(columns.begin(), columns.end(), own), own);
  return met;
}

}  // namespace

bool Gutters::take(const Row& row) {
  std::vector<Column> wider = columns_;
  for (const Cell* cell : row) {
    if (put(*cell, wider) > 1) {
      return false;
    }
  }
  columns_ = std::move(wider);
  return true;
}

std::size_t Gutters::column_of(const Cell& cell) const {
  std::size_t at = 0;
  while (at + 1 < columns_.size() && columns_[at].second <= cell.extent.from) {
    ++at;
  }
  return at;
}

Stretch::Stretch(const std::vector<Row>& rows, std::size_t first) {
  std::size_t lones = 0;
  for (std::size_t i = first; i < rows.size() && lones <= kLonesUnderFirst; ++i) {
    const bool near =
        rows_.empty() || pitch(rows[i - 1], rows[i]) <= kWidestPitch * rows[i - 1].front()->extent.height();
    if (!near || !gutters_.take(rows[i])) {
      break;
    }
    rows_.push_back(rows[i]);
    lones = lone_first(rows[i]) ? lones + 1 : 0;
  }
  while (rows_.size() > 1 && lone_first(rows_.back()) && !ends_wrapped()) {
    rows_.pop_back();
  }
}

bool Stretch::is_in_order() const {
  std::size_t line = 0;
  for (const Row& row : rows_) {
    for (const Cell* cell : row) {
      if (cell->line < line) {
        return false;
      }
      line = cell->line;
    }
  }
  return true;
}

bool Stretch::is_a_table() const {
  std::vector<CellColumn> columns(gutters_.columns());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    for (const Cell* cell : rows_[i]) {
      columns[gutters_.column_of(*cell)].push_back({cell->text, cell->extent.to - cell->extent.from, i});
    }
  }
  std::erase_if(columns, [](const CellColumn& column) { return column.empty(); });
  return columns.size() > 1 && is_table(columns);
}

std::vector<Row> Stretch::entries() const {
  std::vector<Row> entries;
  const double least = least_pitch();
  const bool apart = are_set_apart(least);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (i == 0 || !goes_on(i, least, apart)) {
      entries.emplace_back();
    }
    entries.back().insert(entries.back().end(), rows_[i].begin(), rows_[i].end());
  }
  for (Row& entry : entries) {
    std::stable_sort(entry.begin(), entry.end(), [&](const Cell* a, const Cell* b) {
      return gutters_.column_of(*a) < gutters_.column_of(*b);
    });
  }
  return entries;
}

double Stretch::least_pitch() const {
  double least = std::numeric_limits<double>::max();
  for (std::size_t i = 1; i < rows_.size(); ++i) {
    least = std::min(least, pitch(rows_[i - 1], rows_[i]));
  }
  return least;
}

// Whether there are full rows, each further below the one above than lines within a row are.
bool Stretch::are_set_apart(double least) const {
  std::size_t full = 0, loose = 0;
  for (std::size_t i = 1; i < rows_.size(); ++i) {
    full += is_full(rows_[i]) ? 1U : 0U;
    loose += is_full(rows_[i]) && pitch(rows_[i - 1], rows_[i]) > kLoose * least ? 1U : 0U;
  }
  return full > 0 && loose == full;
}

// Whether the last line goes on a cell of the row above.
bool Stretch::ends_wrapped() const {
  const double least = least_pitch();
  return are_set_apart(least) && goes_on(rows_.size() - 1, least, true);
}

bool Stretch::goes_on(std::size_t i, double least, bool apart) const {
  const bool tight = pitch(rows_[i - 1], rows_[i]) <= kLoose * least;
  return tight && !is_full(rows_[i]) && (apart || (rows_[i].size() == 1 && !lone_first(rows_[i])));
}

}  // namespace candour
