#include "pipeline/refused_places.h"

#include <utility>

namespace candour {
namespace {

std::string listed(const std::vector<Refusal>& refusals) {
  std::string words = std::to_string(refusals.size()) + (refusals.size() == 1 ? " place" : " places") +
                      " cannot go out, so nothing was made:";
  for (const Refusal& refusal : refusals) {
    words += "\n  " + place_of(refusal) + ": " + refusal.reason + "; " + refusal.advice;
  }
  return words;
}

}  // namespace

RefusedPlaces::RefusedPlaces(std::vector<Refusal> refusals)
    : Error(ExitCode::proof_failed, listed(refusals)), refusals_(std::move(refusals)) {}

Refusal refusal_of(const ProofFailure& failure, const Bundle& bundle) {
  Refusal refusal{0, {}, 0, failure.check + ": " + failure.what, "withhold what it speaks of, or look at what is taken out there"};
  if (failure.page <= 0) {
    return refusal;
  }
  refusal.reason += " (bundle page " + std::to_string(failure.page) + ")";
  for (const BundleItem& item : bundle.items) {
    const int place = failure.page - item.first_page;
    if (item.first_page > 0 && place >= 0 && place < static_cast<int>(item.pages.size())) {
      refusal.document = item.document.id;
      refusal.source = item.document.source;
      refusal.page = item.pages[static_cast<std::size_t>(place)].source_page;
      refusal.advice = "withhold that page, or withdraw the boxes on it and draw others";
    }
  }
  return refusal;
}

std::string place_of(const Refusal& refusal) {
  const std::string page = refusal.page > 0 ? "page " + std::to_string(refusal.page) : std::string();
  if (refusal.source.empty()) {
    return page.empty() ? "the bundle as a whole" : page;
  }
  return refusal.source + (page.empty() ? "" : ", " + page);
}

}  // namespace candour
