#include "redaction/find/identifiers.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>
#include <string>

#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"
#include "redaction/find/check_digits.h"
#include "redaction/find/name_words.h"
#include "redaction/find/names.h"
#include "redaction/find/shadow_text.h"
#include "redaction/find/word_list.h"

namespace candour {
namespace {

struct Pattern {
  FindingKind kind;
  const char* rule;
  const char* regex;      // its first group is the finding; without a group, all of it
  const char* check;      // kind of is_valid_identifier, or empty
  double score;
  const char* why;
};

#define DAY R"((?:0?[1-9]|[12]\d|3[01]))"
#define MONTH_NAME R"((?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?))"
#define DATE R"((?:)" DAY R"([/.\-](?:0?[1-9]|1[0-2])[/.\-](?:19|20)?\d{2}|)" DAY R"((?:st|nd|rd|th)?\s+)" MONTH_NAME R"(,?\s+(?:19|20)?\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}))"
#define STREET_TYPE R"((?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Cl|Drive|Dr|Crescent|Cres|Court|Ct|Steps|Place|Pl|Terrace|Gardens|Gdns|Grove|Way|Row|Walk|Square|Sq|Hill|Rise|View|Green|Mews|Park|Parade|Croft|Fold|Bank|Mount|Yard|Gate|Wharf|Quay|Vale|Meadow|Meadows|Heights|Bridge|Passage|Approach|Cliff|Esplanade|Promenade|Boulevard|Circus|Loan|Brae|Causeway|Embankment|Alley|Arcade|Villas|Towers|Drove|Chase|Dene|Dell|Garth|Common|Copse|Cross|Glade|Glen|Hollow|Holt|Knoll|Lawn|Leys|Link|Orchard|Paddock|Path|Precinct|Ridge|Ridings|Spinney|Strand|Warren|Wynd|Buildings|Bldgs|Tce|Terr|Brow|Lade|Nook|Ginnel|Mansions|House|Cottages?|Court))"
#define POSTCODE R"((?:[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9](?:[0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW])) ?[0-9][ABD-HJLNP-UW-Z]{2})"
// Places behind an address: each behind a comma, or a town with its postcode.
#define TOWNS R"((?:,[ \n]?(?: ?\p{Lu}[\p{L}'’\-]+){1,2}){0,3}(?:,?[ \n](?:\p{Lu}[\p{L}'’\-]+[ \n])?)" POSTCODE R"()?)"

const std::vector<Pattern>& patterns() {
  using enum FindingKind;
  static const std::vector<Pattern> kPatterns = {
      {nhs_number, "nhs-number", R"(\b(\d{3}[ -]?\d{3}[ -]?\d{4})\b)", "NHS", 0.9, "a number with an NHS number's check digit"},
      {nhs_number, "nhs-cue", R"((?i)\bNHS\s*(?:No|Number|Num|#)?\.?\s*:?\s*((?:\d[ -]?){9}\d)\b)", "", 0.95, "a ten-digit number called an NHS number"},
      {national_insurance, "national-insurance", R"(\b([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D])\b)", "NINO", 0.9, "a National Insurance number"},
      {national_insurance, "national-insurance-cue", R"((?i)\b(?:NI|NINO|national insurance)\s*(?:number|no\.?)?\s*[:,]?\s*([A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D])\b)", "", 0.9, "a number called a National Insurance number"},
      {upn, "upn", R"(\b([A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z])\b)", "UPN", 0.95, "a unique pupil number with its check letter"},
      {upn, "upn-cue", R"((?i:\bUPN)\s*:?\s*([A-Z]\d{3} \d{4} \d{3}[\dA-Z])\b)", "", 0.9, "a number called a unique pupil number"},
      {uln, "uln-cue", R"((?i)\bULN\s*:?\s*([1-9]\d{9})\b)", "ULN", 0.9, "a unique learner number"},
      {pnc_id, "pnc", R"(\b((?:\d{2})?\d{2}/\d{1,7}[A-HJ-NP-RT-Z])\b)", "PNC", 0.9, "a Police National Computer number with its check letter"},
      {cro_number, "cro", R"(\b((?:SF\d{2}/\d{1,6}|\d{1,6}/\d{2})[A-HJ-NP-RT-Z])\b)", "CRO", 0.9, "a criminal records number with its check letter"},
      {pnc_id, "pnc-cue", R"((?i:\bPNC\s*(?:ID|no\.?|number)?)\s*:?\s*(\d{2,4}/\d{1,7}[A-Z])\b)", "", 0.85, "a number called a Police National Computer number"},
      {case_system_id, "immigration-reference", R"((?i:\b(?:HO|Home Office|UKVI|port|immigration) ref(?:erence)?)\b\.?:? ?([A-Z]?\d{6,8}(?:/\d+)?)\b)", "", 0.7, "an immigration reference"},
      {case_system_id, "prison-number", R"((?i:\b(?:HMP|H\.M\.P\.|prison|borstal)\b[^.\n]{0,24}?\b(?:no\.?|number)) ?([A-Z]{0,2}\d{4,6}[A-Z]{0,2})\b)", "", 0.7, "a prison number"},
      {case_system_id, "other-file", R"((?i:\b(?:separate|sealed|sibling['’]?s?|brother['’]s|sister['’]s|other) (?:file|log|record)(?: no\.?| number)?) ([A-Z]{0,3}/?\d{4,8})\b)", "", 0.6, "the number of another file"},
      {case_system_id, "further-number", R"((?:^|[^\d/]) ?/ ?(\d{5,9})\b)", "", 0.5, "one of several numbers"},
      {phone, "phone-by-exchange", R"((?:^|[^\p{L}])(?i:tel(?:ephone)?|phone|ring|rang from|telephoned from|call)\b\.?:? ?(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)? (?:\d{2}-)?\d{2,5})\b)", "", 0.6, "a telephone number with its exchange"},
      {driving_licence, "driving-licence", R"(\b([A-Z9]{5}\d[0156]\d[0-3]\d\d[A-Z9]{2}[A-Z0-9][A-Z]{2})\b)", "DRIVER_GB", 0.9, "a driving licence number"},
      {bank_account, "iban", R"(\b(GB\d{2} ?[A-Z]{4}(?: ?\d{4}){3} ?\d{2})\b)", "IBAN", 0.9, "a bank account number with its check digits"},
      {bank_account, "sort-code", R"(\b(\d{2}-\d{2}-\d{2}[ ,;/]+(?:(?i)a/?c|account)?[^\d\n]{0,12}\d{8})\b)", "", 0.85, "a sort code and account number"},
      {bank_account, "account-cue", R"((?i)\b(?:account|a/c)\s*(?:no|number)?\.?\s*:?\s*(\d{8})\b)", "", 0.85, "a number called an account number"},
      {passport, "passport-cue", R"((?i)\bpassport\s*(?:no|number)?\.?\s*:?\s*(\d{9})\b)", "", 0.85, "a number called a passport number"},
      {phone, "phone", R"((?:^|[^\d/])((?:\+44\s?(?:\(0\)\s?)?|0044\s?|\(?0)(?:[\d][\d ()\-]{7,13}\d))\b)", "PHONE", 0.85, "a telephone number"},
      {phone, "phone-area-in-brackets", R"((?:^|[^\d/])(\(0\d{1,4}\) ?\d{3,4} ?\d{3,4})\b)", "", 0.8, "a telephone number"},
      {phone, "phone-over-lines", R"((?:^|[^\d/])(0\d{2,4} ?(?:\d{3,4})?\n\d{3,4} ?\d{3,4}|0\d{2,4} \d{3,4}\n\d{3,4})\b)", "PHONE", 0.8, "a telephone number over the end of a line"},
      {phone, "phone-misread", R"((?i:\b(?:tel|te1|phone|mobile|mob)\b)[:. ]{1,3}([O0][0-9OoIl]{3,4} ?[0-9OoIl]{5,6}))", "", 0.6, "a telephone number as OCR may read it"},
      {email, "email", R"((?:^|[^\p{L}\p{M}\p{N}._%+\-@])([\p{L}\p{M}\p{N}_%+\-][\p{L}\p{M}\p{N}._%+\-]*@[\p{L}\p{N}.\-]+\.\p{L}{2,}))", "", 0.95, "an e-mail address"},
      {url, "handle", R"((?:^|[\s(])(@[A-Za-z][A-Za-z0-9_.]{2,30})\b)", "", 0.6, "a social media name"},
      {postcode, "postcode", R"(\b()" POSTCODE R"()\b)", "POSTCODE", 0.8, "a postcode"},
      {address, "address", R"((?:^|[^\p{L}\d.,/£:])((?:(?:Flat|Apartment|Apt|Unit|Room) \w{1,4},?[ \n](?:\d{1,4}[A-Za-z]?,? )?|\d{1,4}[A-Za-z]?,? )(?:\p{Lu}[\p{L}'’\-]*[ \n]){1,3})" STREET_TYPE TOWNS R"()(?:[^\p{L}\d]|$))", "", 0.85, "a street address"},
      {address, "numbered-place", R"((?:(?:\b(?:at|of|to|from|near|lives|lived|living)|c/o|[,:(]) )(\d{1,3}[A-Za-z]? \p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,2}, \p{Lu}[\p{Ll}'’\-]{2,})(?:[^\p{L}\d]|$))", "", 0.5, "a number, a name and a place"},
      {address, "street", R"((?:^|[^\p{L}])(?i:(?:at|to|from|of|in|on|near|behind|off)[ \n])((?:\p{Lu}[\p{L}'’\-]+[ \n]){1,2}(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Row|Walk|Rise|Mews|Croft|Fold|Yard|Wharf|Quay))(?:[^\p{L}\d]|$))", "", 0.5, "a street without a number"},
      {address, "premises", R"((?i:^|[^\p{L}])((?i:the|an?) (?:[a-z'’\-]+[ \n]){0,2}(?:place|shop|wash|pharmacy|chemist|garage|pub|bar|salon|takeaway|caf[eé]|bakery|butcher['’]?s|surgery|nursery|factory|warehouse|depot|club|gym|hotel|flats?|hostel|church|mosque|temple|gurdwara|market|yard|office|barber['’]?s|bookies|laund(?:e)?rette|supermarket|store|stall|farm|stables)[ \n](?:on|in|behind|opposite|near|off|by)[ \n](?:\p{Lu}[\p{L}'’\-]+[ \n]){1,2}(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Row|Walk|Rise|Mews|Croft|Fold|Yard|Wharf|Quay))(?:[^\p{L}\d]|$))", "", 0.6, "premises and their street"},
      {address, "refuge", R"((?:^|[^\p{L}])((?:(?:\p{Lu}[\p{L}'’\-]+ ){1,3}|[a-z]+ (?:street|road|lane) )(?:(?i:women['’]s )?(?i:refuge|hostel|recovery house|hospice|night shelter|mother and baby (?:unit|home)|safe house|approved premises|detox unit|women['’]s aid)))(?:[^\p{L}\d]|$))", "", 0.7, "a refuge, hostel or hospice by its name"},
      {address, "street-small", R"((?:^|[^\p{L}])(?:at|to|from|of|in|on|near|behind|off) ((?:[a-z]{3,} ){1}(?:street|road|avenue|lane|close|crescent|terrace))(?:[^\p{L}\d]|$))", "", 0.4, "a street without a number, in small letters"},
      {address, "address-capitals", R"((?:^|[^\p{L}\d.,/£])(\d{1,4}[A-Z]?,? (?:[A-Z'’\-]+ ){1,2}(?:STREET|ROAD|AVENUE|LANE|CLOSE|DRIVE|CRESCENT|COURT|PLACE|TERRACE|GARDENS|GROVE|WAY|ROW|WALK|SQUARE|HILL|VIEW|MEWS|YARD|FOLD))(?:[^\p{L}\d]|$))", "", 0.8, "a street address in capitals"},
      {url, "account-name", R"((?i:\b(?:account|user ?name|snapchat|snap|insta|instagram|tiktok|facebook|handle|gamertag)\b[^\n]{0,14}?(?:was|is|name|:|called)\s*)["“']?([A-Za-z][A-Za-z0-9_.]*[0-9_][A-Za-z0-9_.]*)["”']?)", "", 0.6, "a name on social media"},
      {address, "address-welsh", R"((?:^|[^\p{L}\d.,/£])(\d{1,4}[A-Za-z]?,? (?:Heol|Ffordd|Stryd|Lôn|Rhodfa|Clos|Cwrt|Maes|Bryn|Pen|Rhes|Teras)(?: (?:y|yr|\p{Lu}[\p{L}'’\-]+)){1,3})" TOWNS R"()(?:[^\p{L}\d]|$))", "", 0.85, "a street address"},
      {address, "house-name-welsh", R"((?:^|[^\p{L}\d])((?:(?:Tŷ|Hafod|Plas|Bwthyn|Fferm|Llys|Ysgubor)(?: \p{Lu}[\p{L}'’\-]+){1,2}|(?:Ty|Bryn|Pen|Cae|Maes|Coed|Nant|Cefn|Pant|Glan|Tan) (?:Uchaf|Isaf|Canol|Newydd|Mawr|Bach|Gwyn|Coch|Hir|Glas|Du|Hen|Ucha|Isa|y \p{Lu}\p{L}+)))" TOWNS R"()(?:[^\p{L}\d]|$))", "", 0.7, "a house's name"},
      {address, "house-name-hyphens", R"((?i:\b(?:at|to|from|of|in) |\()(\p{Lu}\p{L}+-(?:y|yr|ar|ap|dan|uwch)-\p{Lu}\p{L}+)" TOWNS R"()(?:[^\p{L}\d]|$))", "", 0.6, "a house's name"},
      {address, "house-name", R"((?i:\b(?:at|to|from|of|in) )((?:The )?(?:\p{Lu}[\p{L}'’\-]+ ){1,2}(?:Cottages?|Farmhouse|Farm|Barn|Bungalow|Vicarage|Rectory|Old Forge|Lodge)(?:, \p{Lu}[\p{L}'’\-]+){1,3}(?:,? )" POSTCODE R"()?)(?:[^\p{L}\d]|$))", "", 0.7, "a house's name and place"},
      {address, "address-lower", R"(\b(\d{1,4}[a-z]?\s+(?:[a-z]+\s+){1,2}(?:street|road|avenue|lane|close|drive|crescent|terrace|grove|gardens)\b(?:,[ ]+[A-Za-z]+)?))", "", 0.6, "a street address in small letters"},
      {source_identity, "neighbour-at", R"((?i)\b((?:the\s+)?(?:woman|man|lady|neighbours?|couple|family|person|people|caller)\s+(?:at|from|in)\s+(?:no\.?|number|flat)\s*\d+[a-z]?)\b)", "", 0.8, "a neighbour told by where they live"},
      {source_identity, "told-of-caller", R"((?im)(?:^|[.!?\t] ?)((?:the |this )?(?:caller|informant|referrer|complainant)\b[^.\n\t]{0,80}\b(?:retired|elderly|frightened|afraid|scared|neighbours?|next door|lives?|wall|church|diary|adjoining|works|anonymous|overheard|relative|ex-partner)\b[^.\n\t]{0,80}))", "", 0.55, "what would tell who gave information"},
      {source_identity, "anonymous-source", R"((?i)\b(anonymous (?:referrer|caller|referral)[^.\n]{0,60}))", "", 0.5, "an anonymous source"},
      {address, "house-number", R"((?i)\b(?:at|to|from)\s+((?:no\.|number)\s*\d+[a-z]?)\b)", "", 0.6, "a house number"},
      {address, "address-cue", R"((?i:\b(?:home |new |current |previous )?address)\s*:\s*([^\n\t]{6,90}))", "", 0.7, "what stands after the word address"},
      {date_of_birth, "date-of-birth", R"((?i)(?:\bd\.?\s?o\.?\s?b\.?|\bdate of birth|\bborn(?: on)?|\bbirth date|\(b\.)\s*[:\-]?\s*(?:on\s+)?()" DATE R"())", "", 0.95, "a date of birth"},
      {date_of_birth, "birth-at-place", R"(\bborn (?:at|in) [^.;\n\d]{2,40} on ()" DATE R"())", "", 0.85, "a date of birth"},
      {age, "age-cue", R"(\b((?i:aged?)\s+\d{1,2}(?:\s+(?:years?|months?|weeks?)(?:\s+old)?)?)\b)", "", 0.5, "somebody's age"},
      {vehicle, "vehicle", R"(\b([A-Z]{2}\d{2} ?[A-HJ-PR-Z]{3})\b)", "", 0.75, "a vehicle registration"},
      {vehicle, "vehicle-described", R"((?i)\b((?:an? )?(?:(?:black|white|silver|grey|gray|blue|red|green|yellow|gold) )(?:(?-i:\p{Lu}[\p{L}\d\-]+)|van|car|pick-?up|hatchback|estate|saloon|people carrier|[a-z]{3,10})(?: (?-i:\p{Lu}[\p{L}\d\-]+))?,?(?: reg(?:istration)?\.?)? (?:[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]|[A-Z]\d{1,3} ?[A-Z]{3}))\b)", "", 0.8, "a vehicle and its registration"},
      {vehicle, "vehicle-small", R"((?i:\b(?:drives?|driving|car|van|reg|vehicle|astra|mondeo|golf|corsa|fiesta|focus|transit|polo|clio|micra|bmw|audi|mini|ford|vauxhall|renault|peugeot|nissan|toyota)\b[^\n]{0,20}?)\b([a-z]{2}\d{2} ?[a-z]{3})\b)", "", 0.6, "a vehicle registration in small letters"},
      {vehicle, "vehicle-cue", R"((?i:\b(?:reg(?:istration)?|VRM|vehicle|car|van|bus|coach|lorry|taxi|motor ?cycle|motor ?bike|moped|scooter)\b[^\n]{0,20}?)\b([A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])\b)", "VRM", 0.7, "a vehicle registration"},
      {vehicle, "vehicle-suffix", R"(\b([A-HJ-PR-Z]{3} \d{1,3}[A-HJ-NPR-TV-Y])\b)", "", 0.6, "a vehicle registration of 1963 to 1983"},
      {vehicle, "vehicle-old", R"((?i:\b(?:reg(?:istration)?|vehicle|car|van|bus|coach|lorry|motor ?cycle|motor ?bike)\b[ ,.:(]{1,3}(?:no\.? )?)\b([A-Z]{3} \d{2,3})\b)", "", 0.6, "an old vehicle registration"},
      {vehicle, "licence-plate", R"((?i:\b(?:taxi|hackney|private hire|cab|minicab|driver['’]?s?|plate|badge) (?:plate|badge|licen[cs]e)(?: (?:no\.?|number))? ?:? ?)([A-Z]{0,3} ?\d{3,6})\b)", "", 0.65, "a taxi's plate or badge"},
      {address, "flat-number", R"((?i:\b(?:from|into|to|at|of|in|lady|man|tenant|resident)) ((?:Flat|Apartment|Apt|Room|Bedsit) \d{1,3}[A-Z]?)\b)", "", 0.5, "a flat's number"},
      {address, "site", R"((?:^|[^\p{L}])((?:\p{Lu}[\p{L}'’\-]+ ){1,3}(?:(?:Caravan|Mobile Home|Travell?ers?['’]?|Gypsy|Holiday|Residential) (?:Site|Park)|Traveller Site|Moorings?)(?:,? (?i:plot|pitch|berth|no\.?|number) ?\d{1,3}[a-z]?)?)(?:[^\p{L}\d]|$))", "", 0.7, "a caravan site"},
      {address, "plot", R"((?:^|[^\p{L}])(\p{Lu}[\p{L}'’\-]+,? (?:plot|pitch|berth) ?\d{1,3}[a-z]?)(?:[^\p{L}\d]|$))", "", 0.6, "a plot on a site"},
      {crime_reference, "police-reference", R"((?i)\b(?:crime|incident|log|CAD|URN|CRIS|Merlin|misper|police|OIC|custody)\s*(?:ref(?:erence)?|no|number|log)?\.?\s*:?\s*((?:[A-Z]{0,4}[/\-]?)?\d[\dA-Z]*(?:[/\-]\d[\dA-Z]*){0,3}(?: of \d{1,2}/\d{1,2}/\d{2,4})?)\b)", "", 0.6, "a police reference"},
      {court_case_number, "court-case", R"(\b([A-Z]{2}\d{2}[A-Z]\d{5})\b)", "", 0.8, "a court case number"},
      {case_system_id, "letter-reference", R"((?i:\b(?:our|your) ref(?:erence)?)\b[.: ]{1,4}([A-Z]{1,5}[A-Z0-9]*[/\-][A-Z0-9/\-]*\d[A-Z0-9/\-]*)\b)", "", 0.6, "a reference in a letter"},
      {case_system_id, "account-reference", R"((?i:\b(?:account|tenancy|rent|claim|customer) ref(?:erence)?)\b[.: ]{1,4}([A-Z]{1,5}[A-Z0-9]*[/\-][A-Z0-9/\-]*\d[A-Z0-9/\-]*)\b)", "", 0.6, "somebody's reference"},
      {case_system_id, "case-system-id", R"((?i)\b(?:person ID|case (?:no|number|ID)|LCS (?:no|ID)|mosaic (?:no|ID)|ICS (?:no|number)|PID|swift ID|client (?:no|ID))\.?\s*:?\s*(\d{4,10})\b)", "", 0.8, "a case-system number"},
      {professional_registration, "registration", R"(\b(SW\d{4,6}|(?:GMC|NMC|HCPC)\s*:?\s*[A-Z0-9]{6,8})\b)", "", 0.7, "a professional's registration number"},
  };
  return kPatterns;
}

// All patterns at once say which of them to run singly. Over a shadow of the text (shadow_text.h).
class Matcher {
 public:
  Matcher() : set_(options(), RE2::UNANCHORED) {
    for (const Pattern& pattern : patterns()) {
      std::string problem;
      const std::string regex = shadow_pattern(pattern.regex);
      require(set_.Add(regex, &problem) >= 0, "a recogniser's pattern is wrong");
      singles_.push_back(std::make_unique<RE2>(regex, options()));
    }
    require(set_.Compile(), "the recognisers' patterns could not be compiled");
  }

