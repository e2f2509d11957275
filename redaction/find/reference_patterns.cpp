// References that mean something only by what they are called: of cases, crimes, courts, files.
#include "redaction/find/identifier_patterns.h"

namespace candour {

#define MIDDLE \
  R"((?: (?i:account|a/c|acc|file|record|case|claim|card|book|order|ticket|certificate|personal|client|customer|policy)\b\.?)?)"
// Also with a blank, behind a label that leaves no doubt: "TN 4471".
#define REFERENCE \
  R"(((?:[A-Z]{1,5} |(?:[A-Za-z]{1,6}[/\-]){1,3})?[A-Za-z]{0,6}\d[\dA-Za-z]*(?:[/\-][\dA-Za-z]+){0,4}(?: (?:of|on|dated) \d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?)?)\b)"

std::vector<IdentifierPattern> reference_patterns() {
  using enum FindingKind;
  return {
      {case_system_id, "immigration-reference",
       R"((?i:\b(?:HO|Home Office|UKVI|NASS|ARC|BRP|port|immigration|visa|asylum|EUSS)\b))" MIDDLE CALLED_SO
           GAP REFERENCE,
       "", 0.7, "an immigration reference"},
      {case_system_id, "prison-number",
       R"((?i:\b(?:HMP|H\.M\.P\.|prison(?:er)?|borstal|YOI)\b[^.\n]{0,24}?\b(?:no\.?|number)|\bP?-?NOMIS(?: (?:no\.?|number|ID))?))" GAP
       R"(([A-Z]{0,2}\d{4,7}[A-Z]{0,2})\b)",
       "", 0.7, "a prison number"},
      {case_system_id, "other-file",
       R"((?i:\b(?:separate|sealed|sibling['’]?s?|brother['’]s|sister['’]s|other) (?:file|log|record)(?: no\.?| number)?) ([A-Z]{0,3}/?\d{4,8})\b)",
       "", 0.6, "the number of another file"},
      {case_system_id, "further-number", R"((?:^|[^\d/]) ?/ ?(\d{5,9})\b)", "", 0.5,
       "one of several numbers"},
      {crime_reference, "police-reference-called",
       R"((?i:\b(?:crime|incident|log|CAD|URN|CRIS|Merlin|misper|police|OIC|custody|occurrence|occ|niche|MARAC|MAPPA)\b)(?: (?i:report|log|case))?)" CALLED_SO
           GAP REFERENCE,
       "", 0.61, "a police reference"},
      {court_case_number, "court-case", R"(\b([A-Z]{2}\d{2}[A-Z]\d{5})\b)", "", 0.8, "a court case number"},
      {court_case_number, "court-case-sixteen", R"(\b(1\d{3}[ \-]\d{4}[ \-]\d{4}[ \-]\d{4})\b)", "HMCTS16",
       0.8, "a court case number"},
      {case_system_id, "file-reference",
       R"((?i:\b(?:case |our |your |personal |main |social work |department(?:al)? |children['’]?s )?(?:file|record)s?\b))" CALLED_SO
           GAP REFERENCE,
       "", 0.57, "the number of a file"},
      {case_system_id, "letter-reference",
       R"((?i:\b(?:our|your) ref(?:erence)?)\b[.: ]{1,4}([A-Z]{1,5}[A-Z0-9]*[/\-][A-Z0-9/\-]*\d[A-Z0-9/\-]*)\b)",
       "", 0.6, "a reference in a letter"},
      {case_system_id, "account-reference",
       R"((?i:\b(?:account|tenancy|tenant|rent|claim|customer|council tax|housing(?: benefit)?|benefit|child (?:benefit|support|maintenance)|maintenance|universal credit|UC|CSA|CMS|DWP|DSS|DHSS|giro|PAYE|payroll|national registration|identity card|ration book|pension|(?:post office|savings|bank|order|allowance) book|roll|HC2|policy|insurance|CICA|legal aid|appeal|library|membership|student|candidate|exam|army|naval|regimental|service|meter|bus pass)\b))" MIDDLE
           CALLED_SO GAP REFERENCE,
       "", 0.6, "somebody's reference"},
      {case_system_id, "account-number",
       R"((?i:\b(?:council tax|rent|housing benefit|universal credit|library|pension|savings|post office)) (?i:account|a/c|acc|claim|ticket|book|card)\b\.?)" GAP
       R"(([A-Z]{0,3}\d{5,12}[A-Z]?)\b)",
       "", 0.6, "somebody's account"},
      {case_system_id, "case-system-id",
       R"((?i)\b(?:person ID|case (?:no|number|ID)|LCS (?:no|ID)|mosaic (?:no|ID)|ICS (?:no|number)|PID|swift ID|client (?:no|ID))\.?\s*:?\s*(\d{4,10})\b)",
       "", 0.8, "a case-system number"},
      {case_system_id, "case-system-called",
       R"((?i:\b(?:person|client|service user|case(?: file)?|LAC|LCS|ICS|swift|paris|protocol|framework-?i|mosaic|care ?first|liquid ?logic|eclipse|CRN|C\.R\.N\.|MARAC|probation|YOT|YOS|unique adult|system|reg(?:ister|istration)?)\b\.?))" CALLED_SO
           GAP REFERENCE,
       "", 0.59, "a case-system number"},
      {case_system_id, "case-system-bare",
       R"((?i:\b(?:mosaic|care ?first|liquid ?logic|LCS|ICS|CRN|MRN)\b))" GAP WORD_REFERENCE, "", 0.58,
       "a case-system number"},
      {case_system_id, "hospital-number",
       R"((?i:\b(?:hospital|hosp|patient|clinic|unit|MRN|PAS|A ?& ?E|dental|maternity)\b\.?))" CALLED_SO GAP
           REFERENCE,
       "", 0.6, "a hospital's number for somebody"},
      {case_system_id, "device", R"((?i:\bIMEI\b))" CALLED GAP R"((\d(?:[ \-/]?\d){14})\b)", "", 0.8,
       "a telephone's own number"},
      {url, "internet-address", R"((?i:\bIP(?: address)?\b))" GAP R"(((?:\d{1,3}\.){3}\d{1,3})\b)", "", 0.7,
       "an internet address"},
      {professional_registration, "registration", R"(\b(SW\d{4,6}|(?:GMC|NMC|HCPC)\s*:?\s*[A-Z0-9]{6,8})\b)",
       "", 0.7, "a professional's registration number"},
  };
}

}  // namespace candour
