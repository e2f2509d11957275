// A PDF's writer may say that glyphs stand for other text than they show (/ActualText; ISO 32000-1, 14.9.4):
// a machine then reads one thing and an eye another. Inside this room only.
#pragma once

#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

// One page in a file of its own, without what its writer says of its glyphs. Throws what qpdf throws.
std::string page_as_drawn(QPDF& pdf, int page);

// The lines of `drawn` that no line of `read` says.
std::vector<Word> lines_apart(const std::vector<Word>& drawn, const std::vector<Word>& read);

}  // namespace candour
