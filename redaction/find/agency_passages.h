// What a partner agency contributed to a paper of our own: "Information shared by: Police" and the lines under it, a table's row
// that begins with the agency, a paragraph that an agency's label opens. The agency is to be consulted on it (law.md §10).
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/model/document.h"
#include "pipeline/model/page.h"

namespace candour {

struct AgencyPassage {
  Span span;               // code points, from the label to the next label, heading or the end
  OwnerAgency agency = OwnerAgency::police;
  double score = 0;        // 0.9 for words that say who shared it, 0.6 for a label alone
};

// Of one page's text with cells (cells.h), in order. Thread-safe.
std::vector<AgencyPassage> agency_passages(std::string_view text);

}  // namespace candour
