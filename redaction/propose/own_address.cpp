#include "redaction/propose/own_address.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <vector>

#include "redaction/people/words.h"

namespace candour {
namespace {

constexpr std::size_t kLeast = 5;   // letters and figures that tell an address

struct Words {
  std::string joined;                 // letters and figures alone, small
  std::vector<std::size_t> begins;    // where its words begin, and where the last one ends
};

// "Brook St" is "Brook Street"; what is said of a saint is spelt out so on both sides, too.
std::string spelt_out(const std::string& word) {
  static const std::map<std::string, const char*> kShort = {{"st", "street"}, {"str", "street"}, {"rd", "road"}, {"ave", "avenue"}, {"av", "avenue"}, {"ln", "lane"}, {"cl", "close"}, {"dr", "drive"}, {"cres", "crescent"}, {"gdns", "gardens"},
                                                            {"gdn", "garden"}, {"pl", "place"}, {"terr", "terrace"}, {"ter", "terrace"}, {"tce", "terrace"}, {"sq", "square"}, {"ct", "court"}, {"gr", "grove"}};
  const auto found = kShort.find(word);
  return found == kShort.end() ? word : found->second;
}

Words words_in(const std::string& address) {
  Words words;
  std::string word;
  for (const char c : plain_word(fold_word(address)) + " ") {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      word.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
    } else if (!word.empty()) {
      words.begins.push_back(words.joined.size());
      words.joined += spelt_out(word);
      word.clear();
    }
  }
  words.begins.push_back(words.joined.size());
  return words;
}

bool is_at_edge(const Words& words, std::size_t at) { return std::find(words.begins.begin(), words.begins.end(), at) != words.begins.end(); }

// Whether it names more than a door: a street or a house.
bool names_place(const std::string& line) {
  static const std::set<std::string> kDoors = {"flat", "unit", "room", "apartment", "floor", "block", "plot", "door", "apt", "number", "no", "first", "ground", "second", "third", "top"};
  const Words words = words_in(line);
  for (std::size_t i = 0; i + 1 < words.begins.size(); ++i) {
    const std::string word = words.joined.substr(words.begins[i], words.begins[i + 1] - words.begins[i]);
    const auto letters = std::count_if(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (letters > 2 && kDoors.count(word) == 0) {
      return true;
    }
  }
  return false;
}

// "12 Mill Lane", and "Flat 2, 10 Rose Street": as many of its lines as tell it from others.
std::string first_lines(const std::string& address) {
  std::size_t comma = address.find(',');
  while (comma != std::string::npos && !names_place(address.substr(0, comma))) {
    comma = address.find(',', comma + 1);
  }
  return address.substr(0, comma);
}

}  // namespace

bool is_own_address(const std::string& told, const std::string& own) {
  const Words place = words_in(told);
  const Words whole = words_in(own);
  if (place.joined.size() < kLeast) {
    return false;
  }
  for (std::size_t at = whole.joined.find(place.joined); at != std::string::npos; at = whole.joined.find(place.joined, at + 1)) {
    if (is_at_edge(whole, at) && is_at_edge(whole, at + place.joined.size())) {
      return true;
    }
  }
  const std::string first = words_in(first_lines(own)).joined;
  return first.size() >= kLeast && place.joined.rfind(first, 0) == 0 && is_at_edge(place, first.size());
}

}  // namespace candour
