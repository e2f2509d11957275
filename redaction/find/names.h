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
  bool class_is_guess = true;   // false when the cue itself shows the class: a role, a rank
  double score = 0;
  std::string rule;        // "titled-name", "listed-name", "labelled-name", "relation-name", "role-name", "signed-name", "byname", "former-name", "log-writer", "mail-head-name"
  std::string why;
  bool of_relation = false;   // a word for a relation stands beside it: "her stepfather Alan Dunn", "Mother: Joan Dunn"
  int times = 1;           // of a record: how often the name is found
};

// Of a text with cells (cells.h). A name that has a role is told again with its role.
std::vector<FoundName> find_names(std::string_view text);

// Words that are no name although they stand like one ("Mrs Present", "Case Notes").
bool is_common_word(const std::string& lower_case_word);

// Ordinary words that are given names too ("grace", "will").
bool is_name_too(const std::string& lower_case_word);

}  // namespace candour
