// E-mail addresses and names on social media.
#include "redaction/find/identifier_patterns.h"

namespace candour {

std::vector<IdentifierPattern> online_patterns() {
  using enum FindingKind;
  return {
      {email, "email",
       R"((?:^|[^\p{L}\p{M}\p{N}._%+\-@])([\p{L}\p{M}\p{N}_%+\-][\p{L}\p{M}\p{N}._%+\-]*@[\p{L}\p{N}.\-]+\.\p{L}{2,}))",
       "", 0.95, "an e-mail address"},
      {url, "handle", R"((?:^|[\s(])(@[A-Za-z][A-Za-z0-9_.]{2,30})\b)", "", 0.6, "a social media name"},
      {url, "account-name",
       R"((?i:\b(?:account|user ?name|snapchat|snap|insta|instagram|tiktok|facebook|handle|gamertag)\b[^\n]{0,14}?(?:was|is|name|:|called)\s*)["“']?([A-Za-z][A-Za-z0-9_.]*[0-9_][A-Za-z0-9_.]*)["”']?)",
       "", 0.6, "a name on social media"},
  };
}

}  // namespace candour
