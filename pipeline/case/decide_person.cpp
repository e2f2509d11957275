#include "pipeline/case/decide_person.h"

#include <set>

#include "pipeline/base/error.h"

namespace candour {
namespace {

Decision entry_of(const PersonDecision& wanted, DecisionTarget target) {
  Decision decision;
  decision.target = target;
  decision.verdict = wanted.verdict;
  decision.ground = wanted.ground;
  decision.reason = wanted.reason;
  return decision;
}

bool is_named(const Proposal& proposal) { return proposal.kind == FindingKind::person; }

// A detail goes along with the name where the same is proposed of it; one of high risk is never kept along with it.
bool asks_for_a_look(const PersonDecision& wanted, const Proposal& proposal) {
  const bool keeps = wanted.verdict == DecisionVerdict::release;
  return !is_named(proposal) && ((keeps && proposal.high_risk) || proposal.verdict != (keeps ? Verdict::keep : Verdict::redact));
}

}  // namespace

PersonDecided preview_of(const LiveReview& review, const PersonDecision& wanted) {
  PersonDecided preview;
  std::set<PageKey> pages;
  for (const std::size_t index : review.of_person(wanted.person)) {
    const Proposal& proposal = review.proposals()[index];
    if (!is_named(proposal) && !wanted.details) {
      continue;
    }
    const Decision* own = review.decisions().on_proposal(proposal.id);
    if (own == nullptr && asks_for_a_look(wanted, proposal)) {
      ++preview.left;
    } else if (own == nullptr) {
      ++preview.places;
      pages.insert({proposal.document, proposal.page});
    } else if ((own->verdict == DecisionVerdict::release) != (wanted.verdict == DecisionVerdict::release)) {
      preview.exceptions.push_back(proposal.id);
    }
  }
  preview.pages = pages.size();
  return preview;
}

DecideCommand command_of(const LiveReview& review, const PersonDecision& wanted) {
  if (review.of_person(wanted.person).empty()) {
    throw Error(ExitCode::configuration, "the case has no such person");
  }
  DecideCommand command;
  Decision whole = entry_of(wanted, DecisionTarget::person);
  whole.person = wanted.person;
  command.decisions.push_back(std::move(whole));
  for (const std::size_t index : review.of_person(wanted.person)) {
    const Proposal& proposal = review.proposals()[index];
    if (wanted.details && !is_named(proposal) && !asks_for_a_look(wanted, proposal) && review.decisions().on_proposal(proposal.id) == nullptr) {
      Decision place = entry_of(wanted, DecisionTarget::proposal);
      place.proposal = proposal.id;
      command.decisions.push_back(std::move(place));
    }
  }
  return command;
}

}  // namespace candour
