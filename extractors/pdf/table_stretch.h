// Printed rows that follow each other with free gutters throughout: what may be a table. Inside this room
// only.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "extractors/pdf/page_cells.h"

namespace candour {

// Columns as far as their cells reach, from left to right, none touching the next.
class Gutters {
 public:
  // False when a cell of the row would close a gutter: then nothing changes.
  bool take(const Row& row);
  std::size_t column_of(const Cell& cell) const;
  std::size_t columns() const { return columns_.size(); }

 private:
  std::vector<std::pair<double, double>> columns_;
};

class Stretch {
 public:
  // The longest that begins with rows[first].
  Stretch(const std::vector<Row>& rows, std::size_t first);

  std::size_t size() const { return rows_.size(); }
  bool is_in_order() const;  // the engine has it row by row already
  bool is_a_table() const;   // table_signs.h

  // The table's rows: several printed ones where a cell has several lines, then cell by cell.
  std::vector<Row> entries() const;

 private:
  bool lone_first(const Row& row) const { return row.size() == 1 && gutters_.column_of(*row.front()) == 0; }
  bool is_full(const Row& row) const { return row.size() >= gutters_.columns(); }
  double least_pitch() const;
  bool are_set_apart(double least) const;
  bool ends_wrapped() const;
  bool goes_on(std::size_t i, double least, bool apart) const;

  std::vector<Row> rows_;
  Gutters gutters_;
};

}  // namespace candour
