#include "redaction/find/written_dates.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "pipeline/base/days.h"
#include "pipeline/model/request.h"

namespace candour {

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
