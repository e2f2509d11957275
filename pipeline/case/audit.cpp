#include "pipeline/case/audit.h"

#include "pipeline/case/authorise.h"

namespace candour {

std::vector<AuditEvent> audit_of(CaseStore& store, const Actor& actor, Day) {
  authorise(actor, Action::audit);
  return store.audit_log();
}

AuditCheck check_audit(CaseStore& store, const Actor& actor, Day) {
  authorise(actor, Action::audit);
  return {store.verify_audit()};
}

}  // namespace candour
