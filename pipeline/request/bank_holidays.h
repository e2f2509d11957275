// Bank holidays of the three divisions: by rule (Banking and Financial Dealings Act 1971 Sch 1 and custom), with the known
// one-offs, or as imported from the published list, which then rules for the years it covers.
#pragma once

#include <map>
#include <set>

#include "pipeline/model/request.h"

namespace candour {

Day easter_sunday(int year);

class BankHolidays {
 public:
  static BankHolidays built_in();

  // Adds a published list; for the years it holds (per division) it replaces the rule.
  void import(Division division, const std::set<Day>& days);

  bool is_holiday(Day day, Division division) const;
  bool is_working_day(Day day, Division division) const;

  // Whether new holidays may still be proclaimed for that year as far as these know: a due date in it may move.
  bool is_known(int year, Division division) const;

  // By rule, one-offs are known to this year.
  static constexpr int kKnownTo = 2027;

 private:
  std::map<Division, std::map<int, std::set<Day>>> imported_;
};

}  // namespace candour
