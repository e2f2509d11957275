// Words whose letters are set apart by blanks, as headings and forms have them: "V I O L E T  P R E N T I C E". Inside this room only.
#pragma once

#include <cstddef>
#include <set>
#include <string>

namespace candour {

// Whether there is anything to look for at all: four single capitals in a row.
bool may_hold_spaced_letters(const std::string& text);

// The places of the blanks within such words, and of all but one between two of them. A word is four letters or more, three beside
// another; initials before a name ("J A T R Smith") and columns of marks, which have no vowel or one letter alone, are none.
std::set<std::size_t> blanks_in_spaced_words(const std::u32string& text);

}  // namespace candour
