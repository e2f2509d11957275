// Given names common in the UK's communities and their short forms: a first list, written by us; the names tagger will
// make it deeper. Lower case.
#pragma once

#include <string>
#include <vector>

namespace candour {

bool is_given_name(const std::string& lower_case);
bool is_short_given_name(const std::string& lower_case);   // of two letters: "Jo", "Mo"

// A name that is an ordinary word too ("grace", "will"): it counts only with a capital, away from a sentence's start.
int gender_of_given_name(const std::string& name);   // 1 men's, -1 women's, 0 of either or unknown; the commonest only

bool is_word_too(const std::string& lower_case);

// A given name that is a well-known place too ("sydney"), and the words that lead to a place ("in", "st").
bool is_place_too(const std::string& lower_case);
bool leads_to_place(const std::string& lower_case);

// Whether a word in no dictionary could be a short form of a given name: "immy" of "imogen", "jayd" of "jaydon".
bool is_short_form(const std::string& form, const std::string& given);

// "Bea" for Beverley, "Roy" for Rowan: fewer than three letters in common, and in no family of forms.
bool is_loose_form(const std::string& form, const std::string& given);

// What spellings of one name have in common: "Kayley" and "Kayleigh", "Sara" and "Sarah". Plain words.
std::string sound_of(const std::string& plain);

// Whether the words are another spelling or a short form of a given name, of both its parts when it is a double one. Plain words.
bool is_spelling(const std::vector<std::string>& words, const std::string& given);

// Short and long forms of the same name, the name itself not among them.
std::vector<std::string> other_forms(const std::string& lower_case);

}  // namespace candour
