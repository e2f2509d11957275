// Towns that a record's addresses name, so that they are taken for nobody. Inside this room only.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "pipeline/model/finding.h"

namespace candour {

// "3 Chapel Terrace, Tenbrook": adds the words behind the street, folded, but given names.
void add_towns(const std::vector<Finding>& identifiers, std::set<std::string>& towns);

}  // namespace candour
