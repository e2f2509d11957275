#include "pipeline/decide.h"

#include <algorithm>

#include "pipeline/base/error.h"
#include "pipeline/base/hash.h"
#include "pipeline/review_state.h"

namespace candour {
namespace {

[[noreturn]] void unknown(std::size_t entry, const char* what) {
  throw Error(ExitCode::configuration, "decision " + std::to_string(entry + 1) + ": the case has no such " + what);
}

void check(const ReviewState& state, const Decision& decision, std::size_t entry) {
  if (decision.target == DecisionTarget::proposal &&
      std::none_of(state.proposals.begin(), state.proposals.end(), [&](const Proposal& p) { return p.id == decision.proposal; })) {
    unknown(entry, "proposal");
  }
  if (decision.target == DecisionTarget::person &&
      std::none_of(state.proposals.begin(), state.proposals.end(), [&](const Proposal& p) { return p.person == decision.person; })) {
    unknown(entry, "person");
  }
  if (!decision.source.empty() &&
      std::none_of(state.documents.begin(), state.documents.end(), [&](const SourceDocument& d) { return d.source == decision.source; })) {
    unknown(entry, "document");
  }
}

Decision automatic(DecisionTarget target, DecisionVerdict verdict, const std::string& ground, const std::string& reason) {
  Decision decision;
  decision.target = target;
  decision.verdict = verdict;
  decision.ground = ground;
  decision.reason = reason;
  decision.automatic = true;
  return decision;
}

Decision of_proposal(const Proposal& proposal) {
  const bool keep = proposal.verdict == Verdict::keep;
  Decision decision = automatic(DecisionTarget::proposal, keep ? DecisionVerdict::release : DecisionVerdict::redact, keep ? "" : proposal.ground,
                                proposal.verdict == Verdict::review ? "Taken out on the safe side; no person has looked yet." : proposal.why);
  if (!keep && decision.ground.empty()) {
    decision.ground = "TP-OTH";
  }
  decision.proposal = proposal.id;
  return decision;
}

Decision of_hold(const Hold& hold) {
  const bool stands = hold.kind == HoldKind::partner_agency || hold.kind == HoldKind::health;
  const bool passage = hold.kind == HoldKind::restricted;   // its passages are proposals, and those are redacted
  const bool page = hold.kind == HoldKind::unread;
  Decision decision = automatic(page ? DecisionTarget::page : DecisionTarget::hold,
                                stands || passage ? DecisionVerdict::release : DecisionVerdict::withhold, "",
                                page ? "This page is not yet read; this is not a refusal; ask us."
                                     : stands ? "The ordinary proposals stand." : passage ? "The marked passages are taken out." : hold.why);
  decision.source = hold.source;
  decision.page = hold.page;
  decision.hold_kind = to_string(hold.kind);
  return decision;
}

}  // namespace

std::size_t decide(CaseStore& store, std::vector<Decision> decisions, const std::string& by) {
  const ReviewState state = review_state(store);
  const std::string batch = to_hex(random_bytes(6));
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    check(state, decisions[i], i);
    decisions[i].batch = batch;
  }
  store.append_decisions(decisions, by);
  return decisions.size();
}

std::vector<Decision> decisions_as_proposed(CaseStore& store) {
  const ReviewState state = review_state(store);
  std::vector<Decision> decisions;
  std::set<std::pair<std::string, std::string>> held;
  for (const Hold& hold : state.open_holds) {
    if (hold.kind == HoldKind::unread || held.insert({hold.source, to_string(hold.kind)}).second) {
      decisions.push_back(of_hold(hold));
    }
  }
  for (const Proposal& proposal : state.open_proposals) {
    decisions.push_back(of_proposal(proposal));
  }
  return decisions;
}

}  // namespace candour
