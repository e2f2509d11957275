// Pieces of the patterns for names, shared by those who look for them. Inside this room and the tagger's only.
#pragma once

#include <re2/re2.h>

#include <string>
#include <string_view>

#define NAME_WORD R"((?:(?:\b(?:d['’]|(?:al|el|ul|ur)-))?\p{Lu}[\p{L}'’]+(?:-\p{Lu}?[\p{L}'’]+)*))"
// What leads a surname, with the blank behind it: "de Souza", "van der Berg", "bin Aziz", "ap Gwilym", "O' Neill", "Mc Allister".
#define LED R"((?:\b(?:[Dd]e(?: [Ll](?:a|as|os))?|[Dd]el(?:la)?|[Dd][ou]s|[Dd]as|[Dd]u|[Vv]an(?: [Dd]e[rn]?)?|[Vv]on(?: [Dd]er)?|bin|[Bb]inti?|[Ii]bn|ferch|ap|ab|al|el|la|le|da|di|Mac|Mc|O['’]|St\.?) )?)"
// One to three words of one cell and line, an initial between them or before them.
#define NAME R"((?:(?:\p{Lu}\.?(?:\p{Lu}\.)*|Ll\.|Th\.|Wm\.|Chas\.|Geo\.|Jas\.|St\.) ){0,3})" LED NAME_WORD R"((?: (?:\p{Lu}\.? )?)" LED NAME_WORD R"(){0,2})"

namespace candour {

RE2::Options large_options();                          // names in any alphabet make large automata
std::string small_letters(std::string_view text);      // of any Latin alphabet
std::string_view trimmed_name(std::string_view name);  // trailing words that are no name cut off; may be empty
std::string_view without_lead(std::string_view name);   // "Souza" of "de Souza"
std::string_view without_possessive(std::string_view name);
bool is_organisation(std::string_view name);           // "St Anne's Hospice": its last word says so; "Women's Aid"
bool is_form_label(const std::string& word);            // "tel", "urn": stands on forms behind a name, before what is told of its bearer
bool is_surname_too(const std::string& word);             // "day", "street": no name where it stands, but behind "Mrs"
std::string_view surname_behind_title(std::string_view value);   // "Day" of "Day" and of "Day School"; empty when the first word is no such surname
// "ben's rice" behind "uncle": what a shop sells, whoever it is called after. `behind` follows the name.
bool is_brand_of_kin(std::string_view kin, std::string_view behind);
bool is_word_alone(const std::string& word);           // a word of the dictionary that is no given name too

}  // namespace candour
