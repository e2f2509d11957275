// What was decided differently in two places; carried over on request, in the actor's name.
#pragma once

#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/consistency.h"

namespace candour {

struct ConsistencyAnswer {
  std::vector<Inconsistency> apart;
  std::size_t carried = 0;     // decisions taken to carry others over
};

// With `carry`, passages are taken out wherever their words stand and places are decided as their copies are, all or none, as one
// batch; what is listed then is what is left.
ConsistencyAnswer consistency_of(CaseStore& store, bool carry, const Actor& actor, Day today);

}  // namespace candour
