#include "pipeline/store/audit_chain.h"

#include "pipeline/base/days.h"
#include "pipeline/base/hash.h"

namespace candour {
namespace {

std::string row_hash(const std::string& key, const AuditEvent& event, const std::string& previous) {
  return keyed_hash_hex(key, std::to_string(event.sequence) + "\x1f" + event.at + "\x1f" + event.actor + "\x1f" + event.action + "\x1f" + event.detail + "\x1f" + previous);
}

std::string head_hash(const std::string& key, std::int64_t sequence, const std::string& hash) { return keyed_hash_hex(key, std::to_string(sequence) + hash); }

}  // namespace

void append_audit(Database& database, const std::string& key, const std::string& actor, const std::string& action, const std::string& detail) {
  Statement last = database.prepare("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1");
  const bool any = last.step();
  const AuditEvent event{any ? last.integer(0) + 1 : 1, utc_now(), actor, action, detail};
  const std::string previous = any ? last.text(1) : std::string();
  last.run();
  const std::string hash = row_hash(key, event, previous);
  database.prepare("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)").bind(event.sequence).bind(event.at).bind(actor).bind(action).bind(detail).bind(previous).bind(hash).run();
  database.prepare("INSERT OR REPLACE INTO setting VALUES ('audit-head', ?)").bind(head_hash(key, event.sequence, hash)).run();
}

std::vector<AuditEvent> audit_events(Database& database) {
  std::vector<AuditEvent> all;
  Statement rows = database.prepare("SELECT sequence, at, actor, action, detail FROM audit ORDER BY sequence");
  while (rows.step()) {
    all.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)});
  }
  return all;
}

std::int64_t first_broken_audit_row(Database& database, const std::string& key) {
  std::int64_t expected = 1;
  std::string previous;
  Statement rows = database.prepare("SELECT sequence, at, actor, action, detail, previous, hash FROM audit ORDER BY sequence");
  while (rows.step()) {
    const AuditEvent event{rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)};
    if (event.sequence != expected || rows.text(5) != previous || rows.text(6) != row_hash(key, event, previous)) {
      return expected;
    }
    previous = rows.text(6);
    ++expected;
  }
  // The head says how long the chain was: rows cut off its end are missed too.
  Statement head = database.prepare("SELECT value FROM setting WHERE name = 'audit-head'");
  return (head.step() ? head.text(0) : std::string()) == head_hash(key, expected - 1, previous) ? 0 : expected;
}

}  // namespace candour
