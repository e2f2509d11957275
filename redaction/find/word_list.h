// What an English dictionary says of a word: the difference between "page" and "Okafor". Built into the program from
// Debian's wbritish.
#pragma once

#include <string>

namespace candour {

enum class WordSort {
  ordinary,  // stands in the dictionary in small letters ("page", "will")
  proper,    // only with a capital: a place, a day, a known name ("Wales", "Curtis")
  unknown    // not at all ("Okafor", "Kacper")
};

// Of a word in small letters. Thread-safe.
WordSort word_sort(const std::string& lower_case);

// Words that places and organisations are called by: "street", "academy", "trust".
bool is_place_word(const std::string& lower_case);

}  // namespace candour
