#include "redaction/find/cue_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "redaction/find/shadow_text.h"

namespace candour {
namespace {

enum Sort : unsigned char { place = 1, label = 2, street = 4 };

constexpr std::size_t kNumberToStreet = 110;  // bytes
constexpr std::size_t kUsual = 64;            // on a page

// Letters as they stand: "Close" may be a street's, "CLOSE" too, "close" only where the patterns say so.
constexpr const char* kPlaces[] = {
    "Street",    "Road",    "Avenue",   "Lane",     "Close",   "Drive",   "Crescent", "Terrace",  "Gardens",
    "Grove",     "Row",     "Walk",     "Rise",     "Mews",    "Croft",   "Fold",     "Yard",     "Wharf",
    "Quay",      "Place",   "Square",   "St",       "Rhes",    "Rd",      "Ave",      "Ln",       "Cl",
    "Cres",      "Gdns",    "Terr",     "Tce",      "street",  "road",    "avenue",   "lane",     "close",
    "crescent",  "terrace", "Heol",     "Ffordd",   "Stryd",   "Lôn",     "Lon",      "Rhodfa",   "Clos",
    "Cwrt",      "Maes",    "Teras",    "Llwybr",   "Gerddi",  "Cilgant", "Tai",      "Tŷ",       "Hafod",
    "Plas",      "Bwthyn",  "Fferm",    "Llys",     "Ysgubor", "Ty",      "Bryn",     "Pen",      "Cae",
    "Coed",      "Nant",    "Cefn",     "Pant",     "Glan",    "Tan",     "Cottage",  "Cottages", "Farm",
    "Farmhouse", "Barn",    "Bungalow", "Vicarage", "Rectory", "Forge",   "Lodge",    "Site",     "Park",
    "Mooring",   "Moorings"};

// By which a street with a number ends, or in Welsh begins.
constexpr const char* kStreets[] = {
    "Street",    "Road",      "Avenue",    "Lane",     "Close",    "Drive",   "Crescent",  "Terrace",
    "Gardens",   "Grove",     "Row",       "Walk",     "Rise",     "Mews",    "Croft",     "Fold",
    "Yard",      "Wharf",     "Quay",      "Place",    "Square",   "St",      "Rd",        "Ave",
    "Ln",        "Cl",        "Cres",      "Gdns",     "Terr",     "Tce",     "street",    "road",
    "avenue",    "lane",      "close",     "crescent", "terrace",  "Heol",    "Ffordd",    "Stryd",
    "Lôn",       "Lon",       "Rhodfa",    "Clos",     "Cwrt",     "Maes",    "Rhes",      "Teras",
    "Llwybr",    "Gerddi",    "Cilgant",   "Tai",      "Bryn",     "Pen",     "Cottage",   "Cottages",
    "Park",      "House",     "Court",     "Ct",       "Dr",       "Pl",      "Steps",     "Way",
    "Sq",        "Hill",      "View",      "Green",    "Parade",   "Bank",    "Mount",     "Gate",
    "Vale",      "Meadow",    "Meadows",   "Heights",  "Bridge",   "Passage", "Approach",  "Cliff",
    "Esplanade", "Promenade", "Boulevard", "Circus",   "Loan",     "Brae",    "Causeway",  "Embankment",
    "Alley",     "Arcade",    "Villas",    "Towers",   "Drove",    "Chase",   "Dene",      "Dell",
    "Garth",     "Common",    "Copse",     "Cross",    "Glade",    "Glen",    "Hollow",    "Holt",
    "Knoll",     "Lawn",      "Leys",      "Link",     "Orchard",  "Paddock", "Path",      "Precinct",
    "Ridge",     "Ridings",   "Spinney",   "Strand",   "Warren",   "Wynd",    "Buildings", "Bldgs",
    "Brow",      "Lade",      "Nook",      "Ginnel",   "Mansions", "drive",   "grove",     "gardens",
    "rd",        "ave",       "ln",        "cres",     "gdns",     "tce",     "terr",      "sq",
    "st",        "cl",        "dr",        "ct",       "pl",       "Lan",     "Parc",      "Trem",
    "Golwg",     "STREET",    "ROAD",      "AVENUE",   "LANE",     "CLOSE",   "DRIVE",     "CRESCENT",
    "COURT",     "PLACE",     "TERRACE",   "GARDENS",  "GROVE",    "WAY",     "ROW",       "WALK",
    "SQUARE",    "HILL",      "VIEW",      "MEWS",     "YARD",     "FOLD",    "ST",        "RD",
    "AVE",       "LN",        "CRES",      "GDNS",     "TERR",     "TCE"};

constexpr const char* kPlacesOfAnyCase[] = {
    "address",  "refuge",   "hostel",    "recovery",  "hospice",     "shelter",  "baby",
    "safe",     "premises", "detox",     "aid",       "account",     "user",     "username",
    "snapchat", "snap",     "insta",     "instagram", "tiktok",      "facebook", "handle",
    "gamertag", "caller",   "informant", "referrer",  "complainant", "anonymous"};

constexpr const char* kLabelsOfAnyCase[] = {
    "b",          "d",       "n",        "born",       "birth",     "birthdate", "birthday", "dob",
    "dyddiad",    "age",     "aged",     "nhs",        "national",  "medical",   "tel",      "telephone",
    "telephoned", "phone",   "ring",     "rang",       "call",      "crime",     "incident", "log",
    "cad",        "urn",     "cris",     "merlin",     "misper",    "police",    "oic",      "custody",
    "occurrence", "occ",     "niche",    "marac",      "mappa",     "reg",       "regn",     "registration",
    "vrm",        "vrn",     "index",    "plate",      "licence",   "license",   "badge",    "vehicle",
    "car",        "van",     "bus",      "coach",      "lorry",     "taxi",      "cab",      "minicab",
    "hackney",    "private", "motor",    "motorcycle", "motorbike", "moped",     "scooter",  "driver",
    "drivers",    "drive",   "drives",   "driving",    "astra",     "mondeo",    "golf",     "corsa",
    "fiesta",     "focus",   "transit",  "polo",       "clio",      "micra",     "bmw",      "audi",
    "mini",       "ford",    "vauxhall", "renault",    "peugeot",   "nissan",    "toyota"};

constexpr std::array<char, 256> sorts_of_letters() {  // 1 a letter, 2 a figure
  std::array<char, 256> answer = {};
  for (std::size_t c = 0; c < answer.size(); ++c) {
    const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0xC0;
    answer[c] = static_cast<char>(letter ? 1 : c >= '0' && c <= '9' ? 2 : 0);
  }
  return answer;
}

char sort_of(char c) {
  static constexpr std::array<char, 256> kSorts = sorts_of_letters();
  return kSorts[static_cast<unsigned char>(c)];
}

constexpr std::size_t kLongestCue = 16;

class CueWords {
 public:
  CueWords() {
    for (const char* word : kPlaces) {
      add(shadow_of(word), place, as_written_);
    }
    for (const char* word : kStreets) {
      add(shadow_of(word), street, as_written_);
    }
    for (const char* word : kPlacesOfAnyCase) {
      add(word, place, any_case_);
    }
    for (const char* word : kLabelsOfAnyCase) {
      add(word, label, any_case_);
    }
  }

