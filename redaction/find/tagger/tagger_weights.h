// The names tagger's weights, which are part of the program. Inside this room only.
#pragma once

#include "redaction/chain/weights.h"
#include "redaction/find/tagger/labels.h"

namespace candour {

using TaggerWeights = WeightsOf<kLabels>;

const TaggerWeights& built_in_weights();

}  // namespace candour
