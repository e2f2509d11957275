// The bank holidays as the government publishes them (www.gov.uk/bank-holidays.json): an object with a division's name and
// under it {"events": [{"title", "date": "2026-12-25", ...}]}.
#pragma once

#include <map>
#include <set>
#include <string_view>

#include "pipeline/model/request.h"

namespace candour {

using PublishedHolidays = std::map<Division, std::set<Day>>;

// Throws Error(configuration) saying what is wrong: no such list, an unknown division, no date, a year that is not whole.
PublishedHolidays bank_holidays_from_json(std::string_view text);

}  // namespace candour
