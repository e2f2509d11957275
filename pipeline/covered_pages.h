// Pages of a normalised PDF are looked at for text that its sender hid and left readable (pipeline/model/covered_text.h).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "pipeline/model/covered_text.h"
#include "pipeline/worker/worker.h"

namespace candour {

// In the order of the pages. `bytes` is called only for a worker that does not hold the document of that hash. A page at which
// the reader gives up comes back as unchecked: somebody has to look at it.
std::vector<CoveredText> covered_pages(Worker& worker, const std::string& hash, const std::function<std::shared_ptr<const std::string>()>& bytes,
                                       const std::vector<int>& pages);

}  // namespace candour
