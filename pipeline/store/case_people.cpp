// What was corrected in the register of people: appended, never edited.
#include "pipeline/store/case_store.h"

#include "pipeline/base/days.h"
#include "pipeline/codec/nouns.h"

namespace candour {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

}  // namespace

std::int64_t CaseStore::append_correction(PeopleCorrection correction, const std::string& actor, const std::string& note) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  correction.by = actor;
  correction.at = utc_now();
  database_.prepare("INSERT INTO people_correction VALUES (NULL, ?)").bind(to_json(correction)).run();
  Statement last = database_.prepare("SELECT max(id) FROM people_correction");
  last.step();
  const std::int64_t id = last.integer(0);
  const std::string what = correction.kind == CorrectionKind::undo ? "undo of " + std::to_string(correction.undone) : std::string(to_string(correction.kind)) + " of " + correction.person;
  write_audit(actor, "corrected people", "correction " + std::to_string(id) + ": " + what + (note.empty() ? "" : "; " + note));
  transaction.commit();
  return id;
}

std::vector<PeopleCorrection> CaseStore::corrections() {
  const Guard guard(mutex_);
  std::vector<PeopleCorrection> all;
  Statement rows = database_.prepare("SELECT id, body FROM people_correction ORDER BY id");
  while (rows.step()) {
    all.push_back(people_correction_from_json(rows.text(1)));
    all.back().id = rows.integer(0);
  }
  return all;
}

}  // namespace candour
