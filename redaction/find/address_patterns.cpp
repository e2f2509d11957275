// Streets with a number.
#include "redaction/find/address_pieces.h"
#include "redaction/find/identifier_patterns.h"

namespace candour {

std::vector<IdentifierPattern> address_patterns() {
  using enum FindingKind;
  return {
      {address, "address",
       R"((?:^|[^\p{L}\d.,/£:])((?:(?:(?:Flat|Apartment|Apt|Unit|Room|Maisonette|Bedsit)\.? (?:\d{1,3}/\d{1,2}|\w{1,4}),?[ \n](?:)" HOUSE_NUMBER
       R"(,? )?|)" HOUSE_NUMBER R"(,? ))(?:\p{Lu}[\p{L}'’\-]*[ \n]){1,3})" STREET_TYPE TOWNS
       R"()(?:[^\p{L}\d]|$))",
       "", 0.85, "a street address"},
      {address, "address-capitals",
       R"((?:^|[^\p{L}\d.,/£])(\d{1,4}[A-Z]?,? (?:[A-Z'’\-]+ ){1,2}(?:STREET|ROAD|AVENUE|LANE|CLOSE|DRIVE|CRESCENT|COURT|PLACE|TERRACE|GARDENS|GROVE|WAY|ROW|WALK|SQUARE|HILL|VIEW|MEWS|YARD|FOLD|ST|RD|AVE|LN|CRES|GDNS|TERR|TCE))(?:[^\p{L}\d]|$))",
       "", 0.8, "a street address in capitals"},
      {address, "address-welsh",
       R"((?:^|[^\p{L}\d.,/£])(\d{1,4}[A-Za-z]?,? (?:Heol|Ffordd|Stryd|Lôn|Lon|Rhodfa|Clos|Cwrt|Maes|Bryn|Pen|Rhes|Teras|Llwybr|Gerddi|Cilgant|Parc|Tai|Trem|Lan|Golwg)(?: (?:y|yr|\p{Lu}[\p{L}'’\-]+)){1,3})" TOWNS
       R"()(?:[^\p{L}\d]|$))",
       "", 0.85, "a street address"},
      {address, "address-lower",
       R"((?:^|[^\p{L}\d.,/£:\-])(\d{1,4}[a-z]?,?\s+(?:[a-z'’]+\s+){1,2}(?:street|road|avenue|lane|close|drive|crescent|terrace|grove|gardens|rd|ave|ln|cres|gdns|tce|terr|sq)\b(?:\.?,[ ]+[A-Za-z]+)?))",
       "", 0.6, "a street address in small letters"},
      {address, "address-lower-short",
       R"((?:^|[^\p{L}\d.,/£:\-])(\d{1,4}[a-z]?,?\s+(?:[a-z'’]+\s+){1,2}(?:st|cl|dr|ct|pl)(?:\.?,[ ]+[A-Za-z]+)?)(?:[.,;)\t\n]|$| (?:now|and|to|with|in|for|by|until|since|today)\b))",
       "", 0.55, "a street address in small letters"},
  };
}

}  // namespace candour
