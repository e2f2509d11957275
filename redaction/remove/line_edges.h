// Where a line of text falls apart into the runs of different columns: at borders, at gutters that the lines round about
// leave free, and at wide gaps. Inside this room only.
#pragma once

#include <vector>

#include "redaction/remove/table_rules.h"
#include "redaction/remove/text_lines.h"

namespace candour {

// Glyphs of one line in one column, spaces at its ends too; its edges are those of its letters.
struct Run {
  std::vector<PlacedGlyph> glyphs;
  double left = 0, right = 0, size = 0;
  double centre() const { return (left + right) / 2; }
};

class LineEdges {
 public:
  // Keeps references to both. `lines` from the top of the page down.
  LineEdges(const std::vector<TextLine>& lines, const std::vector<Upright>& uprights) : lines_(lines), uprights_(uprights) {}

  // The lines round about, itself too.
  std::vector<std::size_t> lines_near(std::size_t line) const;

  // Left edges of columns that begin behind a gutter: several lines begin there, and no letter near stands in the gutter.
  std::vector<double> gutters_near(std::size_t line) const;

  std::vector<Run> runs_of(std::size_t line, const std::vector<double>& gutters) const;

 private:
  std::vector<Run> split_at_wide_gaps(std::size_t line, Run piece) const;
  bool justified(std::size_t line, const Run& piece) const;

  const std::vector<TextLine>& lines_;
  const std::vector<Upright>& uprights_;
};

}  // namespace candour
