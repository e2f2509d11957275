// Numbers that the state, a bank or a school gives somebody: by their form and check digits, or by what they
// are called.
#include "redaction/find/identifier_patterns.h"

namespace candour {

std::vector<IdentifierPattern> number_patterns() {
  using enum FindingKind;
  return {
      {nhs_number, "nhs-number", R"(\b(\d{3}[ .\-]?\d{3}[ .\-]?\d{4})\b)", "NHS", 0.9,
       "a number with an NHS number's check digit"},
      {nhs_number, "nhs-cue",
       R"((?i:\b(?:N\.?H\.?S\.?|national health)(?: service)?))" CALLED GAP R"(((?:\d[ .\-\n]?){9}\d)\b)", "",
       0.95, "a ten-digit number called an NHS number"},
      {chi_number, "chi-cue", R"(\bCHI\b)" CALLED GAP R"((\d(?:[ \-]?\d){9})\b)", "", 0.95,
       "a number called a Community Health Index number"},
      {hc_number, "hc-cue", R"(\b(?:H ?& ?C|HCN)\b)" CALLED GAP R"((\d(?:[ \-]?\d){9})\b)", "", 0.95,
       "a number called a Health and Care number"},
      {national_insurance, "national-insurance",
       R"(\b([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ \-]?\d{2}[ \-]?\d{2}[ \-]?\d{2}[ \-]?[A-D])\b)", "NINO",
       0.9, "a National Insurance number"},
      {national_insurance, "national-insurance-grouped",
       R"(\b([A-Z]{2}[ \-]\d{2}[ \-]\d{2}[ \-]\d{2}[ \-][A-D])\b)", "", 0.7,
       "a number grouped as a National Insurance number is"},
      {national_insurance, "national-insurance-cue",
       R"((?i)\b(?:N\.?I\.?(?:N\.?O\.?)?|nat(?:ional|\.)? ?ins(?:urance|\.)?))" CALLED GAP
       R"(([A-Z]{2}[ ./\-]{0,2}\d{2}[ .\-]{0,2}\d{2}[ .\-]{0,2}\d{2}(?:[ ./\-]{0,2}[A-D])?)\b)",
       "", 0.9, "a number called a National Insurance number"},
      {upn, "upn", R"(\b([A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z])\b)", "UPN", 0.95,
       "a unique pupil number with its check letter"},
      {upn, "upn-cue",
       R"((?i:\bU\.?P\.?N\b\.?|\bunique pupil(?: reference)?|\bpupil (?:no|number|ref)))" CALLED GAP
       R"(([A-Za-z](?:[ .\-]?\d){10,12}[A-Za-z]?)\b)",
       "", 0.9, "a number called a unique pupil number"},
      {uln, "uln-cue", R"((?i:\bU\.?L\.?N\b\.?|\bunique learner))" CALLED GAP R"(([1-9](?:[ \-]?\d){9})\b)",
       "", 0.9, "a number called a unique learner number"},
      {pnc_id, "pnc", R"(\b((?:\d{2})?\d{2}/\d{1,7}[A-HJ-NP-RT-Z])\b)", "PNC", 0.9,
       "a Police National Computer number with its check letter"},
      {pnc_id, "pnc-cue", R"((?i:\bP\.?N\.?C\.?))" CALLED GAP R"((\d{2,4} ?/ ?\d{1,7} ?[A-Za-z])\b)", "",
       0.85, "a number called a Police National Computer number"},
      {cro_number, "cro", R"(\b((?:SF\d{2}/\d{1,6}|\d{1,6}/\d{2})[A-HJ-NP-RT-Z])\b)", "CRO", 0.9,
       "a criminal records number with its check letter"},
      {cro_number, "cro-cue",
       R"((?i:\bC\.?R\.?O\b\.?))" CALLED GAP
       R"((SF ?\d{2}/\d{1,6}[A-Za-z]?|[A-Za-z]?\d{1,6} ?/ ?\d{2,4} ?[A-Za-z]?)\b)",
       "", 0.85, "a number called a criminal records number"},
      {arrest_summons, "arrest-summons-cue",
       R"((?i:\bA\.?S\.?N\b\.?|\barrest.summons))" CALLED GAP
       R"((\d{2}/?[0-9A-Z]{4}/?\d{2}/?\d{1,11}[A-Z]?)\b)",
       "", 0.85, "a number called an arrest or summons number"},
      {driving_licence, "driving-licence", R"(\b([A-Z9]{5}\d[0156]\d[0-3]\d\d[A-Z9]{2}[A-Z0-9][A-Z]{2})\b)",
       "DRIVER_GB", 0.9, "a driving licence number"},
      {driving_licence, "driving-licence-cue",
       R"((?i:\b(?:driving|driver(?:['’]?s)?|DVLA)(?: licen[cs]e)?))" CALLED GAP
       R"(([A-Z9]{5}[ \-]?\d{6}[ \-]?[A-Z9]{2}[ \-]?[A-Z0-9]{1,3}(?: ?\d{2})?)\b)",
       "", 0.9, "a driving licence number"},
      {driving_licence, "driving-licence-figures",
       R"((?i:\b(?:driving|driver['’]?s) licen[cs]e))" CALLED GAP R"((\d{8})\b)", "", 0.8,
       "a driving licence number"},
      {passport, "passport-cue",
       R"((?i:\bpassport))" CALLED GAP R"(((?:[A-Za-z]{1,3} ?)?\d{6,9}|\d{3} \d{3} \d{3})\b)", "", 0.85,
       "a number called a passport number"},
      {bank_account, "iban", R"(\b(GB\d{2} ?[A-Z]{4}(?: ?\d{4}){3} ?\d{2})\b)", "IBAN", 0.9,
       "a bank account number with its check digits"},
      {bank_account, "sort-code",
       R"(\b(\d{2}[ \-]\d{2}[ \-]\d{2}[ ,;/]+(?:(?i)a/?c|acc?t?|account)?[^\d\n]{0,12}\d{8})\b)", "", 0.85,
       "a sort code and account number"},
      {bank_account, "sort-code-cue",
       R"((?i:\bsort(?:ing)? ?code|\bs/c))" CALLED GAP R"((\d{2}[ ./\-]?\d{2}[ ./\-]?\d{2})\b)", "", 0.8,
       "a number called a sort code"},
      {bank_account, "account-cue",
       R"((?i:\b(?:account|acct?|a/c)\b\.?))" CALLED GAP R"((\d{4}[ \-]?\d{4})\b)", "", 0.85,
       "a number called an account number"},
      {bank_account, "card",
       R"(\b([2-6]\d{3}[ \-]?\d{4}[ \-]?\d{4}[ \-]?\d{4}|3[47]\d{2}[ \-]?\d{6}[ \-]?\d{5})\b)", "CARD", 0.9,
       "a card number with its check digit"},
      {bank_account, "card-cue",
       R"((?i:\b(?:card|visa|master ?card|maestro|switch)))" CALLED GAP
       R"((\d{4}[ \-]?\d{4}[ \-]?\d{4}[ \-]?\d{3,4})\b)",
       "", 0.8, "a number called a card number"},
      {bank_account, "card-end", R"((?i:\bcard (?:no\.? |number )?ending(?: in| with)?:? )(\d{4})\b)", "",
       0.6, "the end of a card number"},
      {case_system_id, "child-benefit", R"(\b(CHB ?\d{8} ?[A-Z]{2})\b)", "", 0.85, "a child benefit number"},
      {case_system_id, "tax-reference-cue",
       R"((?i:\b(?:U\.?T\.?R\b\.?|unique tax(?:payer['’]?s?)?|tax ref(?:erence)?)))" CALLED GAP
       R"((\d{5} ?\d{5}K?|\d{3}/[A-Z]{0,2}\d{1,6})\b)",
       "", 0.8, "a tax reference"},
  };
}

}  // namespace candour