  template <typename Each>
  void run(std::string_view text, Each each) const {
    std::vector<int> hits;
    set_.Match(re2::StringPiece(text.data(), text.size()), &hits);
    std::sort(hits.begin(), hits.end());
    for (const int hit : hits) {
      find_all(static_cast<std::size_t>(hit), text, each);
    }
  }

 private:
  static RE2::Options options() {
    RE2::Options options;
    options.set_max_mem(256 << 20);
    options.set_log_errors(false);
    options.set_encoding(RE2::Options::EncodingLatin1);
    return options;
  }

  template <typename Each>
  void find_all(std::size_t index, std::string_view text, Each each) const {
    const RE2& regex = *singles_[index];
    const re2::StringPiece whole(text.data(), text.size());
    re2::StringPiece found[2];
    std::size_t at = 0;
    const int groups = std::min(1, regex.NumberOfCapturingGroups());
    while (at < text.size() && regex.Match(whole, at, text.size(), RE2::UNANCHORED, found, groups + 1)) {
      const re2::StringPiece& span = groups == 1 ? found[1] : found[0];
      const auto start = static_cast<std::size_t>(span.data() - text.data());
      each(patterns()[index], start, start + span.size());
      at = std::max(at + 1, start + span.size());
    }
  }

  RE2::Set set_;
  std::vector<std::unique_ptr<RE2>> singles_;
};

const Matcher& matcher() {
  static const Matcher instance;
  return instance;
}

}  // namespace

