// What is the data subject's own: by the request, by their name in it, by how the text says it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/base/utf8.h"
#include "pipeline/model/finding.h"
#include "pipeline/model/request.h"

namespace candour {

std::string digits_and_letters(const std::string& text);   // ASCII, small

// A number, address or date that the request gives as theirs; an e-mail address or a name on social media that begins with theirs.
bool is_subjects_own(const Finding& finding, const Request& request);

// "Ty Gwyn" where the request gives "Tŷ Gwyn, Heol y Bryn" as an address of theirs: a house, whatever else is called so.
bool is_subjects_house(const std::string& words, const Request& request);

// A date of birth of which nothing told is against the data subject's: "'04", "March 2004". Whose it is must be known otherwise.
bool agrees_with_subjects_birth(const Finding& finding, const Request& request);

// The numbers that the request gives, wherever they stand: "OS/2217/C" is none of anybody's letters. Spans in code points.
std::vector<Finding> find_subjects_numbers(std::string_view text, const OffsetMap& map, const Request& request);

// "Christina Hallam <c.hallam68@...>".
bool is_subjects_mailbox(const Finding& finding, const std::vector<Finding>& mentions, std::string_view text, const OffsetMap& map);

}  // namespace candour
