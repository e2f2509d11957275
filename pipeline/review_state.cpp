#include "pipeline/review_state.h"

#include "pipeline/live_review.h"

namespace candour {

ReviewState review_state(CaseStore& store) { return LiveReview(store).state(); }

void set_unmet_corrections(CaseStore& store, const std::vector<std::int64_t>& corrections) {
  std::string all;
  for (const std::int64_t correction : corrections) {
    all += std::to_string(correction) + " ";
  }
  store.set_setting(kUnmetCorrections, all);
}

bool is_disclosed(CaseStore& store, const ReviewState& state) {
  return state.blocks.empty() && store.signed_off().has_value() && !store.setting("bundle").empty();
}

}  // namespace candour
