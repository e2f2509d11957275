// What a recogniser found on a page, and why it thinks so.
#pragma once

#include <string>

#include "pipeline/model/page.h"

namespace candour {

enum class FindingKind {
  person, relation, address, postcode, phone, email, url, date_of_birth, age, nhs_number, chi_number, hc_number,
  national_insurance, upn, uln, pnc_id, cro_number, arrest_summons, crime_reference, court_case_number,
  driving_licence, passport, vehicle, bank_account, case_system_id, professional_registration, sensitive_fact,
  source_identity, marked_passage, covered_text
};

enum class Verdict { redact, keep, review };

struct Finding {
  Span span;                 // code points of the page's (or text's) text
  FindingKind kind = FindingKind::person;
  std::string text;          // as it stands in the record
  std::string person;        // Person::id, or empty when nobody in particular
  double score = 0;          // 0..1
  Verdict proposal = Verdict::review;
  std::string ground;        // a code of grounds.h when the proposal is redact or review, otherwise empty
  std::string rule;          // stable short name of what found it: "nhs-number", "request-person", "titled-name"
  std::string why;           // one plain-English sentence that says nothing of the record but this finding's kind
  bool high_risk = false;    // somebody could come to harm by it: a second reader looks at every such place
};

const char* to_string(FindingKind kind);
const char* to_string(Verdict verdict);
FindingKind finding_kind_from(const std::string& name);
Verdict verdict_from(const std::string& name);

}  // namespace candour
