// What to look at before a case is disclosed: what stands in the way, and what a careful person would want to see once more.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/live_review.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct QualityFinding {
  std::string kind;              // undecided | unreasoned | inconsistent | unseen | hold | unread | not-prepared | second-review |
                                 // consultation | not-signed-off
  std::string words;             // for the officer; nothing of the record
  int count = 0;
  bool stops = false;            // no bundle while it stands
  std::vector<PageKey> places;   // the first so many; page 0: a whole document
};

// `seen` are the pages that anybody has looked at.
std::vector<QualityFinding> quality_of(CaseStore& store, const LiveReview& review, const std::set<PageKey>& seen, Day today);

}  // namespace candour
