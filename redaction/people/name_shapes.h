// Shapes of words beside each other that tell a name from what only begins like one. Inside this room only.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "redaction/people/words.h"

namespace candour {

// "Reg 24", "Art. 8": a regulation, an article.
bool is_numbered(const std::vector<TextWord>& words, std::size_t i);

// "ABE Yusuf": an abbreviation in front of a name.
bool is_letters_in_front(const std::vector<TextWord>& words, std::size_t i);

// "Will Karen come?" asks; at a sentence's start only a word of no dictionary is a surname.
bool opens_a_question(const std::vector<TextWord>& words, std::size_t i);

// "DAY, Dean Anthony"
bool is_surname_in_front(const std::vector<TextWord>& words, std::size_t i);

// "Wm.", "Chas.", "Eliz."
bool is_abbreviated_given(const std::string& folded);

bool is_surname_in_capitals(const TextWord& word);

// "Victoria Street", "in Sydney", "St Helen's"
bool names_place(const std::vector<TextWord>& words, std::size_t i);

// "Merrin Churchtown County Secondary School": within three words with capitals, a word that places bear.
bool goes_on_as_place(const std::string& text, Span name);

// "spoke to Tessa" at the end of a line of prose and "Lowe at home" on the next: the capital word at `at` (not the first) goes with the
// one above it.
bool is_over_line_end(const std::vector<TextWord>& words, std::size_t at);

// "Violet Hill rang": no place does that.
bool does_something(const std::vector<TextWord>& words, std::size_t i);

}  // namespace candour
