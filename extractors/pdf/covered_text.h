// Finds text that can be read by a machine but not by an eye. A character counts when its place on the drawn page is of one
// colour: letters always leave ink and paper there. Inside this room only; PdfReader::covered_text is the way in.
#pragma once

#include <vector>

#include "extractors/pdf/line_builder.h"
#include "pipeline/model/covered_text.h"
#include "pipeline/model/raster.h"

namespace candour {

constexpr double kCoverDpi = 100;

enum class ScannedPage { no, yes };

// `drawn` is the page in grey. A scan's text layer lies on blank paper here and there by mistake: of a scan only what lies
// under dark boxes counts. Boxes are as displayed, one for each line and cover.
std::vector<CoveredText> covered_in(const std::vector<TextFragment>& fragments, const Raster& drawn, ScannedPage scanned, int page);

// Letters and figures whose middle lies in the box.
int characters_in(const std::vector<TextFragment>& fragments, const Box& box);

}  // namespace candour
