// Names that no title or label introduces: a given name with a surname, a name beside others, a word that is in no
// dictionary and does what people do. Looks over the whole record: a word mostly written small is none.
#pragma once

#include <map>
#include <set>
#include <string>

#include "redaction/find/names.h"
#include "redaction/people/record_texts.h"

namespace candour {

// Words that the tagger takes for a name with less than the certainty that makes one: somebody should look.
struct NameToCheck {
  int times = 0;
  double probability = 0;   // the highest
};

// By folded name; names already there stay as they are. `check` by the name as written. `called`: given and short names of people known
// beforehand, folded: behind another given name each is a second person ("told Saima Bernie is out").
void gather_names(const RecordTexts& texts, const std::set<std::string>& called, std::map<std::string, FoundName>& names, std::map<std::string, NameToCheck>& check);

}  // namespace candour
