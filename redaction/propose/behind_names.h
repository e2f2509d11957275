// What stands right behind a name and is told apart by it: dates of birth, ages before an address.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/base/utf8.h"
#include "pipeline/model/finding.h"
#include "redaction/people/register.h"

namespace candour {

// "HOLLIS Rose 11/02/2014": adds a date that follows the name of somebody who is no worker as a date of birth.
void add_dates_after_names(std::string_view text, const std::vector<Finding>& mentions, const PeopleRegister& people, std::vector<Finding>& identifiers);

// "Ann Lee, 15, Oakmere House": cuts an age behind a name off the address that takes it for a house's number.
void part_ages_from_addresses(const std::vector<Finding>& mentions, const OffsetMap& map, std::string_view text, std::vector<Finding>& identifiers);

}  // namespace candour
