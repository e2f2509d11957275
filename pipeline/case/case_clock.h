// A case's clock: its request under the bank holidays that it keeps, or those by rule.
#pragma once

#include "pipeline/request/clock.h"
#include "pipeline/store/case_store.h"

namespace candour {

DueDates dates_of(CaseStore& store, Day today);

}  // namespace candour
