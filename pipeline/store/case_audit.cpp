// The case's audit log.
#include "pipeline/store/audit_chain.h"
#include "pipeline/store/case_store.h"

namespace candour {

using Guard = std::lock_guard<std::recursive_mutex>;

void CaseStore::audit(const std::string& actor, const std::string& action, const std::string& detail) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  write_audit(actor, action, detail);
  transaction.commit();
}

void CaseStore::write_audit(const std::string& actor, const std::string& action, const std::string& detail) {
  append_audit(database_, key_, actor, action, detail);
}

std::vector<AuditEvent> CaseStore::audit_log() {
  const Guard guard(mutex_);
  return audit_events(database_);
}

std::int64_t CaseStore::verify_audit() {
  const Guard guard(mutex_);
  return first_broken_audit_row(database_, key_);
}

}  // namespace candour
