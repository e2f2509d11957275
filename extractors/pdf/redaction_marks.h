// Annotations that mark a place for redaction and were never carried out. Inside this room only.
#pragma once

#include <qpdf/QPDF.hh>
#include <vector>

#include "pipeline/model/covered_text.h"

namespace candour {

// By page, as displayed; every quadrilateral of a mark, or its rectangle. Characters are not counted yet. Called before
// annotations are drawn into the page.
std::vector<CoveredText> redaction_marks(QPDF& pdf);

}  // namespace candour
