// What would put somebody in danger if it went out by mistake: who gave information, where a refuge is, an address or number of
// which the record says that somebody must not learn it. A second reader looks at every such place (house rule on sign-off).
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/model/finding.h"

namespace candour {

// Marks them and says why. One that was to be kept, the data subject's own address among them, becomes a question: who else lives
// there? Of a text with cells, findings in code points; thread-safe.
void mark_high_risk(std::string_view text, std::vector<Finding>& findings);

}  // namespace candour
