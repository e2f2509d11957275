// Dates of birth and ages.
#include "redaction/find/identifier_patterns.h"
#include "redaction/find/written_dates.h"

namespace candour {

#define WELSH_MONTH \
  R"((?:Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr))"
#define DAY R"((?:0?[1-9]|[12]\d|3[01]))"
#define MONTH R"((?:0?[1-9]|1[0-2]))"
#define TH "(?:st|nd|rd|th)?"
#define WHOLE_YEAR R"((?:(?:19|20)\d{2}|['’]\d{2})\b)"
#define YEAR R"(['’]?(?:19|20)?\d{2}\b)"
// In words or with signs: "17/8/85", "17.8.'85", "17-Aug-1985", "17AUG1985", "17th of August, 1985", "August
// 17, 1985", "1985-08-17".
#define DATE                                                                                               \
  "(?:" DAY R"([ \t]{0,2}[/.:\-|][ \t]{0,2})" MONTH R"([ \t]{0,2}[/.:\-|][ \t]{0,2})" YEAR "|" DAY TH      \
  R"((?: of)?[ \t\n.,/\-]{0,3}(?:)" MONTH_NAME "|" WELSH_MONTH R"()[ \t\n.,/\-]{0,3})" YEAR "|" MONTH_NAME \
  R"([. \n]{1,2})" DAY TH R"(,?[ \n])" WHOLE_YEAR R"(|(?:19|20)\d{2}[/.\-])" MONTH R"([/.\-])" DAY R"(\b))"
// Figures without signs, which only a label makes a date: "17 08 1985", "17081985".
#define BARE_DATE                                      \
  "(?:" DAY R"([ \t]{1,3})" MONTH R"([ \t]{1,3})" YEAR \
  R"(|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)?\d{2}\b))"
#define LABEL \
  R"((?:\bd[./]? ?o[./]? ?b\.?|\bd(?:ate)?\.? of b(?:irth)?\b\.?|\bbirth ?date\b|\bb\.d\.|\bdyddiad geni\b))"
#define TO_DATE R"((?: ?\([dmy/ .\-]{5,14}\))?[\s:.,=|_\-]*(?:(?:is|was|on) ){0,2}(?:the )?)"

std::vector<IdentifierPattern> birth_patterns() {
  using enum FindingKind;
  return {
      {date_of_birth, "date-of-birth",
       "(?i)(?:" LABEL R"(|\bborn\b|\(b\.))" TO_DATE "(" DATE "|" BARE_DATE ")", "", 0.95, "a date of birth"},
      {date_of_birth, "birth-b",
       R"((?:^|[\p{L}\d,;)] |[(\t\n])b\.?[ :]?()"
       "(?i:" DATE "))",
       "", 0.8, "a date of birth"},
      {date_of_birth, "birth-at-place", R"((?i)\bborn (?:at|in) [^.;\n\d]{2,40} on (?:the )?()" DATE ")", "",
       0.85, "a date of birth"},
      {date_of_birth, "birth-month",
       "(?i)" LABEL TO_DATE "(?:in )?(" MONTH_NAME R"([., ]{1,2})" WHOLE_YEAR "|" MONTH R"([/.])" YEAR
       R"()(?:[^\d/.\-]|[.\-](?:\D|$)|$))",
       "", 0.8, "the month of somebody's birth"},
      {date_of_birth, "birth-year",
       R"((?i)(?:\bborn|(?:^|[\s,(])b\.)(?: in| about| circa| c\.)? ?(['’]\d{2})\b)", "", 0.7,
       "the year of somebody's birth"},
      {date_of_birth, "birth-year-labelled",
       "(?i)" LABEL
       R"([ \t:.,=\-]*(?:(?:about|circa|approx|c)\b\.? ?)?((?:19|20)\d{2})(?:[^\d/.\-]|[.\-](?:\D|$)|$))",
       "", 0.7, "the year of somebody's birth"},
      {date_of_birth, "birthday",
       R"((?i)\bbirthday(?: is| was| falls)?(?: on)?(?: the)?:? ()" DAY R"((?:[/.])" MONTH
       R"((?:[/.](?:19|20)?\d{2})?\b|)" TH R"((?: of)? )" MONTH_NAME R"(\b)|)" MONTH_NAME " " DAY TH R"(\b))",
       "", 0.6, "somebody's birthday"},
      {age, "age-cue",
       R"(\b((?i:aged?)(?:\s+|:\s*)\d{1,2}(?:\s*(?:years?|yrs?|months?|mths?|weeks?|wks?)\b(?:\s+old)?)?)\b)",
       "", 0.5, "somebody's age"},
  };
}

}  // namespace candour
