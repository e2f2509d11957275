// Who is in the record, how they are written, and how often they are proposed on.
#pragma once

#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/codec/answers.h"
#include "pipeline/store/case_store.h"
#include "redaction/people/register.h"

namespace candour {

// The people of the request, and those found whom a proposal names, with the corrections made.
PeopleAnswer people_of(CaseStore& store, const Actor& actor, Day today);

// The register as the corrections in force leave it.
PeopleRegister register_of(CaseStore& store);

}  // namespace candour
