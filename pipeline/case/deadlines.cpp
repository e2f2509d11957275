#include "pipeline/case/deadlines.h"

#include <algorithm>

#include "pipeline/base/days.h"
#include "pipeline/case/authorise.h"
#include "pipeline/case/case_clock.h"
#include "pipeline/review_state.h"

namespace candour {

CaseDeadline deadline_of(CaseStore& store, const Actor& actor, Day today) {
  authorise(actor, Action::look);
  CaseDeadline deadline;
  deadline.dates = dates_of(store, today);
  const DueDates& dates = deadline.dates;
  const long left = days_left(today, std::min(dates.due, dates.due_cautious));
  deadline.answer = {store.request().reference, to_string(dates.due), to_string(dates.due_cautious), dates.why, left};
  deadline.disclosed = is_disclosed(store, review_state(store));
  deadline.overdue = left < 0 && !dates.waiting && !deadline.disclosed;
  return deadline;
}

}  // namespace candour
