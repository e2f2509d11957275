// Couples named with one surname: "Paul and Jan Rigby" are Paul Rigby and Jan Rigby. Inside this room only.
#pragma once

#include <map>
#include <set>
#include <string>

#include "redaction/find/names.h"
#include "redaction/people/record_texts.h"

namespace candour {

// Adds the first of each couple in full to the names found, unless the request calls somebody so (`called`, plain words) or the
// record gives the first name with another surname.
void add_couples(const RecordTexts& texts, const std::set<std::string>& called, std::map<std::string, FoundName>& names);

}  // namespace candour
