// Names by their company: titles, lists of those present, labels, relations. Names known beforehand are the business of
// redaction/people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/finding.h"
#include "pipeline/model/request.h"

namespace candour {

struct FoundName {
  Span span;               // code points: the name with its title
  std::string name;        // without title
  std::string title;       // "Mrs", "PC", ... or empty
  PersonClass likely = PersonClass::third_party;
  bool class_is_guess = true;
  double score = 0;
  std::string rule;        // "titled-name", "listed-name", "labelled-name", "relation-name"
  std::string why;
};

std::vector<FoundName> find_names(std::string_view text);

// Words that are no name although they stand like one ("Mrs Present", "Case Notes").
bool is_common_word(const std::string& lower_case_word);

}  // namespace candour
