#include <array>

#include "pipeline/store/schema.h"

namespace candour {
namespace {

// Triggers hold off a careless hand; the chain tells of a careful one.
constexpr std::array<const char*, 1> kDeskMigrations = {
    R"(
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE user (key TEXT PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL, password TEXT NOT NULL, code_secret TEXT NOT NULL,
  disabled INTEGER NOT NULL, password_set INTEGER NOT NULL, code_step INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE membership (case_key TEXT NOT NULL, user TEXT NOT NULL REFERENCES user, role TEXT NOT NULL, conflict INTEGER NOT NULL,
  until INTEGER NOT NULL, taken_away INTEGER NOT NULL, PRIMARY KEY (case_key, user)) STRICT;
CREATE TABLE session (id TEXT PRIMARY KEY, user TEXT NOT NULL REFERENCES user, csrf TEXT NOT NULL, since INTEGER NOT NULL,
  last_seen INTEGER NOT NULL) STRICT;
CREATE TABLE failure (key TEXT PRIMARY KEY, count INTEGER NOT NULL, last INTEGER NOT NULL, told INTEGER NOT NULL) STRICT;
CREATE TABLE user_setting (user TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (user, name)) STRICT;
CREATE TABLE audit (sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
  detail TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
)",
};

}  // namespace

void migrate_desk(Database& database) { apply_migrations(database, kDeskMigrations, "this desk"); }

}  // namespace candour
