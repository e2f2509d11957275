#include "pipeline/case/case_clock.h"

namespace candour {

DueDates dates_of(CaseStore& store, Day today) { return due_dates(store.request(), BankHolidays::built_in(), today); }

}  // namespace candour
