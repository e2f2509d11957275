#include "pipeline/case/proposals.h"

#include <unordered_map>

#include "pipeline/case/authorise.h"
#include "pipeline/copies.h"
#include "pipeline/review_state.h"

namespace candour {
namespace {

void add_decided(CaseStore& store, const ReviewState& state, std::map<std::string, ProposalRuling>& rulings) {
  std::unordered_map<std::int64_t, std::string> proposal_of;   // by the decision taken on it
  for (const Decision& decision : in_force(store.decisions())) {
    proposal_of[decision.id] = decision.proposal;
  }
  for (const auto& [id, ruling] : state.by_proposal) {
    const Decision& decision = ruling.decision;
    rulings[id].verdict = to_string(decision.verdict);
    const auto origin = proposal_of.find(decision.carried_from);
    if (origin != proposal_of.end() && !origin->second.empty()) {
      rulings[id].carried_from = origin->second;
      ++rulings[origin->second].applied_to;
    }
  }
  for (const auto& [page, ruling] : state.by_page) {
    for (const Decision& passage : ruling.passages) {
      const auto origin = proposal_of.find(passage.carried_from);
      if (origin != proposal_of.end() && !origin->second.empty()) {
        ++rulings[origin->second].applied_to;
      }
    }
  }
}

}  // namespace

CaseProposals proposals_of(CaseStore& store, const Actor& actor, Day) {
  authorise(actor, Action::look);
  const ReviewState state = review_state(store);
  CaseProposals all{state.proposals, state.documents, {}};
  add_decided(store, state, all.rulings);
  for (const std::string& id : store.proposals_with_copies()) {
    for (const ProposalCopy& copy : copies_of(store, id)) {
      ++(copy.differs ? all.rulings[id].copies_that_differ : all.rulings[id].copies);
    }
  }
  return all;
}

}  // namespace candour
