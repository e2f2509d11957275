// A page's text parted by the way it runs, and what runs aslant turned level: the PDF engine reads only level
// text whole. Inside this room only.
#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <string>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

// A PDF of the page's text alone, without pictures and lines: its first page has what belongs to no slant, as
// it lay; page 1 + i has what runs in slants[i] (text_slants.h), turned level about the page's middle on a
// sheet that holds it all. `pdf` is the page's own and must outlive the call. Throws std::exception when the
// page's content cannot be parsed.
std::string levelled_copies(QPDF& pdf, QPDFPageObjectHelper page, const std::vector<double>& slants);

// Moves words that were read on such a turned page to where they stand on a page of `width` and `height`
// points as displayed, which is turned clockwise by `rotation` degrees. Every letter that its edges tell
// becomes a piece of its word.
void put_back_aslant(std::vector<Word>& words, double slant, int rotation, double width, double height);

}  // namespace candour
