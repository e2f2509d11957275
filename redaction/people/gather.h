// Names that no title or label introduces: a given name with a surname, a name beside others, a word that is in no
// dictionary and does what people do. Looks over the whole record: a word mostly written small is none.
#pragma once

#include <map>
#include <string>

#include "redaction/find/names.h"
#include "redaction/people/record_texts.h"

namespace candour {

// Words that the tagger takes for a name with less than the certainty that makes one: somebody should look.
struct NameToCheck {
  int times = 0;
  double probability = 0;   // the highest
};

// By folded name; names already there stay as they are. `check` by the name as written.
void gather_names(const RecordTexts& texts, std::map<std::string, FoundName>& names, std::map<std::string, NameToCheck>& check);

}  // namespace candour