std::vector<Finding> without_overlaps(std::vector<Finding> findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    const auto length = [](const Finding& f) { return f.span.end - f.span.start; };
    return a.score != b.score ? a.score > b.score : length(a) > length(b);
  });
  std::vector<Finding> kept;
  for (Finding& finding : findings) {
    const bool overlaps = std::any_of(kept.begin(), kept.end(), [&](const Finding& other) {
      return other.span.start < finding.span.end && finding.span.start < other.span.end;
    });
    if (!overlaps) {
      kept.push_back(std::move(finding));
    }
  }
  std::sort(kept.begin(), kept.end(), [](const Finding& a, const Finding& b) { return a.span.start < b.span.start; });
  return kept;
}

namespace {

std::vector<std::string> split_words(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == ',') {
      words.emplace_back();
    } else {
      words.back().push_back(c);
    }
  }
  words.erase(std::remove(words.begin(), words.end(), std::string()), words.end());
  return words;
}

// "…, Seaholme Aunt": a word of a sentence or a relation behind the town is none of the address.
void end_address(Finding& finding) {
  for (std::size_t cut = finding.text.find_last_of(" \n,"); cut != std::string::npos; cut = finding.text.find_last_of(" \n,")) {
    const std::string last = small_letters(finding.text.substr(cut + 1));
    if (!last.empty() && (!is_common_word(last) || is_place_word(last))) {
      return;
    }
    finding.text.resize(cut);
    finding.span.end = finding.span.start + code_point_count(finding.text);
  }
}

