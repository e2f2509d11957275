// Identifiers, contact details, addresses and dates of birth by pattern, cue and check digit. Each finding says why; none
// has a person yet (redaction/propose judges whose it is).
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/model/finding.h"

namespace candour {

// Spans in code points, not overlapping, in order. Thread-safe; the patterns are compiled once.
std::vector<Finding> find_identifiers(std::string_view text);

// Leaves the strongest of overlapping findings (score, then length), in order of place.
std::vector<Finding> without_overlaps(std::vector<Finding> findings);

}  // namespace candour
