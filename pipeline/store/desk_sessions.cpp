// Sessions at the desk.
#include "pipeline/store/desk_store.h"

namespace candour {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

constexpr const char* kSessionColumns = "SELECT s.id, u.name, s.csrf, s.since, s.last_seen FROM session s JOIN user u ON u.key = s.user ";

DeskSession session_in(const Statement& row) { return {row.text(0), row.text(1), row.text(2), row.integer(3), row.integer(4)}; }

}  // namespace

void DeskStore::add_session(const DeskSession& session) {
  const Guard guard(mutex_);
  database_.prepare("INSERT INTO session VALUES (?, ?, ?, ?, ?)").bind(session.id).bind(name_key(session.user)).bind(session.csrf).bind(session.since).bind(session.last_seen).run();
}

std::optional<DeskSession> DeskStore::session(const std::string& id) {
  const Guard guard(mutex_);
  Statement row = database_.prepare(std::string(kSessionColumns) + "WHERE s.id = ?");
  return row.bind(id).step() ? std::optional<DeskSession>(session_in(row)) : std::nullopt;
}

std::vector<DeskSession> DeskStore::sessions(const std::string& user) {
  const Guard guard(mutex_);
  std::vector<DeskSession> all;
  Statement rows = database_.prepare(std::string(kSessionColumns) + "WHERE s.user = ? ORDER BY s.since, s.id");
  rows.bind(name_key(user));
  while (rows.step()) {
    all.push_back(session_in(rows));
  }
  return all;
}

void DeskStore::touch_session(const std::string& id, std::int64_t now) {
  const Guard guard(mutex_);
  database_.prepare("UPDATE session SET last_seen = max(last_seen, ?) WHERE id = ?").bind(now).bind(id).run();
}

void DeskStore::end_session(const std::string& id) {
  const Guard guard(mutex_);
  database_.prepare("DELETE FROM session WHERE id = ?").bind(id).run();
}

void DeskStore::end_sessions(const std::string& user, const std::string& but) {
  const Guard guard(mutex_);
  database_.prepare("DELETE FROM session WHERE user = ? AND id != ?").bind(name_key(user)).bind(but).run();
}

void DeskStore::end_sessions_before(std::int64_t last_seen, std::int64_t since) {
  const Guard guard(mutex_);
  database_.prepare("DELETE FROM session WHERE last_seen < ? OR since < ?").bind(last_seen).bind(since).run();
}

}  // namespace candour
