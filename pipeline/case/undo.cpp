#include "pipeline/case/undo.h"

#include <algorithm>
#include <set>

#include "pipeline/base/error.h"
#include "pipeline/base/hash.h"
#include "pipeline/case/authorise.h"
#include "pipeline/prepare.h"

namespace candour {
namespace {

std::string batch_to_take_back(const LiveReview& review, Direction direction, const std::string& by) {
  return direction == Direction::undo ? review.decisions().last_to_undo(by) : review.decisions().last_undone(by);
}

// The decisions that an undo, or the undo of an undo, is about in the end.
std::vector<const Decision*> meant(const LiveReview& review, const std::string& batch) {
  std::vector<const Decision*> all = review.decisions().batch(batch);
  while (!all.empty() && all.front()->target == DecisionTarget::undo) {
    all = review.decisions().batch(all.front()->undone);
  }
  return all;
}

std::string counted(std::size_t count, const char* one, const char* more) { return std::to_string(count) + " " + (count == 1 ? one : more); }

}  // namespace

UndoAnswer undo(CaseStore& store, LiveReview& review, Direction direction, const Actor& actor, Day) {
  authorise(actor, Action::decide);
  Decision step;
  step.target = DecisionTarget::undo;
  step.undone = batch_to_take_back(review, direction, actor.name);
  if (step.undone.empty()) {
    throw Error(ExitCode::review_incomplete, direction == Direction::undo ? "there is no decision of yours to take back" : "there is nothing to do again: something else was decided since");
  }
  step.batch = to_hex(random_bytes(6));
  step.reason = direction == Direction::undo ? "Taken back." : "Done again.";
  UndoAnswer answer;
  answer.batch = step.batch;
  const std::vector<const Decision*> about = meant(review, step.undone);
  answer.decisions = about.size();
  answer.proposed_again = std::any_of(about.begin(), about.end(), [](const Decision* one) { return one->target == DecisionTarget::transcript; });
  std::vector<Decision> taken;
  store.in_one_transaction([&] {
    const std::string claimed = audit_note(actor);
    taken = store.append_decisions({step}, actor.name, std::string(direction == Direction::undo ? "taken back: " : "done again: ") + counted(about.size(), "decision", "decisions") + (claimed.empty() ? "" : "; " + claimed));
    if (answer.proposed_again) {
      enter_transcripts(store, default_jobs());
    }
  });
  if (answer.proposed_again) {
    review = LiveReview(store);
  } else {
    answer.pages = review.add(taken);
  }
  answer.open = review.open();
  return answer;
}

std::string next_undo(const LiveReview& review, Direction direction, const std::string& by) {
  const std::string batch = batch_to_take_back(review, direction, by);
  const std::vector<const Decision*> about = batch.empty() ? std::vector<const Decision*>() : meant(review, batch);
  return about.empty() ? std::string() : counted(about.size(), "decision", "decisions");
}

}  // namespace candour
