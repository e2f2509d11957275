// Which words tell of another person's life, by the words around them: learnt from records whose gold says it (training/), where
// patterns and cues cannot foresee how it is said. It adds to what they find and takes nothing away.
#pragma once

#include <string_view>
#include <vector>

#include "redaction/chain/boosted_trees.h"
#include "redaction/chain/weights.h"
#include "redaction/people/peopled_text.h"

namespace candour {

// Outside; beginning of and inside a detail that identifies (age, work, school, place), a fact of private life.
enum ToldLabel : std::size_t { kNothing, kDetailBegins, kDetail, kFactBegins, kFact, kToldLabels };

constexpr std::uint32_t kToldBuckets = 1U << 22U;   // a million would be full: every word is looked at in a hundred ways

// A chain, and trees that look at what it says of a word and those around it (look_again.h); without trees the chain's word stands.
struct ToldWeights {
  WeightsOf<kToldLabels> chain;
  BoostedTrees again;
};

const ToldWeights& built_in_told_weights();

// Tokens that follow each other in a paragraph, and what is known of each.
struct ToldSequence {
  std::vector<PeopledToken> tokens;
  std::vector<TokenFeatures> features;   // as many
  std::vector<std::uint64_t> found;      // as many: what a rule says of the token's place, as a code; 0 nothing
};

// `mentions`: people and words for a relation, in order; `found`: what else is known of the text, with verdicts. Of a text with cells
// (redaction/find/cells.h).
std::vector<ToldSequence> told_sequences(std::string_view text, const std::vector<Finding>& mentions, const std::vector<Finding>& found, const PeopleRegister& people);

struct ToldSpan {
  Span span;
  double probability = 0;   // of its likeliest token
  bool is_detail = false;   // rather than a fact
  std::string person;       // who was last named before it and is no professional; may be empty
};

// In order, outside the mentions and what was found. Thread-safe.
std::vector<ToldSpan> tag_told(std::string_view text, const std::vector<Finding>& mentions, const std::vector<Finding>& found, const PeopleRegister& people,
                               const ToldWeights& weights = built_in_told_weights());

}  // namespace candour
