#include "pipeline/request/bank_holidays.h"

namespace candour {
namespace {

using namespace std::chrono;

Day made(int y, unsigned m, unsigned d) { return year(y) / month(m) / day(d); }

Day plus(Day from, int count) { return sys_days(from) + days(count); }

weekday weekday_of(Day day) { return weekday(sys_days(day)); }

Day first_monday(int y, unsigned m) { return sys_days(year(y) / month(m) / Monday[1]); }
Day last_monday(int y, unsigned m) { return sys_days(year(y) / month(m) / Monday[last]); }

// A weekend day gives the next Monday.
Day or_monday(Day day) {
  while (weekday_of(day) == Saturday || weekday_of(day) == Sunday) {
    day = plus(day, 1);
  }
  return day;
}

// Two days in a row that both need a working day of their own.
void add_pair(std::set<Day>& out, Day first, Day second) {
  const Day one = or_monday(first);
  Day two = or_monday(second);
  while (two == one || weekday_of(two) == Saturday || weekday_of(two) == Sunday) {
    two = plus(two, 1);
  }
  // When only the second falls on a Sunday the first is that Monday's day before: Sunday/Monday pairs shift as a pair.
  out.insert(one);
  out.insert(two);
}

Day early_may(int y) { return y == 2020 ? made(2020, 5, 8) : first_monday(y, 5); }

Day spring(int y) {
  switch (y) {
    case 2002: return made(2002, 6, 4);
    case 2012: return made(2012, 6, 4);
    case 2022: return made(2022, 6, 2);
    default: return last_monday(y, 5);
  }
}

void add_one_offs(std::set<Day>& out, int y, Division division) {
  static const std::set<Day> kAll = {made(2002, 6, 3), made(2011, 4, 29), made(2012, 6, 5), made(2022, 6, 3), made(2022, 9, 19), made(2023, 5, 8)};
  for (const Day day : kAll) {
    if (static_cast<int>(day.year()) == y) {
      out.insert(day);
    }
  }
  if (y == 2026 && division == Division::scotland) {
    out.insert(made(2026, 6, 15));
  }
}

std::set<Day> by_rule(int y, Division division) {
  const bool scotland = division == Division::scotland;
  const Day easter = easter_sunday(y);
  std::set<Day> out = {plus(easter, -2), early_may(y), spring(y)};
  add_pair(out, made(y, 12, 25), made(y, 12, 26));
  if (scotland) {
    add_pair(out, made(y, 1, 1), made(y, 1, 2));
    out.insert(first_monday(y, 8));
    out.insert(or_monday(made(y, 11, 30)));
  } else {
    out.insert(or_monday(made(y, 1, 1)));
    out.insert(plus(easter, 1));
    out.insert(last_monday(y, 8));
  }
  if (division == Division::northern_ireland) {
    out.insert(or_monday(made(y, 3, 17)));
    out.insert(or_monday(made(y, 7, 12)));
  }
  add_one_offs(out, y, division);
  return out;
}

}  // namespace

// Meeus, Jones and Butcher's form of the Gregorian reckoning.
Day easter_sunday(int y) {
  const int a = y % 19, b = y / 100, c = y % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return made(y, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

BankHolidays BankHolidays::built_in() { return {}; }

void BankHolidays::import(Division division, const std::set<Day>& days) {
  for (const Day day : days) {
    imported_[division][static_cast<int>(day.year())].insert(day);
  }
}

bool BankHolidays::is_holiday(Day day, Division division) const {
  const int y = static_cast<int>(day.year());
  const auto list = imported_.find(division);
  if (list != imported_.end() && list->second.count(y) != 0) {
    return list->second.at(y).count(day) != 0;
  }
  return by_rule(y, division).count(day) != 0;
}

bool BankHolidays::is_known(int year, Division division) const {
  const auto list = imported_.find(division);
  return year <= kKnownTo || (list != imported_.end() && list->second.count(year) != 0);
}

bool BankHolidays::is_working_day(Day day, Division division) const {
  const weekday w = weekday_of(day);
  return w != Saturday && w != Sunday && !is_holiday(day, division);
}

}  // namespace candour
