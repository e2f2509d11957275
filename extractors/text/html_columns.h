// Keeps a table's cells in their columns where cells reach over several rows or columns (HTML standard,
// "Forming a table"). Inside this room only.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/text/html_text_writer.h"
#include "extractors/text/html_tokens.h"

namespace candour {

// Writes the tabs between cells, and "[as above]" where a cell of a row above reaches down. A table with a
// table inside lays out a page and is left as its rows stand. What it writes is bounded by a small multiple
// of what it reads.
class HtmlColumns {
 public:
  explicit HtmlColumns(HtmlTextWriter& writer) : writer_(writer) {}
  void begin_table();
  void end_table();
  void begin_cell(const HtmlToken& tag);
  void end_row();
  void begin_group();  // of rows: no cell reaches into it

 private:
  struct Reach {
    int rows = 0;       // so many more
    bool says = false;  // the cell has words
  };
  struct Table {
    std::vector<Reach> reaches;    // by column
    std::size_t column = 0;        // the next cell's
    std::size_t cell_start = 0;    // where the open cell's words begin
    std::size_t cell_columns = 0;  // the open cell's; 0: none is open
    int cell_rows = 1;
    std::size_t texts_in_row = 0;
    bool of_values = false;  // a row has two cells with words
    bool lays_out = false;
  };
  void end_cell(Table& table);
  void pass(Table& table);
  void next_column(const Table& table);

  HtmlTextWriter& writer_;
  std::vector<Table> open_;
  std::size_t told_ = 0;
};

}  // namespace candour
