// Words for a relation that stand for a person: "her mum", "Dean's sister", "MGM", "my late husband".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/model/page.h"

namespace candour {

struct RelationWords {
  enum class Whose { data_subject, somebody_named, unknown };   // "Mum" alone is the data subject's in a care record
  Span span;               // code points, without the name of whom they are related to
  std::string relation;    // one of a few: "mother", "maternal grandmother", "partner", ...
  Whose whose = Whose::unknown;
};

// In order, not overlapping. Thread-safe.
std::vector<RelationWords> relation_words(std::string_view text);

// The one word for a relation as a request or a record gives it ("birth mother", "nan", "MGM"); empty for none.
std::string relation_of(const std::string& role);

}  // namespace candour