// "2004 Dear Dr": a year and the beginning of a letter.
bool is_month_name(const std::string& word) {
  static const RE2 kMonth("(?i)" MONTH_NAME);
  return RE2::FullMatch(word, kMonth);
}

bool is_no_address(const std::string& text) {
  static const std::vector<std::string> kTitles = {"Dr", "St"};
  static const std::vector<std::string> kNoNames = {"the", "this", "that", "main", "our", "their", "his", "her", "same", "next", "other", "own", "open", "a", "very"};
  const std::vector<std::string> words = split_words(text);
  if (!words.empty() && std::find(kNoNames.begin(), kNoNames.end(), words[0]) != kNoNames.end()) {
    return true;   // "on the road"
  }
  const bool number = !words.empty() && std::isdigit(static_cast<unsigned char>(words[0][0])) != 0;
  const bool year = number && words[0].size() == 4 && (words[0].starts_with("19") || words[0].starts_with("20"));
  for (std::size_t i = 1; number && i < words.size() && i < 4; ++i) {
    const std::string word = small_letters(words[i]);
    if (word == "dear" || word == "re" || (i == 1 && is_month_name(word)) || (year && (words.size() == 3 || std::find(kTitles.begin(), kTitles.end(), words[i]) != kTitles.end()))) {
      return true;
    }
  }
  return words.size() < 2 && text.find('-') == std::string::npos;
}

