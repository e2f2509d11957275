// Where an address ends, and what only looks like one. Inside this room only.
#pragma once

#include <string>

#include "pipeline/model/finding.h"

namespace candour {

void end_address(Finding& finding);  // cuts off what stands behind the place and is none of the address
bool is_no_address(const std::string& text);  // "on the road", "2004 Dear Dr", "at 3 pm dr"

// "Staithe Academy, Quay Road", "Monday, Quay Road", "Mrs Jowett's, Quay Road": of what looks like a house's
// name and its street.
bool begins_with_no_house(const std::string& text);

}  // namespace candour
