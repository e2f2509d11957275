// The case store's tables, as numbered migrations: applied once each, in order, never changed afterwards.
#pragma once

#include "pipeline/store/sqlite.h"

namespace candour {

// Throws Error(store_problem) for a case made by a newer Candour.
void migrate(Database& database);

}  // namespace candour
