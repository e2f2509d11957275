// When a request is due. UK GDPR Art 12A (from 5 February 2026), the older Art 12(3), DPA 1998 s.7 and Art 16, each as
// computed under Regulation 1182/71 Art 3 (DPA 1998: 40 days beginning with the relevant day, no roll-over).
// Two dates: as the statute's words allow, and a cautious one (the day of asking for clarification counts).
#pragma once

#include <optional>
#include <string>

#include "pipeline/model/request.h"
#include "pipeline/request/bank_holidays.h"

namespace candour {

struct DueDates {
  Regime regime = Regime::ukgdpr_12a;
  Day relevant{};                    // day 0: the latest of request, identity, fee
  Day due{};
  Day due_cautious{};
  Day extension_notice_due{};        // the end of the first month: reasons must be given by then
  bool extended = false;
  bool paused = false;               // a clarification is unanswered: the dates stand as if answered today
  bool waiting = false;              // identity or a fee was asked for and is outstanding: the clock has not begun
  std::string why;
};

// `today` closes a pause that is still open. Throws Error(configuration) for a clock that cannot be (an answer before its
// question, events before the request).
DueDates due_dates(const Request& request, const BankHolidays& holidays, Day today);

long days_left(Day today, Day due);
Regime regime_of(const Request& request);

}  // namespace candour
