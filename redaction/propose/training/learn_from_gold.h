// Learns from records with gold whose shared surnames are (redaction/people/namesake_weights.h), in what capacity people are shown (redaction/people/capacity.h) and what
// is told of others (redaction/propose/told_tagger.h): each with what was learnt before it. The same records give the same weights.
#pragma once

#include <vector>

#include "redaction/people/capacity_weights.h"
#include "redaction/propose/told_tagger.h"
#include "redaction/propose/training/gold_record.h"

namespace candour {

NamesakeWeights learn_namesakes(const std::vector<const GoldRecord*>& records);
CapacityWeights learn_capacities(const std::vector<const GoldRecord*>& records, const NamesakeWeights& namesakes);
ToldWeights learn_told(const std::vector<const GoldRecord*>& records, const NamesakeWeights& namesakes, const CapacityWeights& capacities);

}  // namespace candour