  int sorts_of(std::string_view word) const {
    if (word.size() > kLongestCue || !begins_[place_of(word)]) {
      return 0;
    }
    std::array<char, kLongestCue> small = {};
    std::transform(word.begin(), word.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return sorts_in(as_written_, word) | sorts_in(any_case_, {small.data(), word.size()});
  }

 private:
  using Words = std::unordered_map<std::string, int>;

  static int sorts_in(const Words& list, std::string_view word) {
    static thread_local std::string key;  // keeps its room
    key.assign(word);
    const auto found = list.find(key);
    return found == list.end() ? 0 : found->second;
  }

  static std::size_t place_of(std::string_view word) {  // by the first two letters and the last, of any case
    const auto letter = [](char c) { return static_cast<std::size_t>(static_cast<unsigned char>(c) & 31U); };
    return (letter(word[0]) << 10U) | (letter(word[word.size() > 1 ? 1 : 0]) << 5U) | letter(word.back());
  }

  void add(const std::string& word, Sort sort, Words& list) {
    list[word] |= sort;
    begins_[place_of(word)] = true;
  }

  std::array<bool, 32 * 32 * 32> begins_ = {};  // most words stop here
  Words as_written_;
  Words any_case_;
};

// The short word of a house's name: "Pen-y-Bryn", "Tan-yr-Allt", "Bron-dan-Graig".
bool is_between_hyphens(std::string_view shadow, TextRun word) {
  const bool hyphens =
      word.start > 0 && shadow[word.start - 1] == '-' && word.end < shadow.size() && shadow[word.end] == '-';
  if (!hyphens || word.end - word.start > 4) {
    return false;
  }
  const std::string_view text = shadow.substr(word.start, word.end - word.start);
  return text == "y" || text == "Y" || text == "yr" || text == "Yr" || text == "ar" || text == "ap" ||
         text == "dan" || text == "uwch";
}

void add_word(std::string_view shadow, TextRun word, TextCues& cues) {
  static const CueWords kWords;
  const int sorts = kWords.sorts_of(shadow.substr(word.start, word.end - word.start));
  if ((sorts & place) != 0 || is_between_hyphens(shadow, word)) {
    cues.places.push_back(word);
  }
  if ((sorts & street) != 0 && !cues.figures.empty() &&
      word.start - cues.figures.back().end <= kNumberToStreet) {
    cues.streets.push_back(word);
  }
  const bool shortened =
      word.end - word.start == 1 && word.start > 0 && shadow[word.start - 1] == '\'';  // "he'd"
  if ((sorts & label) != 0 && !shortened) {
    cues.labels.push_back(word);
  }
}

}  // namespace

TextCues cues_of(std::string_view shadow) {
  TextCues cues;
  cues.figures.reserve(kUsual);
  cues.places.reserve(kUsual);
  cues.labels.reserve(kUsual);
  for (std::size_t i = 0; i < shadow.size();) {
    const std::size_t start = i;
    const char sort = sort_of(shadow[i]);
    ++i;
    if (sort == 0) {
      if (shadow[start] == '@') {
        cues.places.push_back({start, i});
      }
      continue;
    }
    while (i < shadow.size() && sort_of(shadow[i]) == sort) {
      ++i;
    }
    if (sort == 1) {
      add_word(shadow, {start, i}, cues);
    } else {
      cues.figures.push_back({start, i});
    }
  }
  return cues;
}

}  // namespace candour
