// The same words once more: pages that stand twice in the record, whole or in part, and the copies of a proposal there. Told by
// comparing (pipeline/copies.h); a person decides whether a decision is carried.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/model/geometry.h"

namespace candour {

struct PageCopy {
  std::int64_t document = 0, other_document = 0;   // SourceDocument::id
  int page = 0, other_page = 0;
  bool same = false;      // word for word
  bool differs = false;   // a name, figure or turning word is another in what they have in common, or what they show beside the words
  double share = 0;       // of the other page's words that stand on this one, 0..1
};

struct ProposalCopy {
  std::string proposal;         // Proposal::id
  std::string other;            // that of its copy; empty: nothing of the kind is proposed there
  std::int64_t document = 0;    // where the copy stands
  int page = 0;
  std::vector<Box> boxes;       // of the words there, one a line
  bool same = false;            // the pages are the same word for word
  bool differs = false;         // what is said around it, or of whom, is another: shown, not carried
};

}  // namespace candour
