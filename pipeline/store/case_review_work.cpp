// Which pages of a case somebody has looked at, who is to look at what, and what the second reviewer thought.
#include "pipeline/store/case_store.h"

#include "pipeline/base/days.h"

namespace candour {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

}  // namespace

void CaseStore::note_seen(const std::string& user, std::int64_t document, int page) {
  const Guard guard(mutex_);
  database_.prepare("INSERT OR IGNORE INTO seen_page VALUES (?, ?, ?)").bind(user).bind(document).bind(page).run();
}

std::map<std::string, std::set<std::pair<std::int64_t, int>>> CaseStore::pages_seen() {
  const Guard guard(mutex_);
  std::map<std::string, std::set<std::pair<std::int64_t, int>>> seen;
  Statement rows = database_.prepare("SELECT user, document, page FROM seen_page");
  while (rows.step()) {
    seen[rows.text(0)].emplace(rows.integer(1), static_cast<int>(rows.integer(2)));
  }
  return seen;
}

void CaseStore::set_assignments(const std::vector<Assignment>& assignments, const std::string& actor) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  database_.execute("DELETE FROM assignment");
  for (const Assignment& one : assignments) {
    database_.prepare("INSERT INTO assignment VALUES (?, ?, ?, ?, ?)").bind(one.user).bind(one.step == ReviewStep::first ? 1 : 2).bind(one.document).bind(one.from_page).bind(one.to_page).run();
  }
  write_audit(actor, "assigned", std::to_string(assignments.size()) + " assignments");
  transaction.commit();
}

std::vector<Assignment> CaseStore::assignments() {
  const Guard guard(mutex_);
  std::vector<Assignment> all;
  Statement rows = database_.prepare("SELECT user, step, document, from_page, to_page FROM assignment ORDER BY rowid");
  while (rows.step()) {
    all.push_back({rows.text(0), rows.integer(1) == 1 ? ReviewStep::first : ReviewStep::second, rows.integer(2), static_cast<int>(rows.integer(3)), static_cast<int>(rows.integer(4))});
  }
  return all;
}

void CaseStore::append_second_look(const SecondLook& look) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  database_.prepare("INSERT INTO second_look VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)")
      .bind(look.document).bind(look.page).bind(look.by).bind(utc_now()).bind(look.agrees ? 1 : 0).bind(look.note).bind(look.decision).run();
  write_audit(look.by, look.agrees ? "agreed" : "disagreed", "document " + std::to_string(look.document) + ", page " + std::to_string(look.page));
  transaction.commit();
}

std::vector<SecondLook> CaseStore::second_looks() {
  const Guard guard(mutex_);
  std::vector<SecondLook> all;
  Statement rows = database_.prepare("SELECT document, page, by, at, agrees, note, decision FROM second_look ORDER BY id");
  while (rows.step()) {
    all.push_back({rows.integer(0), static_cast<int>(rows.integer(1)), rows.text(2), rows.text(3), rows.integer(4) != 0, rows.text(5), rows.integer(6)});
  }
  return all;
}

}  // namespace candour
