#include "redaction/find/word_list.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "pipeline/base/embedded_file.h"

CANDOUR_EMBED(word_list, CANDOUR_WORD_LIST)

namespace candour {
namespace {

struct Words {
  std::unordered_set<std::string_view> ordinary;
  std::unordered_set<std::string> proper;   // in small letters
};

Words read_words() {
  Words words;
  std::string_view rest = embedded_word_list();
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (word.empty() || word.ends_with("'s")) {
      continue;
    }
    if (word[0] >= 'A' && word[0] <= 'Z') {
      std::string small(word);
      for (char& c : small) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
      }
      words.proper.insert(std::move(small));
    } else {
      words.ordinary.insert(word);
    }
  }
  return words;
}

const Words& words() {
  static const Words all = read_words();
  return all;
}

}  // namespace

WordSort word_sort(const std::string& word) {
  if (words().ordinary.count(word) != 0) {
    return WordSort::ordinary;
  }
  return words().proper.count(word) != 0 ? WordSort::proper : WordSort::unknown;
}

bool is_place_word(const std::string& word) {
  static const std::unordered_set<std::string> kWords = {
      "street", "stryd", "heol", "ffordd", "road", "avenue", "lane", "close", "drive", "crescent", "court", "place", "terrace", "gardens", "grove", "way", "row", "square",
      "hill", "park", "house", "hall", "hotel", "bridge", "green", "station", "estate", "centre", "center", "school", "primary", "academy", "college",
      "infant", "infants", "junior", "juniors", "nursery", "university", "hospital", "infirmary", "clinic", "surgery", "practice", "hospice", "unit",
      "ward", "trust", "council", "borough", "county", "city", "town", "village", "district", "constabulary", "police", "services", "service", "team",
      "office", "agency", "ltd", "limited", "plc", "company", "group", "club", "church", "chapel", "mosque", "temple", "prison", "hmp", "library",
      "united", "rovers", "athletic", "fc", "general", "community", "magistrates", "care", "homes", "shop", "store", "stores", "market", "farm",
      "cottage", "lodge", "river", "valley", "bay", "island", "forest", "beach", "high", "foundation", "paediatrics", "railway", "airport", "press",
      "bank", "award", "report", "plan", "cup", "league", "museum", "theatre", "cathedral", "castle", "mill", "pool", "industrial", "flats",
      "cabs", "taxis", "haulage", "hauliers", "motors", "removals", "logistics", "carriers", "foods", "tyres", "builders", "scaffolding", "roofing", "joinery", "electrical", "engineering", "recruitment", "catering", "bakery", "bakeries", "brewery",
      "coaches", "garage", "supermarket", "solicitors", "insurance", "lettings", "properties", "takeaway", "cleaners", "packaging", "textiles", "plastics", "steelworks", "foundry", "shipping", "transport"};
  return kWords.count(word) != 0;
}

}  // namespace candour
