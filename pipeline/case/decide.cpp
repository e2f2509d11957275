#include "pipeline/case/decide.h"

#include <algorithm>
#include <map>

#include "pipeline/base/error.h"
#include "pipeline/base/hash.h"
#include "pipeline/case/authorise.h"
#include "pipeline/prepare.h"
#include "pipeline/review_state.h"

namespace candour {
namespace {

[[noreturn]] void unknown(std::size_t entry, const char* what) {
  throw Error(ExitCode::configuration, "decision " + std::to_string(entry + 1) + ": the case has no such " + what);
}

void check_transcript(CaseStore& store, const ReviewState& state, const Decision& decision, std::size_t entry) {
  const auto document = std::find_if(state.documents.begin(), state.documents.end(), [&](const SourceDocument& d) { return d.source == decision.source; });
  if (document == state.documents.end() || store.pages_read(document->id).count(decision.page) == 0 || !store.page(document->id, decision.page).unread) {
    unknown(entry, "page of unread ink");
  }
}

// Only when every file that can be read has been: a half-read record is prepare's to finish.
bool all_read(const ReviewState& state) {
  return std::none_of(state.documents.begin(), state.documents.end(),
                      [](const SourceDocument& d) { return d.status == DocumentStatus::registered && d.duplicate_of == 0; });
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
  const auto document = std::find_if(state.documents.begin(), state.documents.end(), [&](const SourceDocument& d) { return d.source == decision.source; });
  if (document != state.documents.end() && document->pages > 0 && decision.page > document->pages) {
    unknown(entry, "page");
  }
  HoldKind kind{};
  if (decision.target == DecisionTarget::hold && !hold_kind_from(decision.hold_kind, kind)) {
    unknown(entry, "kind of hold");
  }
}

Action lifting(HoldKind kind) {
  return kind == HoldKind::restricted ? Action::lift_restricted : kind == HoldKind::health ? Action::lift_health : Action::decide;
}

// Withholding is open to whoever decides; releasing what is held may not be.
void authorise_entry(const Actor& actor, const Decision& decision, std::size_t entry) {
  CaseFacts facts;
  facts.role = decision.role;
  HoldKind kind{};
  const bool lifts = decision.target == DecisionTarget::hold && decision.verdict == DecisionVerdict::release &&
                     !decision.automatic && hold_kind_from(decision.hold_kind, kind);
  try {
    authorise(actor, lifts ? lifting(kind) : Action::decide, facts);
  } catch (const Error& error) {
    throw Error(error.code(), "decision " + std::to_string(entry + 1) + ": " + error.what());
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

// Counts what released passages withdraw; one that withdraws nothing is a mistake in the box, and told.
class Withdrawals {
 public:
  explicit Withdrawals(const ReviewState& state) {
    for (const auto& [page, ruling] : state.by_page) {
      in_force_[page] = ruling.passages;
    }
  }

  void take(const Decision& decision, std::size_t entry) {
    if (decision.target != DecisionTarget::passage) {
      return;
    }
    std::vector<Decision>& passages = in_force_[{decision.source, decision.page}];
    if (decision.verdict != DecisionVerdict::release) {
      passages.push_back(decision);
      return;
    }
    const std::size_t gone = withdraw(passages, decision);
    if (gone == 0) {
      throw Error(ExitCode::configuration, "decision " + std::to_string(entry + 1) +
                                               ": no passage taken out before lies in that box, so there is nothing to release; a box must cover half of it or more");
    }
    count_ += gone;
  }

  std::string note() const { return count_ == 0 ? std::string() : std::to_string(count_) + (count_ == 1 ? " passage withdrawn" : " passages withdrawn"); }

 private:
  std::map<std::pair<std::string, int>, std::vector<Decision>> in_force_;
  std::size_t count_ = 0;
};

std::size_t take(CaseStore& store, std::vector<Decision> decisions, const Actor& actor) {
  const ReviewState state = review_state(store);
  Withdrawals withdrawals(state);
  bool transcribed = false;
  const std::string batch = to_hex(random_bytes(6));
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    check(state, decisions[i], i);
    authorise_entry(actor, decisions[i], i);
    withdrawals.take(decisions[i], i);
    if (decisions[i].target == DecisionTarget::transcript) {
      check_transcript(store, state, decisions[i], i);
      transcribed = true;
    }
    decisions[i].batch = batch;
  }
  const std::string claimed = audit_note(actor);
  const std::string withdrawn = withdrawals.note();
  store.append_decisions(decisions, actor.name, claimed + (claimed.empty() || withdrawn.empty() ? "" : "; ") + withdrawn);
  if (transcribed && all_read(state)) {
    propose_again(store, default_jobs());
  }
  return decisions.size();
}

}  // namespace

DecideAnswer decide(CaseStore& store, const DecideCommand& command, const Actor& actor, Day) {
  DecideAnswer answer;
  authorise(actor, Action::decide);
  store.in_one_transaction([&] {
    if (!command.decisions.empty()) {
      answer.taken += take(store, command.decisions, actor);
    }
    if (command.all_as_proposed) {
      answer.taken += take(store, decisions_as_proposed(store), actor);
    }
  });
  answer.open = review_state(store).blocks.size();
  return answer;
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
