// Words written like names that are nobody's where they stand. Inside this room only.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "redaction/people/words.h"

namespace candour {

bool is_weekday(const std::string& folded);          // "friday", "fri"
bool is_month_name(const std::string& folded);
bool is_school_subject(const std::string& folded);   // "english", "art"

// Whether words[at] is the Welsh verb "is": "Mae Gruff yn drist", "Mae o'n hoffi".
bool is_welsh_verb(const std::vector<TextWord>& words, std::size_t at);

// Whether words[at] is a name that a shop's food bears: "uncle ben's rice", and not "his uncle ben's rice".
bool is_kin_brand(const std::vector<TextWord>& words, std::size_t at);
bool is_kin_brand(const std::string& text, Span name);

// How many code points of the name begin it that are such a verb and the blank behind; 0 mostly.
std::size_t welsh_verb_length(const std::string& text, Span name);

// Whether words[at] is an article of a law ("Art 15(4)", "Arts. 6 and 8") or what a number is called by ("Reg. No. 41").
bool is_article_or_label(const std::vector<TextWord>& words, std::size_t at);

// Whether words[at] is "Tel" before a telephone's number ("Tel. Rossmere 960158", "Tel: 01632").
bool is_telephone_label(const std::vector<TextWord>& words, std::size_t at);

// Whether words[at] is a pronoun that calls nobody: "She took the cake", and not "She, look after your eye" to a Sheila.
bool is_mere_pronoun(const std::vector<TextWord>& words, std::size_t at);

// Any of these, of one word.
bool is_nobody_here(const std::vector<TextWord>& words, std::size_t at);

// Whether the words are a thing told by a letter: "Vitamin D", "Type A".
bool is_lettered_thing(const std::vector<TextWord>& words);

}  // namespace candour
