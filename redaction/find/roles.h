// Who is in a role: by a table of those present, a label, a signature block, a role beside the name.
#pragma once

#include <string_view>
#include <vector>

#include "redaction/find/names.h"

namespace candour {

// Names with their roles in a text with cells (cells.h); class_is_guess is false: the text shows the class. Thread-safe.
std::vector<FoundName> find_roles(std::string_view text);

}  // namespace candour
