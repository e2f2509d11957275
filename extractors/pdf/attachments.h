// The files inside a PDF: in its list of attachments, pinned to pages, in a portfolio, or held by some object. Inside
// this room only.
#pragma once

#include <qpdf/QPDF.hh>
#include <vector>

#include "pipeline/model/document.h"

namespace candour {

// For each file its name (place "attachment", label "name"), then its text (place "attachment") or, when its kind is not
// read or its bytes are damaged, a text of place "unread" that names it by number. Numbered in the order of the PDF's
// list, then of the pages, then of the objects. Never throws.
std::vector<DocumentText> take_attachments(QPDF& pdf);

}  // namespace candour
