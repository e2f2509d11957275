// Names shown by the company they stand in: a family's ("the Foyle lads"), a list's ("Gruff, Macsen & Ianto"), or another name's
// in the order of China and Vietnam ("Xu Jing"). Candidates alone: what the record says of the words is the caller's to ask.
// Inside this room only.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "redaction/people/words.h"

namespace candour {

bool is_family_noun(const std::string& folded);   // "lads", "twins", "household"

// Whether words[at] stands where a family's name does: "the Foyle lads", "Okoro sisters", "the two Nowak boys".
bool stands_for_family(const std::vector<TextWord>& words, std::size_t at);

// Whether words[at] is a family's plural: "the Hendersons", "the O'Neils' house".
bool is_family_plural(const std::vector<TextWord>& words, std::size_t at);

// The single words of lists in which `is_known` knows a member, the others alone; two joined, three or more.
struct Listed {
  std::size_t at;
  bool of_pair;   // by a comma or "and" alone
};
std::vector<Listed> listed_beside(const std::string& text, const std::vector<TextWord>& words, const std::function<bool(std::size_t at)>& is_known);

// The last word of a name that begins at `at` with a Chinese or Vietnamese surname, `at` when none does.
std::size_t surname_first_end(const std::vector<TextWord>& words, std::size_t at);

bool is_short_surname(const std::string& folded);   // of two letters: "Li", "Ng"

bool is_known_body(const std::string& folded);      // "Barnardos", "Tesco": in no dictionary

// "Roma", "Traveller", "Welsh": a people, not a family.
bool is_people(const std::string& folded);

}  // namespace candour
