// What the verbs that change or check a case print with --json (README). One JSON object each, without a newline.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/audit_event.h"
#include "pipeline/model/consultation.h"
#include "pipeline/model/document.h"
#include "pipeline/model/refusal.h"

namespace candour {

std::string ingest_answer(int added, int known, const std::vector<std::string>& changed, const std::vector<std::string>& gone, const std::vector<SourceDocument>& covered);
std::string prepare_answer(int documents, int pages, int proposals, std::size_t faults);
std::string decide_answer(std::size_t taken, std::size_t open, std::size_t carried, std::size_t differing);

struct OtherwiseAnswer {
  std::string proposal, source;
  int page = 0;
  std::string decided, proposed;
};
std::string correction_answer(std::int64_t correction, std::size_t mentions, std::size_t open, const std::vector<OtherwiseAnswer>& otherwise);

struct ApartAnswer {
  std::string kind, person;
  struct Place {
    std::string proposal, source;
    int page = 0;
    bool out = false;
    std::vector<Box> boxes;
    double alike = 1;
    bool differs = false;
  };
  std::vector<Place> places;
};
std::string consistency_answer(std::size_t carried, const std::vector<ApartAnswer>& apart);
struct ConsultationAnswer {
  Consultation consultation;
  std::string state, expires_on;   // waiting | overdue | answered | expired; an ISO day or empty
};
std::string consultations_answer(const std::vector<ConsultationAnswer>& consultations);
std::string sign_off_answer(std::size_t apart);
std::string disclose_answer(int pages, const std::string& sha256);
std::string disclose_refusal_answer(const std::vector<Refusal>& refusals);
std::string audit_answer(const std::vector<AuditEvent>& events);
std::string audit_check_answer(bool holds);

}  // namespace candour
