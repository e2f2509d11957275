// Words that stand beside people and tell them from things and places. Folded (words.h).
#pragma once

#include <string>

namespace candour {

bool is_deed(const std::string& word);            // behind a name: "said", "rang"
bool leads_to_person(const std::string& word);    // in front of one: "told", "with"
bool leads_elsewhere(const std::string& word);    // in front of a place: "in", "near"
bool is_persons(const std::string& word);         // behind "Max's": "mum", "coat"

// A finite verb that follows no common noun of the words that are names too as it follows a name: "is", "was", "has".
bool is_state(const std::string& word);

}  // namespace candour
