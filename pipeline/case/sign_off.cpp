#include "pipeline/case/sign_off.h"

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"
#include "pipeline/case/authorise.h"
#include "pipeline/case/consult.h"
#include "pipeline/consistency.h"
#include "pipeline/live_review.h"

namespace candour {

SignOffAnswer sign_off(CaseStore& store, const Actor& actor, Day today) {
  SignOffAnswer answer;
  store.in_one_transaction([&] {
    authorise(actor, Action::sign_off, facts_of(store));
    const LiveReview review(store);
    const ReviewState state = review.state();
    const std::size_t open = state.blocks.size();
    if (open > 0) {
      throw Error(ExitCode::review_incomplete, std::to_string(open) + " things are still open; candour status lists them");
    }
    require_health_opinions(store, review, today);
    store.sign_off(actor.name, to_string(today), audit_note(actor));
    answer.signed_off = store.signed_off().value();
    answer.apart = inconsistencies(store, state).size();
  });
  return answer;
}

}  // namespace candour
