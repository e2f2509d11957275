#include "pipeline/case/status.h"

#include <algorithm>

#include "pipeline/base/days.h"
#include "pipeline/base/jail.h"
#include "pipeline/case/authorise.h"
#include "pipeline/case/case_clock.h"
#include "pipeline/review_state.h"

namespace candour {
namespace {

std::map<std::string, int> counted_grounds(const ReviewState& state) {
  std::map<std::string, int> counts;
  for (const Proposal& proposal : state.proposals) {
    const auto ruling = state.by_proposal.find(proposal.id);
    if (ruling != state.by_proposal.end() && ruling->second.decision.verdict != DecisionVerdict::release) {
      ++counts[ruling->second.decision.ground];
    }
  }
  return counts;
}

const char* state_name(bool blocked, bool signed_off, bool disclosed) {
  return blocked ? "review" : !signed_off ? "decided" : !disclosed ? "signed-off" : "disclosed";
}

}  // namespace

CaseStatus status_of(CaseStore& store, const Actor& actor, Day today) {
  authorise(actor, Action::look);
  const ReviewState state = review_state(store);
  CaseStatus status;
  status.dates = dates_of(store, today);
  status.bundle = store.setting("bundle");
  status.bundle_pages = store.setting("bundle-pages");
  status.taken_out = counted_grounds(state);
  StatusAnswer& answer = status.answer;
  answer.reference = store.request().reference;
  answer.documents = state.documents;
  answer.landlock = kernel_has_landlock();
  answer.due = to_string(status.dates.due);
  answer.due_cautious = to_string(status.dates.due_cautious);
  answer.days_left = days_left(today, std::min(status.dates.due, status.dates.due_cautious));
  for (const SourceDocument& document : state.documents) {
    answer.pages += document.pages;
  }
  for (const Block& block : state.blocks) {
    answer.blocks.push_back({block.what, block.where, block.lifted_by, block.why});
  }
  answer.state = state_name(!answer.blocks.empty(), store.signed_off().has_value(), is_disclosed(store, state));
  return status;
}

}  // namespace candour
