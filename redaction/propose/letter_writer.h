// Who "I" is in a letter: the name that signs it.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/model/finding.h"

namespace candour {

// The mention under "Yours truly" of the letter in which the place stands, no other letter begun between; nullptr when there is none.
// `text` and places in code points; `mentions` in order.
const Finding* signs_letter(std::u32string_view text, std::size_t at, const std::vector<Finding>& mentions);

}  // namespace candour
