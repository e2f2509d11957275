#include "redaction/find/tagger/tagger_weights.h"

#include "pipeline/base/embedded_file.h"
#include "redaction/find/tagger/token_features.h"

CANDOUR_EMBED(tagger_weights, CANDOUR_TAGGER_WEIGHTS)

namespace candour {

const TaggerWeights& built_in_weights() {
  static const TaggerWeights kWeights = read_weights<kLabels>(embedded_tagger_weights(), kTaggerBuckets);
  return kWeights;
}

}  // namespace candour
