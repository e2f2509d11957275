#include "pipeline/store/schema.h"

#include <array>

#include "pipeline/base/error.h"

namespace candour {
namespace {

constexpr std::array<const char*, 10> kMigrations = {
    R"(
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE document (id INTEGER PRIMARY KEY, source TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,
  kind TEXT NOT NULL, status TEXT NOT NULL, reason TEXT NOT NULL, pages INTEGER NOT NULL, duplicate_of INTEGER NOT NULL,
  type TEXT NOT NULL, owner_agency TEXT NOT NULL, owner_why TEXT NOT NULL, restricted INTEGER NOT NULL, date TEXT NOT NULL,
  normalised TEXT NOT NULL, texts TEXT NOT NULL, UNIQUE (source, sha256)) STRICT;
CREATE TABLE page (document INTEGER NOT NULL REFERENCES document, number INTEGER NOT NULL, key TEXT NOT NULL,
  PRIMARY KEY (document, number)) STRICT;
CREATE TABLE proposal (id TEXT PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, page INTEGER NOT NULL,
  body TEXT NOT NULL) STRICT;
CREATE TABLE hold (document INTEGER NOT NULL REFERENCES document, body TEXT NOT NULL, PRIMARY KEY (document)) STRICT;
CREATE TABLE decision (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
CREATE TABLE sign_off (id INTEGER PRIMARY KEY, by TEXT NOT NULL, at TEXT NOT NULL, day TEXT NOT NULL, state TEXT NOT NULL) STRICT;
CREATE TABLE audit (sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
  detail TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
)",
    "ALTER TABLE document ADD COLUMN outside_pages INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE document ADD COLUMN covered TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE document ADD COLUMN cover_checked INTEGER NOT NULL DEFAULT 0",
    "CREATE TABLE people_correction (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT",
    "ALTER TABLE document ADD COLUMN container INTEGER NOT NULL DEFAULT 0",
    R"(
CREATE TABLE seen_page (user TEXT NOT NULL, document INTEGER NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (user, document, page)) STRICT;
CREATE TABLE assignment (user TEXT NOT NULL, step INTEGER NOT NULL, document INTEGER NOT NULL, from_page INTEGER NOT NULL, to_page INTEGER NOT NULL) STRICT;
CREATE TABLE second_look (id INTEGER PRIMARY KEY, document INTEGER NOT NULL, page INTEGER NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
  agrees INTEGER NOT NULL, note TEXT NOT NULL, decision INTEGER NOT NULL) STRICT;
)",
    "ALTER TABLE document ADD COLUMN typed_pages INTEGER NOT NULL DEFAULT 0; ALTER TABLE document ADD COLUMN seconds INTEGER NOT NULL DEFAULT 0; "
    "ALTER TABLE document ADD COLUMN pixels_wide INTEGER NOT NULL DEFAULT 0; ALTER TABLE document ADD COLUMN pixels_high INTEGER NOT NULL DEFAULT 0",
    R"(
CREATE TABLE page_copy (document INTEGER NOT NULL, page INTEGER NOT NULL, other_document INTEGER NOT NULL, other_page INTEGER NOT NULL,
  same INTEGER NOT NULL, differs INTEGER NOT NULL, share INTEGER NOT NULL) STRICT;
CREATE TABLE proposal_copy (proposal TEXT NOT NULL, other TEXT NOT NULL, document INTEGER NOT NULL, page INTEGER NOT NULL,
  boxes TEXT NOT NULL, same INTEGER NOT NULL, differs INTEGER NOT NULL) STRICT;
CREATE INDEX copies_of_proposal ON proposal_copy (proposal);
)",
    "CREATE TABLE consultation (entry INTEGER PRIMARY KEY, id INTEGER NOT NULL, body TEXT NOT NULL) STRICT",
};

}  // namespace

void migrate(Database& database) { apply_migrations(database, kMigrations, "this case"); }

void apply_migrations(Database& database, std::span<const char* const> migrations, const char* what) {
  Statement version = database.prepare("PRAGMA user_version");
  version.step();
  const auto at = static_cast<std::size_t>(version.integer(0));
  if (at > migrations.size()) {
    throw Error(ExitCode::store_problem, std::string(what) + " was made by a newer Candour; use that one");
  }
  version.run();
  for (std::size_t i = at; i < migrations.size(); ++i) {
    Transaction transaction(database);
    database.execute(migrations[i]);
    database.execute("PRAGMA user_version = " + std::to_string(i + 1));
    transaction.commit();
  }
}

}  // namespace candour
