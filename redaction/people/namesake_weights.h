// Whose a surname is that the data subject shares with others ("Hand went to bed", "Mr Hand wrote"): theirs
// or another's, by how old they were when the paper was written, the title, whom else the text names and the
// words around. Learnt from records whose gold says it (redaction/propose/training).
#pragma once

#include "pipeline/model/page.h"
#include "redaction/chain/weights.h"

namespace candour {

enum NamesakeLabel : std::size_t { kAnothers, kSubjects, kNamesakeLabels };

using NamesakeWeights = WeightsOf<kNamesakeLabels>;

struct SharedSurname {
  Span span;  // code points, with a title in front
  TokenFeatures features;
};

const NamesakeWeights& built_in_namesake_weights();

}  // namespace candour
