// What has been decided so far and what still stands in the way: one reading of the case for status, sign-off and
// disclosure. Latest decision wins among those of one target; a decision on a proposal itself beats one on its person.
// A released document, page or passage withdraws what anybody decided on it before.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "pipeline/store/case_store.h"

namespace candour {

struct Ruling {
  bool decided = false;
  Decision decision;
};

struct Block {
  std::string what;       // "proposal", "hold", "sign-off", ...
  std::string where;      // source and page
  std::string lifted_by;
  std::string why{};      // of a hold
};

// Corrections of the register that meet nobody any more: each blocks until it is undone, for what it protected may go out.
void set_unmet_corrections(CaseStore& store, const std::vector<std::int64_t>& corrections);

struct PageRuling {
  bool withheld = false;
  Decision decision;
  std::vector<Decision> passages;        // redacted and not withdrawn since; their boxes are those in force
};

struct ReviewState {
  std::vector<SourceDocument> documents;
  std::vector<Proposal> proposals;
  std::vector<Hold> holds;
  std::map<std::string, Ruling> by_proposal;
  std::map<std::string, Ruling> by_document;                     // withheld whole (source)
  std::map<std::pair<std::string, int>, PageRuling> by_page;     // source, page
  std::vector<Block> blocks;                                     // undecided proposals and holds that stand
  std::vector<Hold> open_holds;
  std::vector<Proposal> open_proposals;
  bool automatic = false;                                        // a decision in force was taken without a person
};

ReviewState review_state(CaseStore& store);

// A bundle was made, and nothing that came since stands in the way or takes the sign-off back.
bool is_disclosed(CaseStore& store, const ReviewState& state);

// Takes from `passages` (in force on one page) every box of which a released passage covers half or more; a passage
// without boxes left is gone. Returns how many boxes were taken: 0 means that nothing of the kind stood there.
std::size_t withdraw(std::vector<Decision>& passages, const Decision& released);

}  // namespace candour
