// Vehicle registrations that are called so.
#include "redaction/find/identifier_patterns.h"

namespace candour {

std::vector<IdentifierPattern> vehicle_patterns() {
  using enum FindingKind;
  return {
      {vehicle, "vehicle-small",
       R"((?i:\b(?:drives?|driving|car|van|reg|vehicle|astra|mondeo|golf|corsa|fiesta|focus|transit|polo|clio|micra|bmw|audi|mini|ford|vauxhall|renault|peugeot|nissan|toyota)\b[^\n]{0,20}?)\b([a-z]{2}\d{2} ?[a-z]{3})\b)",
       "", 0.6, "a vehicle registration in small letters"},
      {vehicle, "vehicle-cue",
       R"((?i:\b(?:reg(?:istration)?|VRM|vehicle|car|van|bus|coach|lorry|taxi|motor ?cycle|motor ?bike|moped|scooter)\b[^\n]{0,20}?)\b([A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])\b)",
       "VRM", 0.7, "a vehicle registration"},
      {vehicle, "vehicle-called",
       R"((?i:\b(?:reg(?:istration|n|'n)?|VRM|VRN|index|(?:number|licen[cs]e) plate|plate)\b\.?(?: ?(?:mark|plate)\b)?))" CALLED
           GAP
       R"(((?i:[A-Z]{2}[ \-]?\d{2}[ \-]?[A-Z]{3}|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])|[A-Z]{1,3} ?\d{2,4}|\d{2,4} ?[A-Z]{2,3})\b)",
       "", 0.7, "a number called a vehicle registration"},
      {vehicle, "vehicle-old",
       R"((?i:\b(?:reg(?:istration)?|vehicle|car|van|bus|coach|lorry|motor ?cycle|motor ?bike)\b[ ,.:(]{1,3}(?:no\.? )?)\b([A-Z]{3} \d{2,3})\b)",
       "", 0.6, "an old vehicle registration"},
      {vehicle, "licence-plate",
       R"((?i:\b(?:taxi|hackney|private hire|cab|minicab|driver['’]?s?|plate|badge) (?:plate|badge|licen[cs]e)(?: (?:no\.?|number))? ?:? ?|\b(?:taxi|hackney|private hire|minicab) (?:badge|plate):? )([A-Z]{0,3} ?(?:\d{1,3}/)?\d{3,6})\b)",
       "", 0.65, "a taxi's plate or badge"},
  };
}

}  // namespace candour
