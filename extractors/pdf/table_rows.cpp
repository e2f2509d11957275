#include "extractors/pdf/table_rows.h"

#include <algorithm>
#include <cmath>

#include "extractors/pdf/table_stretch.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr double kAlone = 2.2;     // of the height, from foot to foot: further than lines of one paragraph
constexpr double kWrapped = 1.75;  // likewise, below the first cell
constexpr std::size_t kMostCells = 10000;  // of a page; one with more is no paper that somebody reads
constexpr std::size_t kLongestLone = 40;   // letters

struct Placed {
  std::size_t line;
  Line read;
};

void join(Line& line, const Cell& cell) {
  line.pieces.insert(line.pieces.end(), cell.pieces.begin(), cell.pieces.end());
}

// Cells of one foot that follow each other are one line.
void put_entry(const Row& entry, std::size_t at, int turns, std::vector<Placed>& placed) {
  const Cell* before = nullptr;
  for (const Cell* cell : entry) {
    const bool level =
        before != nullptr && on_one_foot(*before, *cell) && cell->extent.from >= before->extent.to;
    if (!level) {
      placed.push_back({at, {turns, {}}});
    }
    join(placed.back().read, *cell);
    before = cell;
  }
}

std::size_t first_line(const Row& cells) {
  return (*std::min_element(cells.begin(), cells.end(),
                            [](const Cell* a, const Cell* b) { return a->line < b->line; }))
      ->line;
}

bool are_stacked(const Extent& a, const Extent& b) {
  return a.from < b.to && b.from < a.to;
}

// Whether no other line of the cell follows (the row's first), or stands close above or below (the others: of
// lines right of the first, since a paragraph may run over the row's whole width).
bool is_alone(const Cell& cell, const Cell& first, const std::vector<Cell>& cells) {
  const double height = cell.extent.height();
  return std::none_of(cells.begin(), cells.end(), [&](const Cell& other) {
    const double below = other.extent.lower - cell.extent.lower;
    const bool near = &cell == &first
                          ? below > 0 && below < kWrapped * height
                          : std::abs(below) < kAlone * height && other.extent.from >= first.extent.to;
    return near && !on_one_foot(other, cell) && are_stacked(other.extent, cell.extent);
  });
}

bool is_row_of_lone_cells(const Row& row, const std::vector<Cell>& cells) {
  return row.size() > 1 && std::all_of(row.begin(), row.end(), [&](const Cell* cell) {
           return code_point_count(cell->text) <= kLongestLone && is_alone(*cell, *row.front(), cells);
         });
}

// What is read otherwise than the engine has it goes into `placed`, its lines into `taken`.
class RowReader {
 public:
  RowReader(const std::vector<Line>& lines, int turns) : turns_(turns) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (lines[i].quarter_turns == turns) {
        add_cells(lines[i], i, cells_);
      }
    }
  }

  void read(std::vector<Placed>& placed) {
    const std::vector<Row> rows = cells_.size() > kMostCells ? std::vector<Row>() : printed_rows(cells_);
    for (std::size_t i = 0; i < rows.size();) {
      if (rows[i].size() < 2) {
        ++i;
        continue;
      }
      const Stretch stretch(rows, i);
      const bool table = !stretch.is_in_order() && stretch.is_a_table();
      if (table) {
        take(stretch.entries(), placed);
      } else {
        take_lone_cells(rows, i, stretch.size(), placed);
      }
      i += std::max<std::size_t>(1, stretch.size());
    }
    put_the_rest(placed);
  }

 private:
  void take(const std::vector<Row>& entries, std::vector<Placed>& placed) {
    std::size_t at = first_line(entries.front());
    for (const Row& entry : entries) {
      at = std::min(at, first_line(entry));
    }
    for (const Row& entry : entries) {
      put_entry(entry, at, turns_, placed);
      taken_.insert(taken_.end(), entry.begin(), entry.end());
    }
  }

  void take_lone_cells(const std::vector<Row>& rows, std::size_t first, std::size_t count,
                       std::vector<Placed>& placed) {
    for (std::size_t i = first; i < first + count; ++i) {
      const bool in_order = rows[i].front()->line == rows[i].back()->line;
      if (!in_order && is_row_of_lone_cells(rows[i], cells_)) {
        take({rows[i]}, placed);
      }
    }
  }

  // What was left of the lines that lost a cell; the others stand as they are.
  void put_the_rest(std::vector<Placed>& placed) {
    std::sort(taken_.begin(), taken_.end());
    const Cell* before = nullptr;
    for (const Cell& cell : cells_) {
      if (std::binary_search(taken_.begin(), taken_.end(), &cell)) {
        continue;
      }
      if (before == nullptr || before->line != cell.line) {
        placed.push_back({cell.line, {turns_, {}}});
      }
      join(placed.back().read, cell);
      before = &cell;
    }
  }

  int turns_;
  std::vector<Cell> cells_;
  std::vector<const Cell*> taken_;
};

Extent extent_of(const Line& line) {
  return line.pieces.front().extent;
}

bool goes_back_up(const std::vector<Line>& lines) {
  return std::adjacent_find(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
           return a.quarter_turns == b.quarter_turns &&
                  extent_of(b).lower < extent_of(a).lower - extent_of(a).height() / 2;
         }) != lines.end();
}

}  // namespace

std::vector<Line> with_rows_of_tables(std::vector<Line> lines) {
  if (!goes_back_up(lines)) {
    return lines;
  }
  std::vector<Placed> placed;
  for (const int turns : {0, 1, 2, 3}) {
    RowReader(lines, turns).read(placed);
  }
  std::stable_sort(placed.begin(), placed.end(),
                   [](const Placed& a, const Placed& b) { return a.line < b.line; });
  std::vector<Line> read;
  for (Placed& one : placed) {
    read.push_back(std::move(one.read));
  }
  return read;
}

}  // namespace candour
