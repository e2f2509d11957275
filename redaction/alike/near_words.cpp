#include "redaction/alike/near_words.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace candour {
namespace {

constexpr std::size_t kLettersAWord = 4;   // of a shorter word no letter may differ

const std::unordered_set<std::string_view>& turning_words() {
  static const std::unordered_set<std::string_view> kWords = {
      // whether
      "not", "no", "none", "nor", "never", "nobody", "noone", "nothing", "nowhere", "neither", "without", "cannot", "hardly", "barely", "unless", "except", "yes", "longer",
      "isnt", "arent", "wasnt", "werent", "dont", "doesnt", "didnt", "hasnt", "havent", "hadnt", "cant", "couldnt", "wont", "wouldnt", "shouldnt", "mustnt", "neednt", "aint", "mightnt",
      "stopped", "ceased", "failed", "refused", "refuses", "denied", "denies", "declined", "declines", "withdrew", "agreed", "agrees", "accepted", "admitted", "admits", "consented",
      "consents", "alleged", "false", "true", "unable", "able", "lacks", "only", "nil", "absent", "present", "dead", "alive", "guilty", "cleared", "dropped",
      // who
      "he", "she", "him", "her", "his", "hers", "mother", "father", "mum", "mummy", "mam", "dad", "daddy", "stepmother", "stepfather", "stepdad", "stepmum", "brother", "sister", "stepbrother",
      "stepsister", "son", "daughter", "aunt", "uncle", "auntie", "cousin", "niece", "nephew", "grandmother", "grandfather", "nan", "nana", "grandad", "granddad", "gran", "granny", "grandson",
      "granddaughter", "wife", "husband", "boyfriend", "girlfriend", "partner", "girl", "boy", "man", "woman", "maternal", "paternal", "male", "female", "victim", "perpetrator", "carer", "neighbour",
      // how many and when
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen", "twenty", "thirty", "forty", "fifty", "hundred", "once", "twice", "first", "second", "third", "both", "either", "all", "some", "every", "always", "sometimes", "before",
      "after", "until", "since", "left", "right", "older", "younger", "elder", "more", "less"};
  return kWords;
}

}  // namespace

bool is_near_word(const std::string& a, const std::string& b) {
  const std::size_t longer = std::max(a.size(), b.size());
  const std::size_t most = longer / 4;
  if (a == b || std::min(a.size(), b.size()) < kLettersAWord || longer - std::min(a.size(), b.size()) > most) {
    return a == b;
  }
  if (most == 1 && a.size() == b.size()) {
    std::size_t changed = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
      changed += a[i] == b[i] ? 0U : 1U;
    }
    return changed <= 1;
  }
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back() <= most;
}

bool is_turning_word(const std::string& bare) { return turning_words().count(bare) != 0; }

bool is_opposite_word(const std::string& a, const std::string& b) {
  static constexpr std::array<std::string_view, 9> kPrefixes = {"un", "in", "im", "il", "ir", "dis", "non", "mis", "a"};
  const std::string& longer = a.size() > b.size() ? a : b;
  const std::string& shorter = a.size() > b.size() ? b : a;
  const std::string_view prefix = std::string_view(longer).substr(0, longer.size() - shorter.size());
  return shorter.size() >= 3 && longer.ends_with(shorter) && std::find(kPrefixes.begin(), kPrefixes.end(), prefix) != kPrefixes.end();
}

std::string shape_of_word(const std::string& written) {
  static constexpr std::array<std::pair<std::string_view, char>, 3> kPairs = {{{"rn", 'm'}, {"vv", 'w'}, {"cl", 'd'}}};
  std::string letters;
  for (const char c : written) {
    if (static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '|') {
      letters += c;
    }
  }
  std::string out;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const auto pair = std::find_if(kPairs.begin(), kPairs.end(), [&](const auto& one) { return std::string_view(letters).substr(i, 2) == one.first; });
    if (pair != kPairs.end()) {
      out += pair->second;
      ++i;
      continue;
    }
    const char c = letters[i];
    const bool stroke = c == '1' || c == 'l' || c == 'I' || c == '|';
    const bool ring = c == '0' || c == 'O' || c == 'o';
    out += stroke ? '|' : ring ? '0' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return out;
}

bool looks_alike(const std::string& a, const std::string& b) {
  static constexpr std::array<std::string_view, 8> kAlike = {"ec", "hb", "tf", "ij|", "uv", "ao0", "gq", "nh"};
  const auto alike = [](char x, char y) {
    return x == y || std::any_of(kAlike.begin(), kAlike.end(), [&](std::string_view some) { return some.find(x) != std::string_view::npos && some.find(y) != std::string_view::npos; });
  };
  return a.size() == b.size() && a.find_first_of("23456789") == std::string::npos && std::equal(a.begin(), a.end(), b.begin(), alike);
}

}  // namespace candour
