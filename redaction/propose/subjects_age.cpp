#include "redaction/propose/subjects_age.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>

#include "pipeline/base/days.h"
#include "redaction/find/written_dates.h"
#include "redaction/propose/same_owner.h"
#include "redaction/propose/spoken_of.h"

namespace candour {
namespace {

bool matches(std::string_view text, const RE2& regex) {
  return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), regex);
}

int number_of(const std::string& word) {
  static constexpr const char* kNumbers[] = {"none",    "one",     "two",       "three",    "four",
                                             "five",    "six",     "seven",     "eight",    "nine",
                                             "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                             "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  const auto found = std::find(std::begin(kNumbers), std::end(kNumbers), word);
  return found == std::end(kNumbers) ? -1 : static_cast<int>(found - std::begin(kNumbers));
}

// Whole years: of "14.8", "8 yrs 6 mths", "seven and a half"; -1 when it is told in weeks or months.
int years_told(const std::string& age) {
  static const RE2 kFigures(R"((?i)^(?:aged?[\s:]*)?(\d{1,2})\b)");
  static const RE2 kWord(R"((?i)^(?:aged?[\s:]*)?([a-z]+)\b)");
  static const RE2 kShorter(
      R"((?i)^(?:aged?[\s:]*)?[\da-z]+\s*(?:weeks?|wks?|months?|mths?|days?)\b|/12|/52)");
  static const RE2 kAge(
      R"((?i)(?:aged?[\s:]*)?(?:\d{1,2}(?:\.\d{1,2})?|[a-z]+)½?(?:[ ,]*(?:and a half|years?|yrs?|y|months?|mths?|m|old|\d{1,2}))*\.?)");
  std::string told;
  if (!RE2::FullMatch(age, kAge) || RE2::PartialMatch(age, kShorter)) {
    return -1;
  }
  if (RE2::PartialMatch(age, kFigures, &told)) {
    return std::stoi(told);
  }
  if (!RE2::PartialMatch(age, kWord, &told)) {
    return -1;
  }
  std::transform(told.begin(), told.end(), told.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return number_of(told);
}

int years_between(Day born, Day then) {
  const int years = static_cast<int>(then.year()) - static_cast<int>(born.year());
  return then.month() / then.day() < born.month() / born.day() ? years - 1 : years;
}

// The text's first date and the last one before the place, without dates of birth.
std::vector<Day> days_around(std::string_view text, std::size_t place, Day born) {
  static const RE2 kDate("(?i)(?:^|[^\\d/.\\-])" + kDayMonthYear);
  re2::StringPiece rest(text.data(), text.size());
  std::vector<Day> days;
  std::string day;
  std::string month;
  std::string year;
  while (RE2::FindAndConsume(&rest, kDate, &day, &month, &year)) {
    const std::optional<Day> told = day_from(made_date(day, month, year));
    const bool before = static_cast<std::size_t>(rest.data() - text.data()) <= place;
    if (!told || *told == born || (!before && !days.empty())) {
      continue;
    }
    if (days.size() < 2) {
      days.push_back(*told);
    } else {
      days.back() = *told;
    }
  }
  return days;
}

// "He is four", "Age: 4"; not the four of "Room 4".
bool is_told_of_somebody(const Finding& finding, std::string_view before) {
  static const RE2 kIs(R"((?i)(?:\bis|['’]s|\baged?)(?: now| still| only| just)? *$)");
  return finding.rule == "age-cue" || matches(before, kIs);
}

// "He is four" of a girl; "since she was two", "when he was nine" of another time.
bool is_told_otherwise(std::string_view before, int gender) {
  static const RE2 kOfMan(R"((?i)\bhe(?:['’]s| is| was)? ?[^.]{0,20}$)");
  static const RE2 kOfWoman(R"((?i)\bshe(?:['’]s| is| was)? ?[^.]{0,20}$)");
  static const RE2 kThen(
      R"((?i)\b(?:since|when|until|till|was|were|from|will be|would be|turns|turned|to|till|by)(?: the)?(?: age(?: of)?)?[^.\n]{0,12}$)");
  return matches(before, kThen) || (gender < 0 && matches(before, kOfMan)) ||
         (gender > 0 && matches(before, kOfWoman));
}

}  // namespace

bool is_subjects_age(const Finding& finding, const NamedText& named, const Request& request) {
  const bool of_whoever = finding.rule == "age-behind-pronoun" || finding.rule == "age-cue";
  const int years = finding.kind == FindingKind::age && of_whoever ? years_told(finding.text) : -1;
  if (years < 0 || !request.subject.born_on) {
    return false;
  }
  const SpokenOf spoken_of(named.text, named.mentions, named.people);
  const Span sentence = spoken_of.sentences().around(finding.span.start);
  const Span line = lines_of(named, finding.span);
  const bool another = std::any_of(named.mentions.begin(), named.mentions.end(), [&](const Finding& mention) {
    return mention.span.start >= std::min(sentence.start, line.start) &&
           mention.span.end <= std::max(sentence.end, line.end) && spoken_of.is_private(mention);
  });
  const std::string_view before = words_between(named, sentence.start, finding.span.start);
  if (another || !is_told_of_somebody(finding, before) || speaks_of_somebody(before) ||
      is_told_otherwise(before, named.people.gender_of("subject"))) {
    return false;
  }
  const std::vector<Day> days =
      days_around(named.text, named.map.byte_at(finding.span.start), *request.subject.born_on);
  return std::any_of(days.begin(), days.end(),
                     [&](Day day) { return years_between(*request.subject.born_on, day) == years; });
}

}  // namespace candour
