#include "extractors/pdf/page_cells.h"

#include <algorithm>
#include <cmath>

namespace candour {
namespace {

constexpr double kCellGap = 1.0;   // of the height, between cells of a line
constexpr double kBlank = 0.15;    // of the height, between words
constexpr double kSameFoot = 0.3;  // of the height

Cell cell_of(const Piece* first, const Piece* last, std::size_t line) {
  Cell cell{{first, last}, first->extent, line, {}};
  for (const Piece* piece = first; piece != last; ++piece) {
    const bool blank =
        piece != first && (piece[-1].fragment->space_after ||
                           piece->extent.from - piece[-1].extent.to > kBlank * piece->extent.height());
    cell.text += blank ? " " : "";
    for (const TextFragment::Character& character : piece->fragment->characters) {
      cell.text += character.text;
    }
    cell.extent = {std::min(cell.extent.from, piece->extent.from), std::max(cell.extent.to, piece->extent.to),
                   std::min(cell.extent.upper, piece->extent.upper),
                   std::max(cell.extent.lower, piece->extent.lower)};
  }
  return cell;
}

}  // namespace

void add_cells(const Line& line, std::size_t number, std::vector<Cell>& cells) {
  const Piece* const end = line.pieces.data() + line.pieces.size();
  const Piece* first = line.pieces.data();
  for (const Piece* piece = first + 1; piece <= end; ++piece) {
    if (piece == end || piece->extent.from - piece[-1].extent.to > kCellGap * piece->extent.height()) {
      cells.push_back(cell_of(first, piece, number));
      first = piece;
    }
  }
}

bool on_one_foot(const Cell& a, const Cell& b) {
  return std::abs(a.extent.lower - b.extent.lower) <=
         kSameFoot * std::min(a.extent.height(), b.extent.height());
}

std::vector<Row> printed_rows(const std::vector<Cell>& cells) {
  std::vector<Row> rows;
  Row sorted;
  std::transform(cells.begin(), cells.end(), std::back_inserter(sorted),
                 [](const Cell& cell) { return &cell; });
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Cell* a, const Cell* b) { return a->extent.lower < b->extent.lower; });
  for (const Cell* cell : sorted) {
    if (rows.empty() || !on_one_foot(*rows.back().front(), *cell)) {
      rows.emplace_back();
    }
    rows.back().push_back(cell);
  }
  for (Row& row : rows) {
    std::sort(row.begin(), row.end(),
              [](const Cell* a, const Cell* b) { return a->extent.from < b->extent.from; });
  }
  return rows;
}

}  // namespace candour
