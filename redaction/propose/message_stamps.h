// Facts of a chat, message by message. Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/finding.h"

namespace candour {

// A fact that runs on over the stamp of a chat's next message ("[10/03/2023, 18:01] ") becomes one in each message. Findings in any
// order; their spans in code points of the text.
void part_facts_at_stamps(const std::string& text, std::vector<Finding>& findings);

}  // namespace candour
