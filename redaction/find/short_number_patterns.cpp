// Numbers that may be of two or three figures: an old NHS number, a police log, a telephone number with its
// exchange.
#include "redaction/find/identifier_patterns.h"

namespace candour {

std::vector<IdentifierPattern> short_number_patterns() {
  using enum FindingKind;
  return {
      {nhs_number, "nhs-old",
       R"((?i:\b(?:N\.?H\.?S\.?|national health|medical card)(?: service)?))" CALLED_SO GAP
       R"(([A-Z]{2,5}[ /]?\d{1,4}(?:[ /]\d{1,4}){0,2})\b)",
       "", 0.8, "an NHS number as it was until 1996"},
      {phone, "phone-by-exchange",
       R"((?:^|[^\p{L}])(?i:tel(?:ephone)?|phone|ring|rang from|telephoned from|call)\b\.?(?: (?i:no|number)\b\.?)?:? ?(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? (?:\d{2}-)?\d{2,6})\b)",
       "", 0.6, "a telephone number with its exchange"},
      {crime_reference, "police-reference",
       R"((?i:\b(?:crime|incident|log|CAD|URN|CRIS|Merlin|misper|police|OIC|custody|occurrence|occ|niche|MARAC|MAPPA)\b)(?: (?i:report|log|case))?)" CALLED
           GAP WORD_REFERENCE,
       "", 0.6, "a police reference"},
  };
}

}  // namespace candour
