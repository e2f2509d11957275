#include "redaction/find/written_dates.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

#include "pipeline/base/days.h"
#include "pipeline/model/request.h"

namespace candour {
namespace {

constexpr const char* kFigures = "0123456789";

}  // namespace

int month_number(const std::string& name) {
  static constexpr std::array kMonths = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (std::equal(kMonths[i], kMonths[i] + 3, name.begin(), [](char a, char b) { return a == (b | 0x20); })) {
      return static_cast<int>(i + 1);
    }
  }
  return 0;
}

std::string with_day_first(std::string text) {
  static const RE2 kYearFirst(R"(\b((?:19|20)\d{2})([\-/.])(0[1-9]|1[0-2])[\-/.](0[1-9]|[12]\d|3[01])(?:T(\d)|\b))");
  RE2::GlobalReplace(&text, kYearFirst, R"(\4/\3/\1 \5)");
  return text;
}

std::string iso_date(int day, int month, int year) {
  year += year < 100 ? (year < 50 ? 2000 : 1900) : 0;
  const Day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() && year > 1950 ? to_string(date) : std::string();
}

std::string made_date(const std::string& day, const std::string& month, const std::string& year) {
  const int m = month.size() >= 3 ? month_number(month) : std::stoi(month);
  return m < 1 || m > 12 ? std::string() : iso_date(std::stoi(day), m, std::stoi(year));
}

namespace {

// "17", "08", "1985" of any text; eight or six figures without a sign are day, month and year.
std::vector<std::string> figures_of(const std::string& text) {
  std::vector<std::string> all;
  for (std::size_t at = text.find_first_of(kFigures); at != std::string::npos;) {
    const std::size_t end = std::min(text.find_first_not_of(kFigures, at), text.size());
    all.push_back(text.substr(at, end - at));
    at = text.find_first_of(kFigures, end);
  }
  const std::string alone = all.size() == 1 ? all[0] : std::string();
  if (alone.size() == 8 || alone.size() == 6) {
    all = {alone.substr(0, 2), alone.substr(2, 2), alone.substr(4)};
  }
  std::erase_if(all, [](const std::string& figures) { return figures.size() > 4; });
  return all;
}

int month_named_in(const std::string& text) {
  static const RE2 kMonth("(?i)(?:^|[^a-z])(" MONTH_NAME ")(?:[^a-z]|$)");
  std::string name;
  return RE2::PartialMatch(text, kMonth, &name) ? month_number(name) : 0;
}

}  // namespace

DateAsTold date_as_told(const std::string& text) {
  const std::vector<std::string> figures = figures_of(text);
  const auto number = [&](std::size_t i) { return i < figures.size() ? std::stoi(figures[i]) : 0; };
  const bool year_first = !figures.empty() && (figures[0].size() == 4 || text[text.find(figures[0]) - (text.find(figures[0]) > 0 ? 1 : 0)] == '\'');
  if (const int month = month_named_in(text); month != 0) {
    return year_first ? DateAsTold{0, month, number(0)} : DateAsTold{number(0), month, number(1)};
  }
  if (figures.size() >= 3) {
    return year_first ? DateAsTold{number(2), number(1), number(0)} : DateAsTold{number(0), number(1), number(2)};
  }
  return figures.size() == 1 ? DateAsTold{0, 0, number(0)} : DateAsTold{number(0), number(1), 0};
}

std::string first_date(const std::string& text, const RE2& regex) {
  std::string day, month, year;
  re2::StringPiece rest(text);
  while (RE2::FindAndConsume(&rest, regex, &day, &month, &year)) {
    const std::string date = made_date(day, month, year);
    if (!date.empty()) {
      return date;
    }
  }
  return {};
}

}  // namespace candour
