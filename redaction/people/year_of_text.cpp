#include "redaction/people/year_of_text.h"

#include <map>
#include <set>

namespace candour {
namespace {

constexpr int kFirst = 1930;
constexpr int kLast = 2099;

std::optional<int> number(const TextWord& word) {
  const bool figures = !word.folded.empty() && word.folded.size() <= 4 &&
                       word.folded.find_first_not_of("0123456789") == std::string::npos;
  return figures ? std::optional(std::stoi(word.folded)) : std::nullopt;
}

bool is_month(const std::string& word) {
  static const std::set<std::string> kMonths = {
      "january",   "february", "march",    "april",    "may", "june", "july", "august",
      "september", "october",  "november", "december", "jan", "feb",  "mar",  "apr",
      "jun",       "jul",      "aug",      "sept",     "sep", "oct",  "nov",  "dec"};
  return kMonths.count(word) != 0;
}

// "22.3.78": words[at] behind a day and a month.
bool ends_date(const std::vector<TextWord>& words, std::size_t at) {
  if (at < 2) {
    return false;
  }
  const auto joins = [&](std::size_t left) {
    return (words[left].after == U'.' || words[left].after == U'/' || words[left].after == U'-') &&
           words[left + 1].span.start == words[left].span.end + 1;
  };
  const std::optional<int> day = number(words[at - 2]);
  const std::optional<int> month = number(words[at - 1]);
  return day && month && *day >= 1 && *day <= 31 && *month >= 1 && *month <= 12 && joins(at - 2) &&
         joins(at - 1);
}

}  // namespace

std::optional<int> year_of_text(const std::vector<TextWord>& words, int born) {
  std::map<int, int> times;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::optional<int> value = number(words[at]);
    if (value && words[at].folded.size() == 4 && *value >= kFirst && *value <= kLast &&
        (ends_date(words, at) || (at > 0 && is_month(words[at - 1].folded)))) {
      ++times[*value];
    } else if (value && words[at].folded.size() == 2 && ends_date(words, at)) {
      ++times[1900 + *value >= born ? 1900 + *value : 2000 + *value];
    }
  }
  times.erase(born);
  std::optional<int> year;
  for (const auto& [one, count] : times) {
    year = !year || count > times[*year] ? one : *year;
  }
  return year;
}

}  // namespace candour
