// Streets without a number.
#include "redaction/find/address_pieces.h"
#include "redaction/find/identifier_patterns.h"

namespace candour {

std::vector<IdentifierPattern> street_patterns() {
  using enum FindingKind;
  return {
      {address, "street",
       R"((?:^|[^\p{L}])(?i:(?:at|to|from|of|in|on|near|behind|off)[ \n])((?:\p{Lu}[\p{L}'’\-]+[ \n]){1,2}(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Row|Walk|Rise|Mews|Croft|Fold|Yard|Wharf|Quay))(?:[^\p{L}\d]|$))",
       "", 0.5, "a street without a number"},
      {address, "street-small",
       R"((?:^|[^\p{L}])(?:at|to|from|of|in|on|near|behind|off) ((?:[a-z]{3,} ){1}(?:street|road|avenue|lane|close|crescent|terrace))(?:[^\p{L}\d]|$))",
       "", 0.4, "a street without a number, in small letters"},
      {address, "street-welsh",
       R"((?:^|[^\p{L}])(?i:(?:at|to|from|of|in|on|near|off|yn|o|i)[ \n])((?:Heol|Ffordd|Stryd|Lôn|Rhodfa|Clos|Rhes|Teras)(?: (?:y|yr|Y|Yr))?(?: \p{Lu}[\p{L}'’\-]+){1,2})(?:[^\p{L}\d]|$))",
       "", 0.5, "a street without a number"},
  };
}

}  // namespace candour
