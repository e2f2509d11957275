// Decisions carried to the copies of the words they were taken on: a place, a drawn box, a withheld page. Never by itself: for somebody
// who asks for it and takes them. Across a name, figure or turning word that is another nothing is carried, it is told.
#pragma once

#include <vector>

#include "pipeline/review_state.h"

namespace candour {

struct CopyToDecide {
  Decision from;            // in force
  Decision decision;        // what would be taken on the copy; carried_from is from.id
  std::int64_t document = 0;
  int page = 0;
  std::vector<Box> boxes;
  bool differs = false;     // told alone
};

// Copies of what was decided on that are not decided on themselves, or were decided by being carried from an earlier decision on the
// same place. Where two places decided differently have one copy, it is left to a person. Releases are carried to proposals alone;
// decisions without a person (`automatic`) are not carried.
std::vector<CopyToDecide> copies_to_decide(CaseStore& store, const ReviewState& state, const std::vector<Decision>& taken);

std::vector<Decision> carried_decisions(const std::vector<CopyToDecide>& copies);   // those that do not differ

}  // namespace candour
