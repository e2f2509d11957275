// Trains the names tagger on documents whose names are known.
#pragma once

#include <vector>

#include "redaction/chain/training/learner.h"
#include "redaction/find/tagger/tagger_weights.h"
#include "redaction/find/tagger/training/labelled_text.h"

namespace candour {

TaggerWeights learn(const std::vector<LabelledDocument>& documents, const LearningOptions& options);

}  // namespace candour
