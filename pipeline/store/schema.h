// The tables of a case and of the desk, as numbered migrations: applied once each, in order, never changed afterwards.
#pragma once

#include <span>

#include "pipeline/store/sqlite.h"

namespace candour {

// Both throw Error(store_problem) for what a newer Candour made.
void migrate(Database& database);
void migrate_desk(Database& database);

void apply_migrations(Database& database, std::span<const char* const> migrations, const char* what);

}  // namespace candour
