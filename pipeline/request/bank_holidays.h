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

  // One-offs are known to this year; a due date beyond it may move.
  static constexpr int kKnownTo = 2027;

 private:
  std::map<Division, std::map<int, std::set<Day>>> imported_;
};

}  // namespace candour
