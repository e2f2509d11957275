// What the PDF engine (poppler) reads on a page, as fragments and as words. Inside this room only.
#pragma once

#include <poppler-page.h>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <vector>

#include "extractors/pdf/line_builder.h"
#include "pipeline/model/geometry.h"
#include "pipeline/model/page.h"

namespace candour {

// In the engine's order, boxes as displayed.
std::vector<TextFragment> fragments_of(const poppler::page& page);

// The sheet as displayed: the engine's own rectangle is not turned.
Box sheet_of(const poppler::page& page);

// In reading order, with line numbers. Text that runs in one of `slants` (text_slants.h) is read level and
// stands behind the rest, its words with pieces. `structure` and `object` are the same page as qpdf has it.
std::vector<Word> words_of(const poppler::page& page, QPDF& structure, QPDFPageObjectHelper object,
                           const std::vector<double>& slants);

}  // namespace candour
