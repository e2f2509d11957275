// Decisions that do not agree: the same words out in one place and in in another, and passages taken out of one page whose words
// stand on another (a copy, a resend, a quoted e-mail, a scan as OCR read it). Single words are compared letter for letter,
// without case, spaces and signs; passages as redaction/alike/passage_search.h says.
#pragma once

#include <string>
#include <vector>

#include "pipeline/review_state.h"

namespace candour {

struct DecidedPlace {
  std::string proposal;    // its id; empty for a passage
  std::string person;      // Person::id, or empty
  std::string source;
  int page = 0;
  bool out = false;        // decided, or where nothing is decided, proposed
  std::vector<Box> boxes;
  double alike = 1;        // of a passage: share of its words that stand here
  bool differs = false;    // of a passage: a name or figure is another here, or a picture, so it is not carried
};

struct Inconsistency {
  std::string kind;                    // of finding, "passage", "page" (withheld, and most of its words leave elsewhere), or "copy": a
                                       // place decided on of which there are copies that nobody has decided on (carry.h)
  std::string person;                  // Person::id, or empty for none or several
  std::vector<DecidedPlace> places;    // at least one out and one in
  std::vector<Decision> carried;       // of passage, page and copy: decisions that would say the same in the other places
};

// Of what would leave; second copies, which are not printed again, are not looked at.
std::vector<Inconsistency> inconsistencies(CaseStore& store, const ReviewState& state);

}  // namespace candour
