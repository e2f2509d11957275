// What stands right behind a name and is told by it: dates of birth.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/base/utf8.h"
#include "pipeline/model/finding.h"
#include "redaction/people/register.h"

namespace candour {

// Whether the day at the byte stands in a table of actions, in a column of days by which somebody has to act ("By when", "Due").
bool is_day_to_act_by(std::string_view text, std::size_t at);

// "HOLLIS Rose 11/02/2014": adds a date that follows the name of somebody who is no worker as a date of birth.
void add_dates_after_names(std::string_view text, const std::vector<Finding>& mentions, const PeopleRegister& people, std::vector<Finding>& identifiers);

}  // namespace candour
