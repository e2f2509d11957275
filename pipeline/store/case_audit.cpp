// The audit log: every row's keyed hash takes in the row before it, and the head tells how long the chain is.
#include "pipeline/store/case_store.h"

#include "pipeline/base/days.h"
#include "pipeline/base/hash.h"

namespace candour {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

std::string row_hash(const std::string& key, std::int64_t sequence, const AuditEvent& event, const std::string& previous) {
  return keyed_hash_hex(key, std::to_string(sequence) + "\x1f" + event.at + "\x1f" + event.actor + "\x1f" + event.action + "\x1f" + event.detail + "\x1f" + previous);
}

}  // namespace

void CaseStore::audit(const std::string& actor, const std::string& action, const std::string& detail) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  write_audit(actor, action, detail);
  transaction.commit();
}

void CaseStore::write_audit(const std::string& actor, const std::string& action, const std::string& detail) {
  Statement last = database_.prepare("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1");
  const bool any = last.step();
  const std::int64_t sequence = any ? last.integer(0) + 1 : 1;
  const std::string previous = any ? last.text(1) : std::string();
  last.run();
  const AuditEvent event{sequence, utc_now(), actor, action, detail};
  const std::string hash = row_hash(key_, sequence, event, previous);
  database_.prepare("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)").bind(sequence).bind(event.at).bind(actor).bind(action).bind(detail).bind(previous).bind(hash).run();
  database_.prepare("INSERT OR REPLACE INTO setting VALUES ('audit-head', ?)").bind(keyed_hash_hex(key_, std::to_string(sequence) + hash)).run();
}

std::vector<AuditEvent> CaseStore::audit_log() {
  const Guard guard(mutex_);
  std::vector<AuditEvent> all;
  Statement rows = database_.prepare("SELECT sequence, at, actor, action, detail FROM audit ORDER BY sequence");
  while (rows.step()) {
    all.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)});
  }
  return all;
}

std::int64_t CaseStore::verify_audit() {
  const Guard guard(mutex_);
  std::int64_t expected = 1;
  std::string previous;
  Statement rows = database_.prepare("SELECT sequence, at, actor, action, detail, previous, hash FROM audit ORDER BY sequence");
  while (rows.step()) {
    const AuditEvent event{rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)};
    if (event.sequence != expected || rows.text(5) != previous || rows.text(6) != row_hash(key_, event.sequence, event, previous)) {
      return expected;
    }
    previous = rows.text(6);
    ++expected;
  }
  // The head says how long the chain was: rows cut off its end are missed too.
  return setting("audit-head") == keyed_hash_hex(key_, std::to_string(expected - 1) + previous) ? 0 : expected;
}

}  // namespace candour
