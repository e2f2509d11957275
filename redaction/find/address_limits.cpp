#include "redaction/find/address_limits.h"

#include <re2/re2.h>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "pipeline/base/utf8.h"
#include "redaction/find/name_words.h"
#include "redaction/find/names.h"
#include "redaction/find/word_list.h"
#include "redaction/find/written_dates.h"

namespace candour {
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

}  // namespace

// "…, Seaholme Aunt": a word of a sentence or a relation behind the town is none of the address.
void end_address(Finding& finding) {
  for (std::size_t cut = finding.text.find_last_of(" \n,"); cut != std::string::npos;
       cut = finding.text.find_last_of(" \n,")) {
    const std::string last = small_letters(finding.text.substr(cut + 1));
    if (!last.empty() && (!is_common_word(last) || is_place_word(last))) {
      return;
    }
    finding.text.resize(cut);
    finding.span.end = finding.span.start + code_point_count(finding.text);
  }
}

namespace {

// "2004 Dear Dr": a year and the beginning of a letter.
bool is_month_name(const std::string& word) {
  static const RE2 kMonth("(?i)" MONTH_NAME);
  return RE2::FullMatch(word, kMonth);
}

// "510 miles of road", "at 3 pm dr", "2 kids on the close": none of these begins a street's name, written
// small.
bool is_between_numbers_and_streets(const std::string& word) {
  static const std::set<std::string> kWords = {
      "the",          "a",        "an",    "of",     "on",        "in",      "at",     "to",
      "with",         "his",      "her",   "their",  "our",       "my",      "this",   "that",
      "and",          "or",       "for",   "from",   "by",        "is",      "was",    "per",
      "up",           "down",     "along", "across", "off",       "years",   "year",   "months",
      "weeks",        "days",     "hours", "hrs",    "mins",      "minutes", "miles",  "mile",
      "yards",        "metres",   "feet",  "am",     "pm",        "times",   "mg",     "ml",
      "people",       "children", "kids",  "men",    "women",     "boys",    "girls",  "cars",
      "houses",       "other",    "more",  "busy",   "different", "new",     "visits", "calls",
      "appointments", "sessions", "very",  "so",     "came",      "come",    "went"};
  return kWords.count(word) != 0;
}

}  // namespace

bool is_no_address(const std::string& text) {
  static const std::vector<std::string> kTitles = {"Dr", "St"};
  static const std::vector<std::string> kNoNames = {
      "the",   "this",    "that",  "main", "our",     "their", "his",  "her",  "same", "next", "other",
      "own",   "open",    "a",     "very", "its",     "such",  "come", "came", "too",  "draw", "drew",
      "bring", "brought", "quite", "help", "finally", "get",   "got",  "keep", "kept", "stay", "stand"};
  const std::vector<std::string> words = split_words(text);
  if (!words.empty() && std::find(kNoNames.begin(), kNoNames.end(), words[0]) != kNoNames.end()) {
    return true;  // "on the road"
  }
  const bool number = !words.empty() && std::isdigit(static_cast<unsigned char>(words[0][0])) != 0;
  const bool year =
      number && words[0].size() == 4 && (words[0].starts_with("19") || words[0].starts_with("20"));
  for (std::size_t i = 1; number && i < words.size() && i < 4; ++i) {
    const std::string word = small_letters(words[i]);
    if (words[i] == word && is_between_numbers_and_streets(word)) {
      return true;
    }
    if (word == "dear" || word == "re" || (i == 1 && is_month_name(word)) ||
        (year &&
         (words.size() == 3 || std::find(kTitles.begin(), kTitles.end(), words[i]) != kTitles.end()))) {
      return true;
    }
  }
  return words.size() < 2 && text.find('-') == std::string::npos;
}

// A person's name, an organisation's, a word of the sentence.
bool begins_with_no_house(const std::string& text) {
  const std::string first = text.substr(0, text.find(','));
  const std::string last_word = small_letters(first.substr(first.find_last_of(' ') + 1));
  const bool one_word = first.find(' ') == std::string::npos;
  static const RE2 kPerson(
      R"((?i)^(?:mr|mrs|miss|ms|mx|dr|rev|fr|sr|prof|pc|dc|ds|sgt|cllr|auntie|aunty|aunt|uncle|nan|nana|gran|granny|mum|mam|dad)\b|['’]s?$)");
  return RE2::PartialMatch(first, kPerson) || (is_organisation(first) && last_word != "house") ||
         (one_word && is_common_word(last_word) && !is_place_word(last_word));
}

}  // namespace candour
