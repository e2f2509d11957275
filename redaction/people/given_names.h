// Given names common in the UK's communities and their short forms: a first list, written by us; the names tagger will
// make it deeper. Lower case.
#pragma once

#include <string>
#include <vector>

namespace candour {

bool is_given_name(const std::string& lower_case);

// A name that is an ordinary word too ("grace", "will"): it counts only with a capital, away from a sentence's start.
bool is_word_too(const std::string& lower_case);

// Short and long forms of the same name, the name itself not among them.
std::vector<std::string> other_forms(const std::string& lower_case);

}  // namespace candour
