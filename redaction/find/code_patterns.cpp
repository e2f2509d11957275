// Postcodes and vehicle registrations that are known by their form.
#include "redaction/find/address_pieces.h"
#include "redaction/find/identifier_patterns.h"

namespace candour {

std::vector<IdentifierPattern> code_patterns() {
  using enum FindingKind;
  return {
      {postcode, "postcode", R"(\b()" POSTCODE R"()\b)", "", 0.8, "a postcode"},
      {postcode, "postcode-small",
       R"((?:^|[^\p{L}\d.@/\-])([A-Za-z][a-z]\d{1,2}[a-z]? {1,2}\d[abd-hjlnp-uw-z]{2})(?:[^\p{L}\d@]|$))", "",
       0.65, "a postcode in small letters"},
      {postcode, "postcode-called",
       R"((?i:\bpost ?code|\bp/code|,)[ :.\-]{1,3}([A-Za-z]?[a-z]\d{1,2}[a-z]?(?: {0,2}|[.\-])\d[abd-hjlnp-uw-z]{2})(?:[^\p{L}\d@]|$))",
       "", 0.7, "a number called a postcode"},
      {vehicle, "vehicle", R"(\b([A-Z]{2}\d{2} ?[A-HJ-PR-Z]{3})\b)", "", 0.75, "a vehicle registration"},
      {vehicle, "vehicle-described",
       R"((?i)\b((?:an? )?(?:(?:black|white|silver|grey|gray|blue|red|green|yellow|gold) )(?:(?-i:\p{Lu}[\p{L}\d\-]+)|van|car|pick-?up|hatchback|estate|saloon|people carrier|[a-z]{3,10})(?: (?-i:\p{Lu}[\p{L}\d\-]+))?,?(?: reg(?:istration)?\.?)? (?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]|[A-Z]\d{1,3} ?[A-Z]{3}))\b)",
       "", 0.8, "a vehicle and its registration"},
      {vehicle, "vehicle-prefix",
       R"((?:^|[^\p{L}\d/\-])([A-HJ-NPR-TV-Y]\d{2,3} ?[A-HJ-PR-Y][A-HJ-PR-Z]{2})(?:[^\p{L}\d/\-]|$))", "",
       0.55, "a vehicle registration of 1983 to 2001"},
      {vehicle, "vehicle-suffix", R"(\b([A-HJ-PR-Z]{3} \d{1,3}[A-HJ-NPR-TV-Y])\b)", "", 0.6,
       "a vehicle registration of 1963 to 1983"},
  };
}

}  // namespace candour
