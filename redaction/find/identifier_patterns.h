// What numbers, addresses and dates look like, by what they are; redaction/find/identifiers runs them over a
// text. Inside this room only.
#pragma once

#include <vector>

#include "pipeline/model/finding.h"

// What stands behind a label before its number: "no.", "reference number", "ID"; with CALLED_SO at least one
// of them.
#define QUALIFIER \
  R"((?:[ ./]{0,2}\(?(?i:ref(?:erence)?\b|no\b|nr\b|num(?:ber)?\b|id\b|identifier\b|#)\.?\)?))"
#define CALLED QUALIFIER "{0,3}"
#define CALLED_SO QUALIFIER "{1,3}"
#define GAP R"(\s*[.:=#,\-]{0,2}\s*(?:(?:is|was) )?)"

// Of letters and figures, with signs between.
#define WORD_REFERENCE \
  R"(((?:[A-Za-z]{1,6}[/\-]){0,3}[A-Za-z]{0,6}\d[\dA-Za-z]*(?:[/\-][\dA-Za-z]+){0,4}(?: (?:of|on|dated) \d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?)?)\b)"

namespace candour {

// For RE2, over a shadow of the text (shadow_text.h).
struct IdentifierPattern {
  FindingKind kind;
  const char* rule;
  const char*
      regex;  // its first group is the finding, its second what is checked; without groups, all of it is both
  const char* check;  // kind of is_valid_identifier, or empty
  double score;
  const char* why;  // ends "This looks like ..."
};

// Which parts of a text each sees says TextWindows (pattern_windows.h). Numbers, with what they are called:
std::vector<IdentifierPattern> number_patterns();
std::vector<IdentifierPattern> phone_patterns();
std::vector<IdentifierPattern> reference_patterns();

// Led by a label (cue_words.h has to know it):
std::vector<IdentifierPattern> short_number_patterns();
std::vector<IdentifierPattern> birth_patterns();
std::vector<IdentifierPattern> vehicle_patterns();

// Figures beside a letter:
std::vector<IdentifierPattern> code_patterns();

// A house's number:
std::vector<IdentifierPattern> house_number_patterns();

// With a word of streets and a number before it (cue_words.h has to know the word):
std::vector<IdentifierPattern> address_patterns();

// With a word of places (the same):
std::vector<IdentifierPattern> street_patterns();
std::vector<IdentifierPattern> house_patterns();
std::vector<IdentifierPattern> online_patterns();
std::vector<IdentifierPattern> source_patterns();

}  // namespace candour
