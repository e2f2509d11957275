// What was decided in a case, and who signed it off: appended, never edited.
#include "pipeline/store/case_store.h"

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"
#include "pipeline/base/hash.h"
#include "pipeline/codec/nouns.h"

namespace candour {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

}  // namespace

std::vector<Decision> CaseStore::append_decisions(std::vector<Decision> decisions, const std::string& actor, const std::string& note) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  const std::string at = utc_now();
  for (Decision& decision : decisions) {
    decision.by = actor;
    decision.at = at;
    database_.prepare("INSERT INTO decision VALUES (NULL, ?)").bind(to_json(decision)).run();
    decision.id = database_.last_id();
  }
  write_audit(actor, "decided", std::to_string(decisions.size()) + " decisions" + (note.empty() ? "" : "; " + note));
  transaction.commit();
  return decisions;
}

std::vector<Decision> CaseStore::decisions() {
  const Guard guard(mutex_);
  std::vector<Decision> all;
  Statement rows = database_.prepare("SELECT id, body FROM decision ORDER BY id");
  while (rows.step()) {
    all.push_back(decision_from_json(rows.text(1)));
    all.back().id = rows.integer(0);
  }
  return all;
}

std::string CaseStore::state_hash() {
  Sha256 hash;
  for (const char* query : {"SELECT id || body FROM proposal ORDER BY id", "SELECT id || body FROM decision ORDER BY id", "SELECT document || body FROM hold ORDER BY document",
                            "SELECT id || body FROM people_correction ORDER BY id"}) {
    Statement rows = database_.prepare(query);
    while (rows.step()) {
      hash.update(rows.text(0));
      hash.update("\n");
    }
  }
  return hash.hex();
}

void CaseStore::sign_off(const std::string& by, const std::string& day, const std::string& note) {
  const Guard guard(mutex_);
  for (const Decision& decision : decisions()) {
    if (decision.by == by) {
      throw Error(ExitCode::review_incomplete, by + " took decisions in this case; a different person must sign off");
    }
  }
  Transaction transaction(database_);
  database_.prepare("INSERT INTO sign_off VALUES (NULL, ?, ?, ?, ?)").bind(by).bind(utc_now()).bind(day).bind(state_hash()).run();
  write_audit(by, "signed-off", note);
  transaction.commit();
}

std::optional<SignOff> CaseStore::signed_off() {
  const Guard guard(mutex_);
  Statement row = database_.prepare("SELECT by, at, day, state FROM sign_off ORDER BY id DESC LIMIT 1");
  if (!row.step() || row.text(3) != state_hash()) {
    return std::nullopt;
  }
  return SignOff{row.text(0), row.text(1), row.text(2), row.text(3)};
}

std::string CaseStore::last_sign_off() {
  const Guard guard(mutex_);
  Statement row = database_.prepare("SELECT at FROM sign_off ORDER BY id DESC LIMIT 1");
  return row.step() ? row.text(0) : std::string();
}

}  // namespace candour
