// What would tell who gave information.
#include "redaction/find/identifier_patterns.h"

namespace candour {

std::vector<IdentifierPattern> source_patterns() {
  using enum FindingKind;
  return {
      {source_identity, "told-of-caller",
       R"((?im)(?:^|[.!?\t] ?)((?:the |this )?(?:caller|informant|referrer|complainant)\b[^.\n\t]{0,80}\b(?:retired|elderly|frightened|afraid|scared|neighbours?|next door|lives?|wall|church|diary|adjoining|works|anonymous|overheard|relative|ex-partner)\b[^.\n\t]{0,80}))",
       "", 0.55, "what would tell who gave information"},
      {source_identity, "anonymous-source", R"((?i)\b(anonymous (?:referrer|caller|referral)[^.\n]{0,60}))",
       "", 0.5, "an anonymous source"},
  };
}

}  // namespace candour
