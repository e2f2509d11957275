// A case's clock: its request under the bank holidays that it keeps, or those by rule where it keeps none.
#pragma once

#include "pipeline/request/clock.h"
#include "pipeline/store/case_store.h"

namespace candour {

constexpr const char* kBankHolidaysSetting = "bank-holidays";

// Empty: by rule. Throws Error(configuration) for what is not the published list, or lacks the division.
BankHolidays holidays_from(const std::string& published, Division division);

DueDates dates_of(CaseStore& store, Day today);

}  // namespace candour
