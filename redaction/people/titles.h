// What a title and a relation tell of their bearer. Words folded (words.h).
#pragma once

#include <optional>
#include <set>
#include <string>

#include "pipeline/model/request.h"

namespace candour {

const std::set<std::string>& titles();

// The class of people whose work gives them the title ("dr": professional, "pc": official); none for "mrs" and the like.
std::optional<PersonClass> class_of_title(const std::string& title);

// A title that is a surname as well: "Neville Judge", "Mrs Deacon".
bool is_office_and_surname(const std::string& title);

// "4471", "284j": the number of a police officer, behind a rank.
bool is_officers_number(const std::string& word);

// Whom a title and a role fit: -1 a woman only, 1 a man only, 0 anybody. "mother's partner" is neither.
int gender_of_title(const std::string& title);
int gender_of_role(const std::string& role);

// A relation that is said with a name, as part of it: "auntie", "nan", "grandad".
bool is_said_with_name(const std::string& relation);

}  // namespace candour
