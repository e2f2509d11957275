// Small words that lead a surname and belong to it: "de Souza", "van der Berg", "bin Aziz", "ap Gwilym", "St Clair", "Mc Allister".
// Inside this room only.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "redaction/people/words.h"

namespace candour {

bool is_particle(const std::string& folded);

// Whether words[at] is one that leads the word behind it here. "Di", "Al" and the like are given names with a capital.
bool leads_surname(const std::vector<TextWord>& words, std::size_t at);

// The same within what is known to be a name: "violet de souza" needs no capital.
bool leads_within_name(const std::vector<TextWord>& words, std::size_t at);

// The first word from `at` on that leads no other: where the surname itself stands, `at` when nothing leads it.
std::size_t behind_particles(const std::vector<TextWord>& words, std::size_t at);

// Whether it can be what a small word leads: "the van Tom drove" has no surname, where Tom is among those `called` so.
bool can_follow_particle(const TextWord& word, const std::set<std::string>& called);

// " al-Masri" right behind a name that ends at code point `end`; nothing otherwise.
std::string led_surname_behind(const std::string& text, std::size_t end, const std::set<std::string>& called);

// "de souza" as "de" and "souza", for comparing with a text's words.
std::vector<std::string> single_words(const std::vector<std::string>& words);
std::string main_word(const std::string& surname);   // "souza" of "de souza"

// A surname and the other ways in which it is written: "de souza" and "souza", "o'neill", "o neill" and "oneill", "mcallister" and
// "mc allister". Plain words, the one given first.
std::vector<std::string> surname_forms(const std::string& surname);

}  // namespace candour
