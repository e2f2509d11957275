// All that a record says of one person's capacity (capacity_weights.h): the words around every mention,
// counted, rare ones for more (tf-idf: Salton and Buckley 1988), as one vector of a set length, so that ten
// mentions say what one says, only better.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/model/request.h"
#include "redaction/people/capacity_weights.h"

namespace candour {

class CapacityEvidence {
 public:
  // A mention by `name` in text number `text`, with what stands around it and whether it is laid out (capacity.h). Texts come in order.
  void add(std::string_view name, std::size_t text, const TokenFeatures& around, bool laid_out = false);
  void add_namesake(PersonClass of);  // somebody else bears the surname

  std::size_t mentions() const { return mentions_; }
  bool laid_out() const { return laid_out_; }   // some mention
  std::vector<WeightedFeature> vector(
      const CapacityWeights& rarities) const;  // of features whose rarity is known
  TokenFeatures features() const;              // each once, in order of buckets
  CapacityShares shares(const CapacityWeights& weights) const;

 private:
  using Counts = std::vector<std::pair<std::uint32_t, std::size_t>>;  // by bucket, in order
  Counts counts() const;
  TokenFeatures of_person() const;

  std::size_t mentions_ = 0;
  std::size_t texts_ = 0;
  std::size_t last_text_ = 0;
  std::size_t namesakes_ = 0;
  bool whole_ = false;  // some mention has more than one word
  bool titled_ = false;
  bool laid_out_ = false;
  std::set<std::string> names_;
  std::set<PersonClass> classes_of_namesakes_;
  Counts counted_;
  TokenFeatures pending_;
};

// A person's surname as those who share it are found by: the last word, small; empty when there is one word
// only.
std::string surname_of(std::string_view name);

// What a name begins with when that is a title, small; "-" otherwise.
std::string title_of(std::string_view name);

}  // namespace candour
