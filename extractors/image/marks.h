// The separate marks of ink on a page, and which of them a hand or a machine could have meant as writing. Blank pages
// and unread ink are judged by the same eye: a page is blank when no mark on it could be writing. For the rooms that
// may use Leptonica.
#pragma once

#include <vector>

#include "extractors/image/pix.h"
#include "pipeline/model/geometry.h"

namespace candour {

struct Mark {
  Box box;          // pixels of the picture that was given
  double share = 0; // of its box that is ink
  double inner = 1; // of its ink that lies well inside its box: a frame or a corner of one has hardly any
};

// `grey` has its background normalised to about 200. Specks are left out. Light marks on a dark patch count where several
// stand in a row, as letters do. Looked at 150 dpi or less.
std::vector<Mark> marks_of(Pix* grey, double dpi);

// A connected mark cut out of a binary picture of `dpi`.
Mark mark_of(const Box& box, Pix* picture, double dpi);

// A rule, a table line, a frame or a corner of one.
bool is_line_work(const Mark& mark, double dpi);

// Not a rule, a table line, a frame, a solid patch, a punch hole or the scanner's shadow along the page's edge.
bool could_be_writing(const Mark& mark, int page_width, int page_height, double dpi);

}  // namespace candour
