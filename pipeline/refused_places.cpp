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

std::string place_of(const Refusal& refusal) {
  const std::string page = refusal.page > 0 ? "page " + std::to_string(refusal.page) : std::string();
  if (refusal.source.empty()) {
    return page.empty() ? "the bundle as a whole" : page;
  }
  return refusal.source + (page.empty() ? "" : ", " + page);
}

}  // namespace candour
