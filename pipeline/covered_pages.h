// Pages of a normalised PDF are looked at for text that its sender hid and left readable (pipeline/model/covered_text.h).
#pragma once

#include <vector>

#include "pipeline/model/covered_text.h"
#include "pipeline/worker/worker.h"

namespace candour {

// In the order of the pages. A page at which the reader gives up comes back as unchecked: somebody has to look at it.
std::vector<CoveredText> covered_pages(Worker& worker, const DocumentBytes& document, const std::vector<int>& pages);

}  // namespace candour
