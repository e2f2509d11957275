// What stands in front of an address or a telephone number and is somebody's name or age, parted from it. Inside this room only.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/base/utf8.h"
#include "pipeline/model/finding.h"

namespace candour {

// "Ann Lee, 15, Oakmere House": the number behind a name and a comma, with another part behind it, is an age.
// "Ann Lee, Station Road": the name is hers and no house's. The addresses among the identifiers begin behind
// these; offsets in code points of the text.
void part_people_from_addresses(const std::vector<Finding>& mentions, const OffsetMap& map,
                                std::string_view text, std::vector<Finding>& identifiers);

// "Ring Jean Lee 4471": the words before the figures name somebody and no exchange; the number is the figures alone.
void part_people_from_exchanges(const std::vector<Finding>& mentions, std::vector<Finding>& identifiers);

}  // namespace candour
