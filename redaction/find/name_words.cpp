#include "redaction/find/name_words.h"

#include <set>

#include "pipeline/base/utf8.h"
#include "redaction/find/agencies.h"
#include "redaction/find/names.h"
#include "redaction/find/word_list.h"

namespace candour {

RE2::Options large_options() {
  RE2::Options options;
  options.set_max_mem(256 << 20);
  options.set_log_errors(false);
  return options;
}

std::string small_letters(std::string_view text) {
  std::u32string points = to_code_points(text);
  for (char32_t& c : points) {
    const bool latin = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    const bool odd = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    c += latin ? 32U : c >= 0x100 && c < 0x180 && (c % 2 == 0) != odd && c != 0x178 ? 1U : 0U;
  }
  return to_utf8(points);
}

namespace {

// A surname although it is a word that trails names: "Harriet Day", not "Seen Harriet Today".
bool is_surname_behind_name(const std::string& word) {
  static const std::set<std::string> kWords = {"day", "winter", "page", "head", "young", "house", "may", "key", "new", "law", "judge", "street", "road", "church", "spring", "parent", "home", "care"};
  return kWords.count(word) != 0;
}

// "Sign-off", "Follow-up": words of the dictionary before a particle.
bool is_compound_of_words(const std::string& word) {
  static const std::set<std::string> kParticles = {"off", "up", "in", "out", "on", "down", "over", "by", "back", "through", "away", "to"};
  const std::size_t hyphen = word.rfind('-');
  return hyphen != std::string::npos && hyphen > 1 && kParticles.count(word.substr(hyphen + 1)) != 0 && word_sort(word.substr(0, hyphen)) == WordSort::ordinary;
}

// "de" of "Mrs de": a word in small letters that leads no surname any more.
bool is_lead_alone(std::string_view word) { return small_letters(word) == word && word.find_first_of("'-") == std::string_view::npos && word.find("’") == std::string_view::npos; }

}  // namespace

std::string_view without_lead(std::string_view name) {
  while (name.find(' ') != std::string_view::npos && (is_lead_alone(name.substr(0, name.find(' '))) || name.starts_with("O' ") || name.starts_with("O’ "))) {
    name.remove_prefix(name.find(' ') + 1);
  }
  return name;
}

std::string_view trimmed_name(std::string_view name) {
  const std::size_t only = name.find(' ');
  if (only != std::string_view::npos && only == name.rfind(' ') && is_surname_behind_name(small_letters(name.substr(only + 1))) && !is_common_word(small_letters(name.substr(0, only)))) {
    return name;
  }
  while (!name.empty()) {
    const std::size_t space = name.find_last_of(' ');
    const std::string_view last = name.substr(space == std::string_view::npos ? 0 : space + 1);
    const std::string folded = small_letters(last);
    if (!is_common_word(folded) && !is_lead_alone(last) && !(space != std::string_view::npos && is_form_label(folded))) {
      return name;
    }
    name = space == std::string_view::npos ? std::string_view() : name.substr(0, name.find_last_not_of(' ', space) + 1);
  }
  return name;
}

std::string_view without_possessive(std::string_view name) {
  for (const std::string_view ending : {"'s", "’s", "'d", "’d", "'ll", "’ll", "'ve", "’ve", "'", "’"}) {
    if (name.ends_with(ending)) {
      return name.substr(0, name.size() - ending.size());
    }
  }
  return name;
}

bool is_organisation(std::string_view name) {
  static const std::set<std::string> kWords = {"school", "primary", "academy", "college", "nursery", "university", "hospital", "infirmary", "clinic", "surgery", "hospice",
                                               "unit", "trust", "council", "constabulary", "police", "service", "services", "team", "office", "agency", "ltd", "limited",
                                               "street", "road", "avenue", "centre", "church", "court", "house", "homes", "housing", "association", "society", "partnership", "governance", "department", "practice", "group"};
  const std::size_t space = name.find_last_of(' ');
  return (space != std::string_view::npos && kWords.count(small_letters(name.substr(space + 1))) != 0) || is_agency_or_firm(name);
}

bool is_form_label(const std::string& word) {
  static const std::set<std::string> kLabels = {"tel", "tele", "mob", "ext", "extn", "fax", "ref", "refs", "urn", "uprn", "cro", "crn", "crb", "dbs", "pnc", "utr", "upn", "uln", "nhs", "nino", "dob", "marac", "mappa", "class", "postcode", "e-mail", "email"};
  return kLabels.count(word) != 0;
}

// In the dictionary, but with a capital a name.
bool is_surname_too(const std::string& word) {
  static const std::set<std::string> kWords = {"day", "young", "page", "head", "street", "house", "new", "child", "case", "order", "high", "key", "care", "home", "church", "spring", "winter", "summer", "may", "march", "april",
                                               "england", "ireland", "wales", "london", "scotland", "christmas", "easter", "friday", "sunday", "law", "judge", "nurse", "foster", "parent", "male", "person", "court", "college",
                                               "road", "half", "french", "polish", "middle", "grammar", "brother", "cousin", "twin", "senior", "honour", "dear", "august", "guardian", "part", "sister"};
  return kWords.count(word) != 0;
}

std::string_view surname_behind_title(std::string_view value) {
  const std::string_view first = value.substr(0, value.find(' '));
  const std::size_t next = first.size() + 1;
  const bool alone = next > value.size() || is_common_word(small_letters(value.substr(next, value.find(' ', next) - next)));
  return alone && is_surname_too(small_letters(without_possessive(first))) ? without_possessive(first) : std::string_view();
}

bool is_brand_of_kin(std::string_view kin, std::string_view behind) {
  static const RE2 kKin(R"((?i)uncle|aunt(?:ie|y)?)");
  static const RE2 kFood(R"((?i)^['’]?s (?:\p{L}+ )?(?:rice|roasties|roast potatoes|yorkshires?|yorkshire puddings?|puddings?|noodles|sauces?|gravy|potatoes|chips|pies?|pasta|stuffing|crumble|custard|crisps|biscuits|cookies|peas|fries|mash|waffles)\b)");
  return RE2::FullMatch(re2::StringPiece(kin.data(), kin.size()), kKin) && RE2::PartialMatch(re2::StringPiece(behind.data(), behind.size()), kFood);
}

bool is_rarely_a_word(const std::string& word) {
  static const std::set<std::string> kNames = {"barney", "barry", "brad", "clement", "colleen", "dirk", "ebony", "felicity", "fern", "flora", "gabby", "harry", "jasmine", "jasper", "jimmy", "john", "johnny", "josh", "maria", "marina",
                                               "martin", "mike", "patty", "peter", "phil", "phoebe", "robert", "roger", "rosemary", "sally", "savannah", "sherry", "ted", "terry", "tim", "toby", "tom", "tommy", "tony", "troy", "victor"};
  return kNames.count(word) != 0;
}

bool is_word_alone(const std::string& word) { return word.size() > 1 && word_sort(word) == WordSort::ordinary && !is_name_too(word) && !is_rarely_a_word(word); }

bool is_name_too(const std::string& word) {
  static const std::set<std::string> kNames = {
      "will", "mark", "grace", "hope", "joy", "summer", "rose", "may", "june", "april", "comfort", "marigold", "hyacinth", "dolly", "sunny", "sapphire", "tansy", "linnet", "derrick", "faith", "grant", "bill", "pat", "rob", "sue", "rich", "jack", "ray",
      "sandy", "dean", "jean", "ruby", "daisy", "ivy", "holly", "heather", "poppy", "lily", "violet", "penny", "frank", "ernest", "miles", "max",
      "bob", "dot", "drew", "ben", "carol", "dawn", "eve", "gene", "guy", "jade", "ken", "lee", "mason", "nick", "norm", "olive", "pearl", "reed", "robin",
      "rusty", "tim", "tom", "victor", "ward", "wade", "al", "jo", "jay", "bella", "amber", "angel", "chase", "cliff", "clay", "dale",
      "hazel", "iris", "josh", "kit", "melody", "mike", "mo", "phil", "rowan", "basil", "bailey", "bonnie", "brandy", "brook", "carter", "cherry",
      "christian", "cooper", "coral", "crystal", "destiny", "fern", "flora", "gale", "ginger", "gill", "harry", "honey", "hunter", "jasmine", "jenny",
      "jimmy", "justice", "laurel", "marina", "marge", "mercy", "misty", "myrtle", "opal", "patience", "patsy", "peg", "petal", "phoenix", "piper",
      "prudence", "rex", "rhea", "rocky", "roger", "rosemary", "sage", "sally", "scarlet", "scout", "sherry", "sienna", "star", "sterling", "storm",
      "tad", "toby", "tony", "trinity", "verity", "willow", "aurora", "blaze", "blue", "buddy", "candy", "gabby", "glen", "jake", "joey", "johnny",
      "jan", "kelly", "kerry", "kitty", "lance", "nova", "pansy", "paddy", "pip", "polly", "randy", "red", "ross", "ted", "teddy", "terry", "ty", "van", "vic", "woody"};
  return kNames.count(word) != 0;
}

bool is_common_word(const std::string& word) {
  static const std::set<std::string> kWords = {
      "i'm", "i've", "you've", "we've", "they've", "you're", "we're", "they're", "don't", "won't", "can't", "didn't", "isn't", "wasn't", "doesn't", "couldn't", "wouldn't", "hasn't", "haven't", "committee",
      "turkish", "bengali", "somali", "albanian", "portuguese", "spanish", "italian", "chinese", "mandarin", "cantonese", "tigrinya", "lithuanian", "bulgarian", "hungarian", "russian", "ukrainian", "vietnamese", "sylheti",
      "the", "and", "was", "is", "are", "has", "had", "have", "said", "says", "who", "that", "this", "they", "she", "he", "it", "we", "i",
      "on", "in", "at", "to", "of", "for", "from", "with", "by", "as", "be", "been", "not", "no", "yes", "but", "or", "if", "when", "then",
      "also", "after", "before", "were", "will", "would", "could", "should", "did", "does", "do", "about", "there", "here", "where", "what",
      "school", "primary", "academy", "high", "college", "nursery", "council", "children", "child", "family", "services", "service", "social",
      "worker", "workers", "work", "team", "manager", "police", "hospital", "health", "visitor", "centre", "surgery", "nhs", "trust", "court",
      "meeting", "conference", "review", "visit", "home", "house", "contact", "case", "notes", "note", "report", "letter", "plan", "care",
      "order", "present", "apologies", "name", "date", "time", "type", "role", "agency", "telephone", "phone", "email", "address", "male",
      "female", "unknown", "none", "all", "any", "each", "both", "other", "new", "old", "monday", "tuesday", "wednesday", "thursday", "friday",
      "saturday", "sunday", "january", "february", "march", "july", "august", "september", "october", "november", "december",
      "mr", "mrs", "ms", "miss", "dr", "sw", "iro", "hv", "gp", "cin", "cp", "lac", "pep", "ehcp", "senco", "duty", "emergency", "department",
      "foster", "carer", "carers", "mother", "father", "mum", "dad", "brother", "sister", "nan", "gran", "parent", "parents", "sibling",
      "independent", "reviewing", "officer", "head", "teacher", "doctor", "nurse", "seen", "alone", "reported", "told", "asked", "stated",
      "however", "during", "today", "yesterday", "tomorrow", "his", "her", "their", "our", "my", "your", "its", "him", "them", "us", "me",
      "page", "pages", "confidential", "private", "public", "loss", "household", "query", "actions", "outcome", "decision", "positive",
      "christmas", "easter", "wales", "england", "scotland", "ireland", "britain", "london", "sundays", "mondays", "fridays", "saturdays", "video",
      "dear", "re", "sincerely", "regards", "faithfully", "yours", "born", "dob", "age", "aged", "gender", "ethnicity", "religion", "status", "keep",
      "agenda", "minutes", "chair", "venue", "subject", "sent", "section", "appendix", "part", "background", "summary", "analysis", "reason",
      "source", "event", "significance", "signed", "signature", "version", "draft", "final", "copy", "original", "restricted", "official", "sensitive",
      "specialist", "ssw", "sms", "say", "isva", "idva", "pru", "nhs", "community", "middle", "upper", "lower", "junior", "infant", "secondary", "grammar", "comprehensive", "lado", "camhs", "cafcass", "edt", "mash", "csc", "abe", "hrh", "tigrinya", "somali", "urdu", "bengali",
      "punjabi", "arabic", "polish", "romani", "romanian", "kurdish", "farsi", "pashto", "mandarin", "cantonese", "vietnamese", "portuguese", "lithuanian", "property", "printed", "typed", "created", "finalised", "recorded", "completed", "approved", "authorised", "allocated", "received", "next",
      "placement", "pathway", "assessment", "referral", "chronology", "conference", "strategy", "personal", "plans", "record", "records", "form",
      "uncle", "aunt", "auntie", "aunty", "cousin", "grandmother", "grandfather", "grandad", "nana", "nanna", "stepdad", "stepmum", "mam", "daddy",
      "mummy", "pupil", "patient", "client", "young", "person", "people", "baby", "boy", "girl", "twin", "caller",
      "referrer", "informant", "witness", "victim", "suspect", "respondent", "applicant", "key", "adviser", "guardian", "foundation",
      "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "weds", "thu",
      "thur", "thurs", "fri", "sat", "sun", "spring", "autumn", "winter", "weekend", "half", "term", "year", "month", "week", "day", "spoke", "rang",
      "called", "met", "saw", "agreed", "noted", "discussed", "attended", "visited", "moved", "returned", "arrived", "left", "letterbox",
      "rgn", "rhv", "rn", "rm", "srn", "mbbs", "mrcgp", "frcp", "bsc", "ba", "msc", "phd", "dclinpsy", "pgce", "qts", "cqsw", "dipsw", "upn", "uln", "nino", "pnc",
      "psychologist", "clinical", "consultant", "paediatrician", "psychiatrist", "midwife", "solicitor", "judge", "honour", "supervisor",
      "camhs", "cafcass", "mash", "edt", "yot", "dwp", "gcse", "gcses", "ehc", "pcsos", "tv", "ok", "dna", "nfa", "tbc", "na", "asap",
      "child's", "children's", "sub-committee", "santa", "mags", "cott", "jesus", "sikh", "muslim", "hindu", "allah", "youth", "offending", "education", "housing", "legal", "practice", "manager's", "senior", "deputy", "street", "road",
      "crohn", "crohns", "tourette", "tourettes", "alzheimer", "alzheimers", "asperger", "aspergers"};
  constexpr std::string_view kCurled = "’";
  const std::size_t curled = word.find(kCurled);
  return kWords.count(curled == std::string::npos ? word : word.substr(0, curled) + "'" + word.substr(curled + kCurled.size())) != 0 || is_compound_of_words(word);
}

}  // namespace candour
