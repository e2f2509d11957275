// A second, different person says that what was decided may go out.
#pragma once

#include "pipeline/case/actor.h"
#include "pipeline/store/case_store.h"

namespace candour {

// The bundle bears `today`. Throws Error(review_incomplete) while anything is open, or when the actor decided anything.
SignOff sign_off(CaseStore& store, const Actor& actor, Day today);

}  // namespace candour
