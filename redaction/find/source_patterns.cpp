// What would tell who gave information.
#include "redaction/find/identifier_patterns.h"

namespace candour {

std::vector<IdentifierPattern> source_patterns() {
  using enum FindingKind;
  return {
      {source_identity, "neighbour-at",
       R"((?i)\b((?:the\s+)?(?:woman|man|lady|neighbours?|couple|family|person|people|caller)\s+(?:at|from|in)\s+(?:no\.?|number|flat)\s*\d+[a-z]?)\b)",
       "", 0.8, "a neighbour told by where they live"},
      {source_identity, "told-of-caller",
       R"((?im)(?:^|[.!?\t] ?)((?:the |this )?(?:caller|informant|referrer|complainant)\b[^.\n\t]{0,80}\b(?:retired|elderly|frightened|afraid|scared|neighbours?|next door|lives?|wall|church|diary|adjoining|works|anonymous|overheard|relative|ex-partner)\b[^.\n\t]{0,80}))",
       "", 0.55, "what would tell who gave information"},
      {source_identity, "anonymous-source", R"((?i)\b(anonymous (?:referrer|caller|referral)[^.\n]{0,60}))",
       "", 0.5, "an anonymous source"},
  };
}

}  // namespace candour
