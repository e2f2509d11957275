// An audit log in a database's tables audit(sequence, at, actor, action, detail, previous, hash) and setting(name, value): every row's
// keyed hash takes in the row before it, and the head tells how long the chain is. Rows are written in whichever transaction is open.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/model/audit_event.h"
#include "pipeline/store/sqlite.h"

namespace candour {

void append_audit(Database& database, const std::string& key, const std::string& actor, const std::string& action, const std::string& detail);
std::vector<AuditEvent> audit_events(Database& database);

// The sequence of the first row that was altered, removed or moved; 0 when the chain holds.
std::int64_t first_broken_audit_row(Database& database, const std::string& key);

}  // namespace candour
