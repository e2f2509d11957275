#include "redaction/people/ages.h"

#include <set>

namespace candour {
namespace {

std::optional<int> years(const TextWord& word) {
  const bool number = !word.folded.empty() && word.folded.size() < 3 && word.folded.find_first_not_of("0123456789") == std::string::npos;
  return number ? std::optional(std::stoi(word.folded)) : std::nullopt;
}

// "6-year-old Summer"
std::optional<int> in_front(const std::vector<TextWord>& words, std::size_t at) {
  if (at == 0 || words[at - 1].after != U' ') {
    return std::nullopt;
  }
  const std::string& before = words[at - 1].folded;
  if (const std::size_t hyphen = before.find("-year-old"); hyphen == 1 || hyphen == 2) {
    TextWord number = words[at - 1];
    number.folded = before.substr(0, hyphen);
    return years(number);
  }
  const bool old = at > 2 && before == "old" && (words[at - 2].folded == "year" || words[at - 2].folded == "years");
  return old ? years(words[at - 3]) : std::nullopt;
}

bool is_number(const TextWord& word) { return !word.folded.empty() && word.folded.find_first_not_of("0123456789") == std::string::npos; }

// "3.4.17", "3. 4. 17"
bool begins_date(const std::vector<TextWord>& words, std::size_t at) { return words[at].after == U'.' && at + 1 < words.size() && is_number(words[at + 1]); }

// "8 sessions", "9 am": counted is what stands behind, not years.
bool counts_things(const TextWord& behind) {
  static const std::set<std::string> kOfAges = {"is", "was", "has", "does", "lives", "says", "years", "yrs", "months", "mths", "weeks", "wks", "attends", "goes"};
  static const std::set<std::string> kUnits = {"am", "pm", "o'clock", "min", "hrs", "of", "per", "x"};
  return kUnits.count(behind.folded) != 0 || (behind.folded.ends_with("s") && kOfAges.count(behind.folded) == 0);
}

}  // namespace

std::optional<int> age_said_of(const std::vector<TextWord>& words, std::size_t at) {
  if (const std::optional<int> age = in_front(words, at)) {
    return age;
  }
  if (at + 1 >= words.size() || words[at].possessive || words[at].after == U'\n') {
    return std::nullopt;
  }
  const TextWord& next = words[at + 1];
  if ((next.folded == "is" || next.folded == "was" || next.folded == "aged" || next.folded == "age") && at + 2 < words.size() && next.after == U' ') {
    return years(words[at + 2]);
  }
  const bool bracket = next.before == U'(';
  const bool runs_on = at + 2 < words.size() && next.after == U' ' && !words[at + 2].capital && !counts_things(words[at + 2]);
  const bool ends = next.after == U',' || (next.after == U'.' && !begins_date(words, at + 1)) || next.after == U')' || next.after == U';' || runs_on;
  return bracket || (words[at].after == U',' && ends) ? years(next) : std::nullopt;
}

}  // namespace candour
