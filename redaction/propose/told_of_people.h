// What a text tells of the people it names: their age, where they work or go to school, their health, convictions, money, papers,
// parentage. A fact is given to the person who is the subject of its sentence, and taken for what it says up to the end of its
// clause; what it says of the data subject is left out of it. Cues: law.md's special categories (UK GDPR Art 9 and 10).
#pragma once

#include <string_view>
#include <vector>

#include "redaction/people/register.h"

namespace candour {

// `mentions`: people and relations in order, not overlapping. Findings of kind age or sensitive_fact with
// person set and no verdict yet; outside the mentions and what is `taken` already. Of a text with cells (redaction/find/cells.h); thread-safe.
std::vector<Finding> told_of_people(std::string_view text, const std::vector<Finding>& mentions, const std::vector<Finding>& taken, const PeopleRegister& people);

}  // namespace candour
