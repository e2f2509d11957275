#include "pipeline/case/decide.h"

#include <algorithm>
#include <map>

#include "pipeline/base/error.h"
#include "pipeline/base/hash.h"
#include "pipeline/carry.h"
#include "pipeline/case/authorise.h"
#include "pipeline/case/check_duplicate.h"
#include "pipeline/case/check_place.h"
#include "pipeline/case/consult.h"
#include "pipeline/prepare.h"
#include "pipeline/review_state.h"

namespace candour {
namespace {

[[noreturn]] void unknown(std::size_t entry, const char* what) {
  throw Error(ExitCode::configuration, "decision " + std::to_string(entry + 1) + ": the case has no such " + what);
}

// What is typed of a recording or a picture stands on pages of its own; of unread ink, in the ink's place.
void place_transcript(CaseStore& store, const LiveReview& review, Decision& decision, std::size_t entry) {
  const SourceDocument* document = review.document(decision.source);
  const bool known = document != nullptr && store.pages_read(document->id).count(decision.page) != 0;
  const bool unread = known && store.page(document->id, decision.page).unread;
  const bool shown = known && decision.page == 1 && document->duplicate_of == 0 && (is_recording(document->kind) || is_picture_file(document->kind));
  if (shown && !unread) {
    decision.as = "page";
  }
  if (decision.as == "page" ? !shown : !unread) {
    unknown(entry, decision.as == "page" ? "recording or picture (its page 1, of the first copy)" : "page of unread ink, and no such recording or picture");
  }
}

// Only when every file that can be read has been: a half-read record is prepare's to finish.
bool all_read(const LiveReview& review) {
  return std::none_of(review.documents().begin(), review.documents().end(),
                      [](const SourceDocument& d) { return d.status == DocumentStatus::registered && d.duplicate_of == 0; });
}

void check(const LiveReview& review, const Decision& decision, std::size_t entry) {
  if (decision.target == DecisionTarget::undo) {
    throw Error(ExitCode::configuration, "decision " + std::to_string(entry + 1) + ": an undo is no decision of its own");
  }
  if (decision.target == DecisionTarget::proposal && review.proposal(decision.proposal) == nullptr) {
    unknown(entry, "proposal");
  }
  if (decision.target == DecisionTarget::person && review.of_person(decision.person).empty()) {
    unknown(entry, "person");
  }
  const SourceDocument* document = decision.source.empty() ? nullptr : review.document(decision.source);
  if (!decision.source.empty() && document == nullptr) {
    unknown(entry, "document");
  }
  if (document != nullptr && document->pages > 0 && decision.page > document->pages) {
    unknown(entry, "page");
  }
  if (decision.as == "file" && (document == nullptr || document->duplicate_of != 0 || !(is_recording(document->kind) || is_picture_file(document->kind)))) {
    unknown(entry, "recording or picture (of a copy, name the first one)");
  }
  HoldKind kind{};
  if (decision.target == DecisionTarget::hold && !hold_kind_from(decision.hold_kind, kind)) {
    unknown(entry, "kind of hold");
  }
  check_hold(review, decision, entry);
}

Action lifting(HoldKind kind) {
  return kind == HoldKind::restricted  ? Action::lift_restricted
         : kind == HoldKind::health    ? Action::lift_health
         : kind == HoldKind::privilege ? Action::lift_privilege
                                       : Action::decide;
}

// What the entry touches that some may settle who decide nothing else: a kind of hold, or what is taken out as legal advice.
Action settling(const Decision& decision) {
  HoldKind kind{};
  if (decision.target == DecisionTarget::hold && !decision.automatic && hold_kind_from(decision.hold_kind, kind)) {
    return lifting(kind);
  }
  const bool takes_out = decision.verdict != DecisionVerdict::release && decision.target != DecisionTarget::transcript && decision.target != DecisionTarget::cleared;
  return takes_out && decision.ground == "LPP" ? Action::lift_privilege : Action::decide;
}

// Withholding is open to whoever decides; releasing what is held may not be.
Action action_of(const Actor& actor, const Decision& decision, const CaseFacts& facts) {
  const Action settles = settling(decision);
  const bool lifts = decision.target == DecisionTarget::hold && decision.verdict == DecisionVerdict::release;
  return lifts || is_allowed(actor, settles, facts) ? settles : Action::decide;
}

void authorise_entry(const Actor& actor, const Decision& decision, std::size_t entry) {
  CaseFacts facts;
  facts.role = decision.role;
  try {
    authorise(actor, action_of(actor, decision, facts), facts);
  } catch (const Error& error) {
    throw Error(error.code(), "decision " + std::to_string(entry + 1) + ": " + error.what());
  }
}

// Before the case is looked at: who may not decide learns nothing of it.
void authorise_all(const Actor& actor, std::vector<Decision>& decisions) {
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    if (actor.role.has_value()) {
      decisions[i].role = to_string(*actor.role);
    }
    authorise_entry(actor, decisions[i], i);
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
  explicit Withdrawals(const LiveReview& review) : review_(review) {}

  void take(const Decision& decision, std::size_t entry) {
    if (decision.target != DecisionTarget::passage) {
      return;
    }
    std::vector<Decision>& passages = passages_of({decision.source, decision.page});
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
  std::vector<Decision>& passages_of(const std::pair<std::string, int>& page) {
    const auto [entry, is_new] = in_force_.try_emplace(page);
    const PageRuling* ruling = is_new ? review_.ruling(page.first, page.second) : nullptr;
    if (ruling != nullptr) {
      entry->second = ruling->passages;
    }
    return entry->second;
  }

  const LiveReview& review_;
  std::map<std::pair<std::string, int>, std::vector<Decision>> in_force_;
  std::size_t count_ = 0;
};

// The decisions as the store keeps them.
std::vector<Decision> take(CaseStore& store, const LiveReview& review, std::vector<Decision> decisions, const std::string& batch, const Actor& actor, bool& proposed_again) {
  authorise_all(actor, decisions);
  Withdrawals withdrawals(review);
  bool transcribed = false;
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    check(review, decisions[i], i);
    place_boxes(store, review, decisions[i], i);
    if (!decisions[i].duplicate_of.empty()) {
      check_duplicate(store, review, decisions, i);
    }
    withdrawals.take(decisions[i], i);
    if (decisions[i].target == DecisionTarget::transcript) {
      place_transcript(store, review, decisions[i], i);
      transcribed = true;
    }
    decisions[i].batch = batch;
  }
  const std::string claimed = audit_note(actor);
  const auto carried = std::count_if(decisions.begin(), decisions.end(), [](const Decision& one) { return one.carried_from != 0; });
  std::string note = claimed;
  for (const std::string& more : {withdrawals.note(), carried == 0 ? std::string() : std::to_string(carried) + " carried to copies"}) {
    note += (note.empty() || more.empty() ? "" : "; ") + more;
  }
  decisions = store.append_decisions(std::move(decisions), actor.name, note);
  if (transcribed && all_read(review)) {
    enter_transcripts(store, default_jobs());
    proposed_again = true;
  }
  return decisions;
}

// Cheap to ask before everything in force is gathered: most places stand once.
bool has_copies(CaseStore& store, const LiveReview& review, const Decision& decision) {
  if (decision.target == DecisionTarget::proposal) {
    return !store.proposal_copies(decision.proposal).empty();
  }
  const SourceDocument* document = decision.source.empty() ? nullptr : review.document(decision.source);
  return document != nullptr && decision.page > 0 && !store.copies_of_page(document->id, decision.page).empty();
}

// What was just taken, said of its copies too.
std::vector<Decision> take_copies(CaseStore& store, const LiveReview& review, const std::vector<Decision>& taken, const Actor& actor, DecideAnswer& answer) {
  if (std::none_of(taken.begin(), taken.end(), [&](const Decision& one) { return has_copies(store, review, one); })) {
    return {};
  }
  LiveReview after(review);
  after.add(taken);
  const std::vector<CopyToDecide> copies = copies_to_decide(store, after.state(), taken);
  std::vector<Decision> carried = carried_decisions(copies);
  answer.carried = carried.size();
  answer.differing = copies.size() - carried.size();
  return carried.empty() ? carried : take(store, after, std::move(carried), answer.batch, actor, answer.proposed_again);
}

}  // namespace

DecideAnswer decide(CaseStore& store, LiveReview& review, const DecideCommand& command, const Actor& actor, Day today) {
  DecideAnswer answer;
  if (command.decisions.empty() || command.all_as_proposed) {
    authorise(actor, Action::decide);
  }
  answer.batch = to_hex(random_bytes(6));
  std::vector<Decision> taken;
  store.in_one_transaction([&] {
    taken = command.decisions.empty() ? std::vector<Decision>() : take(store, review, command.decisions, answer.batch, actor, answer.proposed_again);
    if (command.and_copies && !answer.proposed_again) {
      const std::vector<Decision> copies = take_copies(store, review, taken, actor, answer);
      taken.insert(taken.end(), copies.begin(), copies.end());
    }
    if (command.all_as_proposed) {
      const std::vector<Decision> rest = take(store, review, decisions_as_proposed(store, today), answer.batch, actor, answer.proposed_again);
      taken.insert(taken.end(), rest.begin(), rest.end());
    }
  });
  answer.taken = taken.size();
  if (answer.proposed_again) {
    review = LiveReview(store);
  } else {
    answer.pages = review.add(taken);
  }
  answer.open = review.open();
  return answer;
}

DecideAnswer decide(CaseStore& store, const DecideCommand& command, const Actor& actor, Day today) {
  LiveReview review(store);
  return decide(store, review, command, actor, today);
}

std::vector<Decision> decisions_as_proposed(CaseStore& store, Day today) {
  const LiveReview review(store);
  const ReviewState state = review.state();
  std::vector<Decision> decisions;
  std::set<std::pair<std::string, std::string>> held;
  for (const auto& [source, why] : health_objections(store, review, today)) {
    decisions.push_back(automatic(DecisionTarget::document, DecisionVerdict::withhold, "", "A health professional's opinion is needed before this can go out."));
    decisions.back().source = source;
    held.insert({source, to_string(HoldKind::health)});
  }
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
