// Who was asked about the record and what they said: every entry stays, the latest of a consultation counts.
#include "pipeline/store/case_store.h"

#include <map>

#include "pipeline/base/days.h"
#include "pipeline/codec/nouns.h"

namespace candour {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

}  // namespace

Consultation CaseStore::append_consultation(Consultation consultation, const std::string& actor, const std::string& note) {
  const Guard guard(mutex_);
  Transaction transaction(database_);
  const bool is_new = consultation.id == 0;
  if (is_new) {
    Statement last = database_.prepare("SELECT coalesce(max(id), 0) FROM consultation");
    last.step();
    consultation.id = last.integer(0) + 1;
  }
  consultation.by = actor;
  consultation.at = utc_now();
  database_.prepare("INSERT INTO consultation VALUES (NULL, ?, ?)").bind(consultation.id).bind(to_json(consultation)).run();
  const std::string said = is_new ? std::string("asked") : std::string(to_string(consultation.outcome));
  write_audit(actor, is_new ? "consulted" : "consultation answered", "consultation " + std::to_string(consultation.id) + " (" + to_string(consultation.kind) + "): " + said + (note.empty() ? "" : "; " + note));
  transaction.commit();
  return consultation;
}

std::vector<std::string> CaseStore::writers_of_opinions() {
  const Guard guard(mutex_);
  std::vector<std::string> all;
  Statement rows = database_.prepare("SELECT body FROM consultation ORDER BY entry");
  while (rows.step()) {
    const Consultation one = consultation_from_json(rows.text(0));
    if (one.kind == Consulted::health_professional && one.outcome != ConsultationOutcome::waiting) {
      all.push_back(one.by);
    }
  }
  return all;
}

std::vector<Consultation> CaseStore::consultations() {
  const Guard guard(mutex_);
  std::map<std::int64_t, Consultation> latest;
  Statement rows = database_.prepare("SELECT id, body FROM consultation ORDER BY entry");
  while (rows.step()) {
    latest[rows.integer(0)] = consultation_from_json(rows.text(1));
    latest[rows.integer(0)].id = rows.integer(0);
  }
  std::vector<Consultation> all;
  for (auto& [id, one] : latest) {
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace candour
