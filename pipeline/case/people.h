// Who is in the record, and how often they are proposed on.
#pragma once

#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/codec/answers.h"
#include "pipeline/store/case_store.h"

namespace candour {

// The people of the request, and those found whom a proposal names.
std::vector<PersonMentions> people_of(CaseStore& store, const Actor& actor, Day today);

}  // namespace candour
