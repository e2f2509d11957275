#include "redaction/people/labels_behind_names.h"

#include <set>
#include <string>

#include "pipeline/base/utf8.h"
#include "redaction/find/name_words.h"

namespace candour {
namespace {

using Words = std::vector<TextWord>;

bool is_letter(const TextWord& word) { return word.span.end - word.span.start == 1 && word.capital; }
bool is_number(const TextWord& word) { return !word.folded.empty() && word.folded.find_first_not_of("0123456789") == std::string::npos; }
bool begins_with_figure(const TextWord& word) { return word.folded.find_first_of("0123456789") == 0; }
bool is_tied(const Words& words, std::size_t left) { return words[left + 1].span.start == words[left].span.end + 1; }

bool is_month(const std::string& word) {
  static const std::set<std::string> kMonths = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"};
  return kMonths.count(word) != 0;
}

// "D.O.B.", "N.I.", "U.P.N.", "D/B": single letters, each tied to the next.
bool spells_label(const Words& words, std::size_t at) {
  static const std::set<std::string> kLabels = {"dob", "db", "ni", "nhs", "upn", "uln", "urn", "utr", "cro", "pnc", "crn", "nino"};
  constexpr std::size_t kMost = 4;
  std::string letters;
  for (std::size_t i = at; i < words.size() && letters.size() < kMost && is_letter(words[i]); ++i) {
    letters += words[i].folded;
    if (i + 1 >= words.size() || !is_tied(words, i) || words[i].after == U' ') {
      break;
    }
  }
  return kLabels.count(letters) != 0;
}

// "D of B", "D. o. B."
bool says_day_of_birth(const Words& words, std::size_t at) {
  const bool three = at + 2 < words.size() && words[at].folded == "d" && (words[at + 1].folded == "of" || words[at + 1].folded == "o");
  return three && (words[at + 2].folded == "b" || words[at + 2].folded == "birth") && words[at + 2].span.start <= words[at].span.end + 6;
}

// "F 19/01/2008", "M 3 May 1998": the sex, before the day of birth.
bool is_sex_before_date(const Words& words, std::size_t at) {
  if ((words[at].folded != "m" && words[at].folded != "f") || !is_letter(words[at]) || at + 2 >= words.size() || !is_number(words[at + 1])) {
    return false;
  }
  const TextWord& day = words[at + 1];
  const bool beside = day.span.start <= words[at].span.end + 3 && words[at].after != U'.' && words[at].after != U'\n';
  const bool in_figures = at + 3 < words.size() && is_number(words[at + 2]) && is_number(words[at + 3]) && is_tied(words, at + 1) && is_tied(words, at + 2) && day.after == words[at + 2].after;
  return beside && day.folded.size() <= 2 && (in_figures || is_month(words[at + 2].folded));
}

// "b. 3.5.51", "B. 2000": born.
bool is_born_before_date(const Words& words, std::size_t at) {
  if (words[at].folded != "b" || at + 1 >= words.size() || !is_number(words[at + 1]) || words[at + 1].span.start > words[at].span.end + 2 || words[at].after == U'\n') {
    return false;
  }
  const bool date = at + 2 < words.size() && ((is_number(words[at + 2]) && is_tied(words, at + 1)) || is_month(words[at + 2].folded));
  return words[at + 1].folded.size() <= 2 ? date : words[at + 1].folded.size() == 4;   // "Tyler B 14" has a letter and an age
}

// "Class 4B", "Year 6", "Room 12"
bool is_numbered(const Words& words, std::size_t at) {
  static const std::set<std::string> kNumbered = {"class", "year", "yr", "form", "room", "flat", "unit", "tutor"};
  return kNumbered.count(words[at].folded) != 0 && at + 1 < words.size() && words[at].after == U' ' && begins_with_figure(words[at + 1]);
}

}  // namespace

bool begins_label(const std::vector<TextWord>& words, std::size_t at) {
  const bool label = words[at].capital && is_form_label(words[at].folded);
  return label || is_numbered(words, at) || (is_letter(words[at]) && (spells_label(words, at) || says_day_of_birth(words, at) || is_sex_before_date(words, at) || is_born_before_date(words, at)));
}

std::string before_label(const std::string& text, Span name) {
  constexpr std::size_t kLabel = 24;   // code points behind the name that may be of one
  const std::string whole = substring(text, name.start, name.end + kLabel);
  const std::size_t length = name.end - name.start;
  const std::vector<TextWord> words = words_of(whole);
  for (std::size_t i = 1; i < words.size() && words[i].span.start < length; ++i) {
    if (begins_label(words, i)) {
      return substring(whole, 0, words[i - 1].span.end);
    }
  }
  return substring(whole, 0, length);
}

}  // namespace candour
