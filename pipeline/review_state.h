// What has been decided so far and what still stands in the way: one reading of the case for status, sign-off and
// disclosure. What rules is said in decisions_in_force.h and live_review.h.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "pipeline/decisions_in_force.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct Block {
  std::string what;       // "proposal", "hold", "sign-off", ...
  std::string where;      // source and page
  std::string lifted_by;
  std::string why{};      // of a hold
};

constexpr const char* kUnmetCorrections = "unmet-corrections";   // the setting that keeps them

// Corrections of the register that meet nobody any more: each blocks until it is undone, for what it protected may go out.
void set_unmet_corrections(CaseStore& store, const std::vector<std::int64_t>& corrections);

struct ReviewState {
  std::vector<SourceDocument> documents;
  std::vector<Proposal> proposals;
  std::vector<Hold> holds;
  std::map<std::string, Ruling> by_proposal;
  std::map<std::string, Ruling> by_document;                     // withheld whole (source)
  std::map<std::string, Ruling> as_files;                        // leaves beside the bundle too, as a file of its own (source)
  std::map<std::pair<std::string, int>, PageRuling> by_page;     // source, page
  std::vector<Block> blocks;                                     // undecided proposals and holds that stand
  std::vector<Hold> open_holds;
  std::vector<Proposal> open_proposals;
  bool automatic = false;                                        // a decision in force was taken without a person
};

ReviewState review_state(CaseStore& store);

// A bundle was made, and nothing that came since stands in the way or takes the sign-off back.
bool is_disclosed(CaseStore& store, const ReviewState& state);

}  // namespace candour
