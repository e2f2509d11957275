// Taking decisions: from a file, or all as proposed on the safe side.
#pragma once

#include <string>
#include <vector>

#include "pipeline/store/case_store.h"

namespace candour {

// Throws Error(configuration) for a decision on something the case does not have. Returns how many were taken.
std::size_t decide(CaseStore& store, std::vector<Decision> decisions, const std::string& by);

// Everything still open, without a person: what is to be reviewed is redacted, unread pages and held passages and
// documents are withheld; partner-agency material and health data are not held in such a run.
std::vector<Decision> decisions_as_proposed(CaseStore& store);

}  // namespace candour
