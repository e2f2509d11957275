// What tells of another person's life without being a number or an address in form: their age, birth, work, where they live, what
// they drive. "Hamdi 5", "b. 1984", "works nights at Dunmore Meats", "placed at Ashdene", "a silver Passat".
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/model/finding.h"
#include "redaction/people/register.h"

namespace candour {

// Of a text and of those whom it names, words for relations among them, in order of place. Each finding bears whose it is; what would be a
// professional's is left out, and of the data subject's own all but ages. Not overlapping `taken`. Thread-safe.
std::vector<Finding> find_life_details(std::string_view text, const std::vector<Finding>& mentions, const std::vector<Finding>& taken, const PeopleRegister& people);

}  // namespace candour
