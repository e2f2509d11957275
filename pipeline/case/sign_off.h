// A second, different person says that what was decided may go out.
#pragma once

#include "pipeline/case/actor.h"
#include "pipeline/store/case_store.h"

namespace candour {

struct SignOffAnswer {
  SignOff signed_off;
  std::size_t apart = 0;   // things decided differently in two places: told, not in the way
};

// The bundle bears `today`. Throws Error(review_incomplete) while anything is open, or when the actor decided anything.
SignOffAnswer sign_off(CaseStore& store, const Actor& actor, Day today);

}  // namespace candour
