// Whether what a decision names is there: the place of a drawn box on its page, and the hold.
#pragma once

#include <cstddef>

#include "pipeline/live_review.h"
#include "pipeline/store/case_store.h"

namespace candour {

// What of a box lies beyond the page's edge is cut off, so that what stands in the case is what goes. Throws
// Error(configuration), naming the entry, the paper, the page and its size, when a box lies wholly outside,
// or when the page has not been read. Passages that are withdrawn are left as they are.
void place_boxes(CaseStore& store, const LiveReview& review, Decision& decision, std::size_t entry);

// Throws Error(configuration), naming the entry and the holds that are there, when no hold of that kind
// stands on the paper.
void check_hold(const LiveReview& review, const Decision& decision, std::size_t entry);

}  // namespace candour
