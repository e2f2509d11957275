// Numbers that stand for a house, a flat or a plot, with a place or alone.
#include "redaction/find/identifier_patterns.h"

namespace candour {

std::vector<IdentifierPattern> house_number_patterns() {
  using enum FindingKind;
  return {
      {address, "numbered-place",
       R"((?:(?:\b(?:at|of|to|from|near|lives|lived|living)|c/o|[,:(]) )(\d{1,3}[A-Za-z]? \p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,2}, \p{Lu}[\p{Ll}'’\-]{2,})(?:[^\p{L}\d]|$))",
       "", 0.5, "a number, a name and a place"},
      {address, "house-number", R"((?i)\b(?:at|to|from)\s+((?:no\.|number)\s*\d+[a-z]?)\b)", "", 0.6,
       "a house number"},
      {address, "flat-number",
       R"((?i:\b(?:from|into|to|at|of|in|lady|man|tenant|resident)) ((?:Flat|Apartment|Apt|Room|Bedsit) \d{1,3}[A-Z]?)\b)",
       "", 0.5, "a flat's number"},
      {address, "forces-post-office", R"(\b(BFPO ?\d{1,4})\b)", "", 0.7, "a forces' post office"},
      {address, "plot",
       R"((?:^|[^\p{L}])(\p{Lu}[\p{L}'’\-]+,? (?:plot|pitch|berth) ?\d{1,3}[a-z]?|(?i:plot|pitch|berth) \d{1,3}[a-z]?,? (?:\p{Lu}[\p{L}'’\-]+ ){1,3}(?:Site|Park|Moorings?))(?:[^\p{L}\d]|$))",
       "", 0.6, "a plot on a site"},
      {source_identity, "neighbour-at",
       R"((?i)\b((?:the\s+)?(?:woman|man|lady|neighbours?|couple|family|person|people|caller)\s+(?:at|from|in)\s+(?:no\.?|number|flat)\s*\d+[a-z]?)\b)",
       "", 0.8, "a neighbour told by where they live"},
  };
}

}  // namespace candour
