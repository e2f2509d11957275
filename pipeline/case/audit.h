// Who did what when in a case, and whether a row of it was altered.
#pragma once

#include <vector>

#include "pipeline/case/actor.h"
#include "pipeline/store/case_store.h"

namespace candour {

std::vector<AuditEvent> audit_of(CaseStore& store, const Actor& actor, Day today);

struct AuditCheck {
  std::int64_t broken_at = 0;   // the first row that was altered, removed or moved; 0 when the chain holds
};

AuditCheck check_audit(CaseStore& store, const Actor& actor, Day today);

}  // namespace candour
