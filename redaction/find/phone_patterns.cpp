// Telephone numbers.
#include "redaction/find/identifier_patterns.h"

namespace candour {

#define DOMESTIC \
  R"((?:\(0[1-9]\d{3}\)(?:[ .\-]{0,3}\d){5,6}|\(0[1-9]\d{2}\)(?:[ .\-]{0,3}\d){6,7}|\(0[1-9]\d\)(?:[ .\-]{0,3}\d){8}|0[1-9]\d(?:[ .\-()]{0,3}\d){7,8})\b)"
// "+44 (0)7700 900123", "0044 7700 900123", and without a sign where the figures leave no doubt.
#define FROM_ABROAD \
  R"((?:\+ ?44|0044)[ .\-]?(?:\(0\)[ \-]?)?\d(?:[ .\-()]{0,3}\d){8,10}\b|\b44 ?[1-37]\d{2,3} ?\d{3} ?\d{3,4}\b)"
#define EXTENSION R"((?i:x|ext|extn|extension)[.: ]{0,3}(?:(?i:no)\.? ?)?\d{1,5}\b)"
// A second number that leaves out the first one's beginning ("/4", "/960124", "or 960124") and an extension.
// A whole one is a finding of its own.
#define TAIL                                                                                                              \
  R"((?: ?(?:/|&|\bor\b) ?[1-9]\d{2} ?\d{3,4}\b|/0\d{2,4} ?\d{3} ?\d{3,4}\b|/[1-9]\d{0,2}\b)?(?:[ ,;]{0,2}(?:)" EXTENSION \
  R"(|\()" EXTENSION R"(\)))?)"
#define CALLED_PHONE R"(\b(?:tel(?:ephone)?|phone|ph|mob(?:ile)?|fax|land ?line|whats ?app)\b\.?)"

std::vector<IdentifierPattern> phone_patterns() {
  using enum FindingKind;
  return {
      {phone, "phone", "(?:^|[^\\d/])((" DOMESTIC "|" FROM_ABROAD ")" TAIL ")", "PHONE", 0.85,
       "a telephone number"},
      {phone, "phone-slash", R"((?:^|[^\d/])((0\d{2,4} ?/ ?\d{3} ?\d{3,4}\b))" TAIL ")", "PHONE", 0.75,
       "a telephone number"},
      {phone, "phone-abroad", R"((?:^|[^\d/+])((?:\+[1-9]|\b00[1-9])\d{0,2}(?:[ .\-()]{0,3}\d){8,11}\b))", "",
       0.8, "a telephone number abroad"},
      {phone, "phone-area-in-brackets", R"((?:^|[^\d/])(\(0\d{1,4}\) ?\d{2,4} ?\d{3,4})\b)", "", 0.8,
       "a telephone number"},
      {phone, "phone-london", R"((?:^|[^\d/])(01[ \-]\d{3}[ \-]\d{4})\b)", "", 0.7,
       "a London telephone number as it was until 1990"},
      {phone, "phone-over-lines",
       R"((?:^|[^\d/])(0\d{2}(?:[ \-]?\d){0,7}[ \-]{0,2}\n[ \t]{0,24}\d{2}(?:[ \-]?\d){1,6})\b)", "PHONE",
       0.8, "a telephone number over the end of a line"},
      {phone, "phone-over-cells", R"((?:^|[^\d/])(0\d{2,4}[ \t]*\t[ \t]*\d{3} ?\d{3,4})\b)", "PHONE", 0.75,
       "a telephone number over two cells"},
      {phone, "phone-in-figures", R"((?:^|[^\d/] ?)(0 7(?: \d){9})\b)", "PHONE", 0.8,
       "a telephone number figure by figure"},
      {phone, "phone-called",
       "(?i:" CALLED_PHONE ")" CALLED GAP
       R"(((?:\(?\d{3,6}\)?[ \-]?\d{2,4}(?:[ \-]?\d{2,4}){0,3}|\d(?:[ .\-]\d){8,10})\b)" TAIL ")",
       "", 0.7, "a number called a telephone number"},
      {phone, "phone-called-short",
       R"(\b(?:Tel\.(?: ?[Nn]o\.?)?:?|(?i:tel|telephone|phone)(?:| (?i:no|number)\.?):|(?i:tel|telephone|phone) (?i:no\.|number)) ?((?:[3-9]\d{2,3}|1[0-8]\d{1,2}|2[1-9]\d{1,2}))(?:[^\d:]|$))",
       "", 0.5, "a number called a telephone number"},
      {phone, "phone-misread",
       R"((?i:\b(?:tel|te1|phone|mobile|mob)\b)[:. ]{1,3}([O0][0-9OoIl]{3,4} ?[0-9OoIl]{5,6}))", "", 0.6,
       "a telephone number as OCR may read it"},
  };
}

}  // namespace candour
