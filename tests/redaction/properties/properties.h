// What must hold of any page from which words were taken out, by number as the house counts them:
// 1 no letter under a tile but its label · 3 tiles black, the rest as it was · 4 survivors in sequence · 5 doing it again
// changes nothing · 6 one mark after the other is both at once · 7 geometry kept · 8 only listed keys · 9 nothing unreachable,
// one revision · 10 the same bytes again · 13 what another page shares is as it was. (2, 11, 12 and 14 have tests of their own.)
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/redaction.h"

namespace candour::test {

struct Trial {
  std::string pdf;               // normalised
  PageMarks marks;               // of one page
  bool force_image = false;
};

struct Tried {
  RedactedPage page;             // what the remover said
  std::string pdf;               // what it left
  std::vector<std::string> broken;
};

// Throws Error when the remover refuses the page.
Tried try_properties(const Trial& trial);

}  // namespace candour::test
