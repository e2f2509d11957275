// Whether a PDF that could be opened lacks a part of what it says it holds: a download that was cut short, a page tree
// with holes. Such a file is not taken for whole. This room only.
#pragma once

#include <qpdf/QPDF.hh>

namespace candour {

// `pages`: how many were found. Call it before anything is changed.
bool has_lost_pages(QPDF& pdf, std::size_t pages);

}  // namespace candour
