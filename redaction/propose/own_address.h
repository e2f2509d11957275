// Whether an address that a text tells is one that the request gives as the data subject's. Inside this room only.
#pragma once

#include <string>

namespace candour {

// A part of their own address word by word, or their own with more behind it. "2 Mill Lane" is no part of "12 Mill Lane", and another
// house's "Flat 2" is not theirs. Case, accents, blanks, signs and short forms (St, Rd) do not matter.
bool is_own_address(const std::string& told, const std::string& own);

}  // namespace candour
