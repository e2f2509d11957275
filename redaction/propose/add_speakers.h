// What people go by in chats joins what is found of a text, where nobody known bears it. Inside this room
// only.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/model/finding.h"

namespace candour {

// `mentions`: people found so far. What they cover but for signs and kisses, or touch as the data subject's, is
// left to them.
void add_speakers(std::string_view text, const std::vector<Finding>& mentions,
                  std::vector<Finding>& identifiers);

}  // namespace candour