// "Reading age 8.4": nobody's.
bool is_of_tests(std::string_view before) {
  static const RE2 kTest(R"((?i)\b(?:reading|spelling|mental|arithmetic|comprehension|chronological|developmental) $)");
  return RE2::PartialMatch(re2::StringPiece(before.data() + (before.size() > 20 ? before.size() - 20 : 0), std::min<std::size_t>(before.size(), 20)), kTest);
}

// "police 17", "custody 2015": a count, a year.
bool is_no_reference(const std::string& text) {
  const auto digits = std::count_if(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
  const bool year = text.size() == 4 && digits == 4 && (text.starts_with("19") || text.starts_with("20"));
  return digits < 3 || year;
}

}  // namespace

namespace {

// "DOB / Age    17.03.2003": what stands behind the figures.
bool is_of_date(std::string_view behind) {
  static const RE2 kDate(R"(^[./]\d{1,2}[./]\d{2})");
  return RE2::PartialMatch(re2::StringPiece(behind.data(), behind.size()), kDate);
}

}  // namespace

std::vector<Finding> find_identifiers(std::string_view text) {
  const std::string shadow = shadow_of(text);
  std::optional<OffsetMap> map;   // made when something is found: most pages of prose never need it
  const auto words_at = [&](std::size_t start, std::size_t end) {
    if (shadow.size() == text.size()) {
      return std::string(text.substr(start, end - start));
    }
    map = map ? std::move(map) : std::optional<OffsetMap>(text);
    return std::string(text.substr(map->byte_at(start), map->byte_at(end) - map->byte_at(start)));
  };
  std::vector<Finding> findings;
  matcher().run(shadow, [&](const Pattern& pattern, std::size_t start, std::size_t end) {
    if (std::string_view(pattern.rule) == "age-cue" && (is_of_tests(std::string_view(shadow).substr(0, start)) || is_of_date(std::string_view(shadow).substr(end)))) {
      return;
    }
    std::string value = words_at(start, end);
    if (pattern.check[0] != '\0') {
      std::string one_line = value;
      std::replace(one_line.begin(), one_line.end(), '\n', ' ');
      if (!is_valid_identifier(pattern.check, one_line)) {
        return;
      }
    }
    Finding finding;
    finding.span = {start, end};
    finding.kind = pattern.kind;
    finding.text = std::move(value);
    finding.score = pattern.score;
    finding.rule = pattern.rule;
    finding.why = std::string("This looks like ") + pattern.why + ".";
    findings.push_back(std::move(finding));
  });
  for (Finding& finding : findings) {
    if (finding.kind == FindingKind::address) {
      end_address(finding);
    }
  }
  findings.erase(std::remove_if(findings.begin(), findings.end(),
                                [](const Finding& f) {
                                  return (f.kind == FindingKind::address && f.rule != "premises" && f.rule != "refuge" && is_no_address(f.text)) || (f.rule == "police-reference" && is_no_reference(f.text));
                                }),
                 findings.end());
  // An address is worth more whole than its postcode alone.
  for (Finding& finding : findings) {
    finding.score += finding.kind == FindingKind::address ? 0.05 : 0;
  }
  return without_overlaps(std::move(findings));
}

}  // namespace candour
