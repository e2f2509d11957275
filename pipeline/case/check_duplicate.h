// Whether a paper may go unprinted since its twin is printed: the scan of an electronic original, a resend.
#pragma once

#include <cstddef>
#include <vector>

#include "pipeline/live_review.h"
#include "pipeline/store/case_store.h"

namespace candour {

// Throws Error(configuration), naming the entry and the page to look at, when the twin is not in the record, does not go out itself or is
// a duplicate; when a page holds ink nobody read; when a name, figure or turning word stands on one and not on the other; when more
// than one word in twenty does not stand there; or when a page shows another picture, tick or line beside its words (pictures_apart.h).
void check_duplicate(CaseStore& store, const LiveReview& review, const std::vector<Decision>& decisions, std::size_t entry);

}  // namespace candour
