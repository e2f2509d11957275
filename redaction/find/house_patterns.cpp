// Houses and other places by their names, and numbers that stand for a house.
#include "redaction/find/address_pieces.h"
#include "redaction/find/identifier_patterns.h"

namespace candour {

#define LED_TO R"((?:(?i:\b(?:at|to|from|of|in|near|c/o|address|via|home|house)(?: is| was)?)\b[:,]? ))"
#define LINE R"((?:^|\n|\t|[(:;] ?))"
// By a word that houses are called by, by its article, by hyphens: "Rose Cottage", "The Limes", "Pen-y-Bryn".
#define HOUSE \
  R"((?:(?:(?:The )?(?:\p{Lu}[\p{L}'’\-]+ ){1,2}(?:House|Cottages?|Lodge|Farm|Farmhouse|Villas?|Vicarage|Rectory|Manse|Hall|Grange|Bungalow|Barn|Forge|Manor|Mansions|Towers|Flats|Hostel)|The (?:\p{Lu}[\p{L}'’\-]+ )?\p{Lu}[\p{L}'’\-]+|\p{Lu}\p{L}+(?:-\p{L}+){2,3})))"

std::vector<IdentifierPattern> house_patterns() {
  using enum FindingKind;
  return {
      {address, "premises",
       R"((?i:^|[^\p{L}])((?i:the|an?) (?:[a-z'’\-]+[ \n]){0,2}(?:place|shop|wash|pharmacy|chemist|garage|pub|bar|salon|takeaway|caf[eé]|bakery|butcher['’]?s|surgery|nursery|factory|warehouse|depot|club|gym|hotel|flats?|hostel|church|mosque|temple|gurdwara|market|yard|office|barber['’]?s|bookies|laund(?:e)?rette|supermarket|store|stall|farm|stables)[ \n](?:on|in|behind|opposite|near|off|by)[ \n](?:\p{Lu}[\p{L}'’\-]+[ \n]){1,2}(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Row|Walk|Rise|Mews|Croft|Fold|Yard|Wharf|Quay))(?:[^\p{L}\d]|$))",
       "", 0.6, "premises and their street"},
      {address, "refuge",
       R"((?:^|[^\p{L}])((?:(?:\p{Lu}[\p{L}'’\-]+ ){1,3}|[a-z]+ (?:street|road|lane) )(?:(?i:women['’]s )?(?i:refuge|hostel|recovery house|hospice|night shelter|mother and baby (?:unit|home)|safe house|approved premises|detox unit|women['’]s aid)))(?:[^\p{L}\d]|$))",
       "", 0.7, "a refuge, hostel or hospice by its name"},
      {address, "house-before-street",
       "(?:" LED_TO "|" LINE ")(" HOUSE R"(,[ \n](?:)" HOUSE_NUMBER R"(,? )?(?:)" NAMED_STREET
       "|" WELSH_STREET ")" TOWNS R"()(?:[^\p{L}\d]|$))",
       "", 0.87, "a house's name and its street"},
      {address, "house-before-street",
       LED_TO R"((\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+)?,[ \n](?:)" NAMED_STREET "|" WELSH_STREET
              ")" TOWNS R"()(?:[^\p{L}\d]|$))",
       "", 0.6, "a house's name and its street"},
      {address, "house-before-street",
       LINE R"((\p{Lu}[\p{L}'’\-]{3,},[ \n](?:)" NAMED_STREET "|" WELSH_STREET ")" TOWNS
            R"()(?:[^\p{L}\d]|$))",
       "", 0.6, "a house's name and its street"},
      {address, "house-name-welsh",
       R"((?:^|[^\p{L}\d])((?:(?:Tŷ|Hafod|Plas|Bwthyn|Fferm|Llys|Ysgubor)(?: \p{Lu}[\p{L}'’\-]+){1,2}|(?:Ty|Bryn|Pen|Cae|Maes|Coed|Nant|Cefn|Pant|Glan|Tan) (?:Uchaf|Isaf|Canol|Newydd|Mawr|Bach|Gwyn|Coch|Hir|Glas|Du|Hen|Ucha|Isa|y \p{Lu}\p{L}+))(?:, (?:)" WELSH_STREET
       R"())?)" TOWNS R"()(?:[^\p{L}\d]|$))",
       "", 0.7, "a house's name"},
      {address, "house-name-hyphens",
       R"((?i:\b(?:at|to|from|of|in) |\()(\p{Lu}\p{L}+-(?:[Yy]r?|ar|ap|dan|uwch)-\p{Lu}\p{L}+(?:, (?:)" WELSH_STREET
       R"())?)" TOWNS R"()(?:[^\p{L}\d]|$))",
       "", 0.6, "a house's name"},
      {address, "house-name",
       R"((?i:\b(?:at|to|from|of|in) )((?:The )?(?:\p{Lu}[\p{L}'’\-]+ ){1,2}(?:Cottages?|Farmhouse|Farm|Barn|Bungalow|Vicarage|Rectory|Old Forge|Lodge)(?:, (?:\p{Lu}[\p{L}'’\-]+ )?\p{Lu}[\p{L}'’\-]+){1,3}(?:,? )" POSTCODE
       R"()?)(?:[^\p{L}\d]|$))",
       "", 0.7, "a house's name and place"},
      {address, "address-cue", R"((?i:\b(?:home |new |current |previous )?address)\s*:\s*([^\n\t]{6,90}))",
       "", 0.7, "what stands after the word address"},
      {address, "site",
       R"((?:^|[^\p{L}])((?:\p{Lu}[\p{L}'’\-]+ ){1,3}(?:(?:Caravan|Mobile Home|Travell?ers?['’]?|Gypsy|Holiday|Residential) (?:Site|Park)|Traveller Site|Moorings?)(?:,? (?i:plot|pitch|berth|no\.?|number) ?\d{1,3}[a-z]?)?)(?:[^\p{L}\d]|$))",
       "", 0.7, "a caravan site"},
  };
}

}  // namespace candour
