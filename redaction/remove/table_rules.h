// Thin lines on a page: which are the borders of a table, which underline or strike out words. Inside this room only.
#pragma once

#include <vector>

#include "redaction/remove/interpreter.h"

namespace candour {

// An upright edge that words of a line do not cross: a rule, or a side of a filled or framed cell. Displayed points.
struct Upright {
  double x = 0, top = 0, bottom = 0;
};

// Only those that go on for several lines, in one piece or in pieces at one x, or stand in a row of cells: what frames or
// marks a single word has that word's width and is no place to measure from.
std::vector<Upright> uprights_of(const std::vector<Mark>& marks);

// The borders that a line of text on this baseline meets, from left to right.
std::vector<double> borders_at(const std::vector<Upright>& uprights, double baseline, double size);

// What belongs to the words in `band` (a line set anew) and goes with them, as places in `page.marks`: a thin painted mark that
// lies within it, joins no border and does not go on beyond it; a highlight, about as tall as the line, no longer than its words,
// shared by no other row, with letters on it.
std::vector<std::size_t> decoration_of(const Interpreted& page, const Box& band);

}  // namespace candour
