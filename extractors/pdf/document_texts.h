// Takes the text that stands outside a PDF's pages. Inside this room only.
#pragma once

#include <qpdf/QPDF.hh>
#include <vector>

#include "pipeline/model/document.h"

namespace candour {

// Never throws for a damaged corner of the file: what can be had is taken.
std::vector<DocumentText> take_document_texts(QPDF& pdf);

}  // namespace candour
