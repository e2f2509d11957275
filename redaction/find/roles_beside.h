// Names with a phrase beside them that tells their bearer's work (role_phrase.h): behind a comma, in brackets, in the next cell, in the
// line below, or as a label in front.
#pragma once

#include <string_view>
#include <vector>

#include "redaction/find/names.h"

namespace candour {

// Of a text with cells (cells.h); class_is_guess is false. Thread-safe.
std::vector<FoundName> find_roles_beside(std::string_view text);

}  // namespace candour
