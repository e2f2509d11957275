// Learns from records with gold in what capacity people are shown (redaction/people/capacity.h) and what is told of others
// (redaction/propose/told_tagger.h). The same records give the same weights.
#pragma once

#include <vector>

#include "redaction/people/capacity_weights.h"
#include "redaction/propose/told_tagger.h"
#include "redaction/propose/training/gold_record.h"

namespace candour {

CapacityWeights learn_capacities(const std::vector<const GoldRecord*>& records);
ToldWeights learn_told(const std::vector<const GoldRecord*>& records, const CapacityWeights& capacities);

}  // namespace candour
