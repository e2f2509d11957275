// The names tagger's weights: a row of signed bytes for each feature's bucket, and the chain's transitions.
// File (little endian): "CANDCRF1", scale (float), transitions (float, start then [before][after]), number of rows (u32), then for
// each row the distance to its bucket from the one before (variable length, seven bits a byte) and one signed byte a label.
// Inside this room only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "redaction/find/tagger/chain.h"
#include "redaction/find/tagger/token_features.h"

namespace candour {

struct TaggerWeights {
  float scale = 1;
  Transitions transitions;
  std::vector<std::array<std::int8_t, 8>> rows;   // by bucket; the eighth is empty

  std::vector<LabelScores> scores(const std::vector<TokenFeatures>& features) const;
};

// Throws Error(configuration) when the bytes are no weights.
TaggerWeights read_weights(std::string_view bytes);
std::string write_weights(const TaggerWeights& weights);

const TaggerWeights& built_in_weights();

}  // namespace candour
