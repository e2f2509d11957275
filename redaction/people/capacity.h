// What the words around mentions say of their bearer's capacity (capacity_weights.h), gathered over a whole record.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "redaction/people/capacity_weights.h"
#include "redaction/people/peopled_text.h"

namespace candour {

// What tells the capacity of a mention, by its place among the mentions: of those of kind person, of the people `of` (ids), or of all
// when there are none. Each mention bears its text.
using FeaturesOfMention = std::pair<std::size_t, TokenFeatures>;
std::vector<FeaturesOfMention> capacity_features(std::string_view text, const std::vector<Finding>& mentions, const PeopleRegister& people, const std::set<std::string>& of = {});

// Gathers what each mention of one person says.
class CapacityEvidence {
 public:
  void add(const CapacityWeights& weights, const TokenFeatures& mention);
  std::size_t mentions() const { return mentions_; }
  CapacityShares shares() const;   // mentions that say the same count for more, though by less than their number: they are not independent

 private:
  std::size_t mentions_ = 0;
  CapacityShares logarithms_{};
};

}  // namespace candour
