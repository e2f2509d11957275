// What the words around a mention say of its bearer's capacity; gathered over a whole record by capacity_evidence.h.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "redaction/people/capacity_evidence.h"
#include "redaction/people/capacity_weights.h"
#include "redaction/people/peopled_text.h"

namespace candour {

// What tells the capacity of a mention, by its place among the mentions: of those of kind person, of the people `of` (ids), or of all
// when there are none. Each mention bears its text.
struct FeaturesOfMention {
  std::size_t mention = 0;
  TokenFeatures features;
  bool laid_out = false;   // alone in its cell, at the start or the end of a line, or behind a label: in a list, a table, a signature, not in a sentence
};
std::vector<FeaturesOfMention> capacity_features(std::string_view text, const std::vector<Finding>& mentions, const PeopleRegister& people, const std::set<std::string>& of = {});

// A mention of kind person of one of the people `of` (ids), or of anybody when there are none, with what stands around it.
struct CapacityMention {
  std::string person;   // id
  std::string name;     // as written
  Span span;            // code points
  TokenFeatures features;
  bool laid_out = false;
};
std::vector<CapacityMention> capacity_mentions(const std::string& text, const PeopleRegister& people, const std::set<std::string>& of = {});

// Who bears each surname of a register, which must live as long and stay unchanged.
class BearersOfSurnames {
 public:
  explicit BearersOfSurnames(const PeopleRegister& people);
  void add_namesakes(const std::string& person, CapacityEvidence& evidence) const;   // of the person's surname

 private:
  const PeopleRegister& people_;
  std::map<std::string, std::vector<const Person*>> bearers_;
};

}  // namespace candour
