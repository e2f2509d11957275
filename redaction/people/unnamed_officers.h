// Police officers by rank and number alone: "P.C. 112", "PS no. 40", "PCs 114 and 115".
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/finding.h"

namespace candour {

// Each a finding of kind person, of an unnamed person by rank and number (PeopleRegister::unnamed_id),
// proposed to be looked at: officials stand outside DPA 2018 Sch 2 para 17. Outside `known`. In order;
// thread-safe.
std::vector<Finding> unnamed_officers(const std::string& text, const std::vector<Finding>& known);

}  // namespace candour
