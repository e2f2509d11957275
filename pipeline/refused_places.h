// All that cannot go out, told at once: an officer mends the list, not one place after the other.
#pragma once

#include <string>
#include <vector>

#include "pipeline/base/error.h"
#include "pipeline/codec/proof_messages.h"
#include "pipeline/model/bundle.h"
#include "pipeline/model/refusal.h"

namespace candour {

// proof_failed. Its message is the whole list, a place a line: file and page, what failed, what to do.
class RefusedPlaces : public Error {
 public:
  explicit RefusedPlaces(std::vector<Refusal> refusals);
  const std::vector<Refusal>& refusals() const { return refusals_; }

 private:
  std::vector<Refusal> refusals_;
};

// What a whole bundle's proof complains of, by the paper and the page that the bundle's page comes from; a page of our own has none.
Refusal refusal_of(const ProofFailure& failure, const Bundle& bundle);

// "letters/scan.pdf, page 2"; "page 2" of a file without a name; "the bundle as a whole" of neither.
std::string place_of(const Refusal& refusal);

}  // namespace candour
