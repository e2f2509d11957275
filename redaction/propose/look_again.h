// A second look at what is told of others (told_tagger.h): trees over what the chain says of a word and those
// around it. A chain's weights only add up; that a word between two that are told is told as well, that one
// alone in a paragraph rather is not, they cannot say. Wolpert, "Stacked generalization", Neural Networks 5
// (1992).
#pragma once

#include <array>
#include <vector>

#include "redaction/chain/boosted_trees.h"
#include "redaction/propose/told_tagger.h"

namespace candour {

constexpr std::size_t kLooks = 62;  // values looked at
using Look = std::array<float, kLooks>;

// At each token of the sequence; the order of the values is part of the format of the trees.
std::vector<Look> looks_at(const ToldSequence& sequence, const MarginalsOf<kToldLabels>& chain);

// Whether it is worth one: somebody's name and what a rule found are no question, nor is a word round which
// nothing seems to be told.
std::vector<bool> worth_a_look(const ToldSequence& sequence, const MarginalsOf<kToldLabels>& chain);

// How likely each token tells of somebody; without trees, what the chain says.
std::vector<double> look_again(const ToldSequence& sequence, const MarginalsOf<kToldLabels>& chain,
                               const BoostedTrees& trees);

}  // namespace candour
