// What was corrected in the register of people: appended, never edited.
#include "pipeline/store/case_store.h"

#include "pipeline/base/days.h"
#include "pipeline/codec/nouns.h"

namespace candour {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

// What was corrected, without a name: ids, classes and answers.
std::string plain_words(const PeopleCorrection& correction) {
  const std::string of = std::string(to_string(correction.kind)) + " of " + correction.person;
  switch (correction.kind) {
    case CorrectionKind::undo: return "undo of " + std::to_string(correction.undone);
    case CorrectionKind::merge: return of + " and " + correction.other;
    case CorrectionKind::person_class: return of + ": " + to_string(correction.person_class);
    case CorrectionKind::consent: return of + ": " + to_string(correction.consent);
    case CorrectionKind::split:
    case CorrectionKind::alias:
    case CorrectionKind::rename:
    case CorrectionKind::known: return of;
  }
  return of;
}

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
  write_audit(actor, "corrected people", "correction " + std::to_string(id) + ": " + plain_words(correction) + (note.empty() ? "" : "; " + note));
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
