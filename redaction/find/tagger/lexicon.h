// What lists and a dictionary say of a word: given name, surname, place, ordinary word, and which words are used like it.
// The lists are part of the program (lists/, made by training/make_lists.mjs; MODEL-CARD.md names their sources).
#pragma once

#include <cstdint>
#include <string>

namespace candour {

struct WordFacts {
  std::uint8_t lists = 0;        // bits: 1 given name, 2 surname, 4 place, 8 ordinary word, 16 word with a capital
  std::int16_t cluster = -1;     // -1: none
};

// Of a word in small letters. Thread-safe.
WordFacts facts_of(const std::string& lower_case);

}  // namespace candour
