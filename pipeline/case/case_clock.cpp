#include "pipeline/case/case_clock.h"

#include "pipeline/base/error.h"
#include "pipeline/codec/bank_holidays.h"

namespace candour {

BankHolidays holidays_from(const std::string& published, Division division) {
  BankHolidays holidays = BankHolidays::built_in();
  if (published.empty()) {
    return holidays;
  }
  const PublishedHolidays lists = bank_holidays_from_json(published);
  if (lists.count(division) == 0) {
    throw Error(ExitCode::configuration, std::string("the bank holidays file: it has none of ") + to_string(division) + ", where the request was made");
  }
  for (const auto& [of, days] : lists) {
    holidays.import(of, days);
  }
  return holidays;
}

DueDates dates_of(CaseStore& store, Day today) {
  return due_dates(store.request(), holidays_from(store.setting(kBankHolidaysSetting), store.request().division), today);
}

}  // namespace candour
