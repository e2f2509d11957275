#include "pipeline/request/clock.h"

#include <algorithm>
#include <vector>

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"

namespace candour {
namespace {

using namespace std::chrono;

constexpr int kDpa1998Days = 40;

struct Pause {
  Day asked;
  Day answered;
};

Day plus(Day from, long count) { return sys_days(from) + days(count); }

// The same-numbered day months on, or the month's last day.
Day months_on(Day from, int count) {
  const year_month_day there = from + months(count);
  return there.ok() ? Day(there) : Day(there.year() / there.month() / last);
}

Day next_working(Day day, const BankHolidays& holidays, Division division) {
  while (!holidays.is_working_day(day, division)) {
    day = plus(day, 1);
  }
  return day;
}

bool paused_on(Day day, const std::vector<Pause>& pauses, bool asking_day_counts) {
  return std::any_of(pauses.begin(), pauses.end(), [&](const Pause& pause) {
    return (asking_day_counts ? day > pause.asked : day >= pause.asked) && day <= pause.answered;
  });
}

// Art 12A(5): paused days do not count towards the period.
Day end_of_months(Day relevant, int count, const std::vector<Pause>& pauses, bool cautious) {
  const long countable = (sys_days(months_on(relevant, count)) - sys_days(relevant)).count();
  Day day = relevant;
  for (long counted = 0; counted < countable;) {
    day = plus(day, 1);
    counted += paused_on(day, pauses, cautious) ? 0 : 1;
  }
  return day;
}

[[noreturn]] void impossible(const char* what) { throw Error(ExitCode::configuration, std::string("request.json, clock: ") + what); }

struct Clock {
  Day relevant;
  bool waiting = false;
  bool extended = false;
  bool open_pause = false;
  std::vector<Pause> pauses;
};

Clock read_clock(const Request& request, Day today) {
  Clock clock{request.received_on, false, false, false, {}};
  bool identity_open = false;
  bool fee_open = false;
  std::vector<ClockEvent> events = request.clock;
  std::stable_sort(events.begin(), events.end(), [](const ClockEvent& a, const ClockEvent& b) { return a.on < b.on; });
  for (const ClockEvent& event : events) {
    if (event.on < request.received_on) {
      impossible("an event stands before the day the request was received");
    }
    switch (event.kind) {
      case ClockEventKind::identity_requested: identity_open = true; break;
      case ClockEventKind::fee_requested: fee_open = true; break;
      case ClockEventKind::identity_received: identity_open = false; clock.relevant = std::max(clock.relevant, event.on); break;
      case ClockEventKind::fee_paid: fee_open = false; clock.relevant = std::max(clock.relevant, event.on); break;
      case ClockEventKind::extended: clock.extended = true; break;
      case ClockEventKind::clarification_asked:
        clock.pauses.push_back({event.on, std::max(event.on, today)});
        clock.open_pause = true;
        break;
      case ClockEventKind::clarification_answered:
        if (!clock.open_pause) {
          impossible("clarification is answered that was not asked for");
        }
        clock.pauses.back().answered = event.on;
        clock.open_pause = false;
        break;
    }
  }
  clock.waiting = identity_open || fee_open;
  return clock;
}

}  // namespace

Regime regime_of(const Request& request) {
  if (request.regime != Regime::automatic) {
    return request.regime;
  }
  if (request.received_on < Day(year(2018) / 5 / 25)) {
    return Regime::dpa1998;
  }
  return request.received_on < Day(year(2026) / 2 / 5) ? Regime::ukgdpr_old : Regime::ukgdpr_12a;
}

long days_left(Day today, Day due) { return (sys_days(due) - sys_days(today)).count(); }

DueDates due_dates(const Request& request, const BankHolidays& holidays, Day today) {
  const Clock clock = read_clock(request, today);
  DueDates dates;
  dates.regime = regime_of(request);
  dates.relevant = clock.relevant;
  dates.extended = clock.extended;
  dates.waiting = clock.waiting;
  if (dates.regime == Regime::dpa1998) {
    dates.due = plus(clock.relevant, kDpa1998Days - 1);  // 40 days beginning with the relevant day
    dates.due_cautious = dates.due;
    dates.extension_notice_due = dates.due;
    dates.why = "40 days beginning with " + to_string(clock.relevant) + " (Data Protection Act 1998 s.7).";
    return dates;
  }
  const bool pauses_count = dates.regime != Regime::rectification;
  const std::vector<Pause> pauses = pauses_count ? clock.pauses : std::vector<Pause>();
  const int months_allowed = clock.extended ? 3 : 1;
  const auto rolled = [&](Day day) { return next_working(day, holidays, request.division); };
  dates.due = rolled(end_of_months(clock.relevant, months_allowed, pauses, false));
  dates.due_cautious = rolled(end_of_months(clock.relevant, months_allowed, pauses, true));
  dates.extension_notice_due = rolled(end_of_months(clock.relevant, 1, pauses, true));
  dates.paused = pauses_count && clock.open_pause;
  dates.why = std::string(clock.extended ? "Three months" : "One month") + " from " + to_string(clock.relevant) +
              (pauses.empty() ? "" : ", less the days clarification was awaited") + ", to the next working day (" +
              to_string(dates.regime) + ").";
  if (!holidays.is_known(static_cast<int>(dates.due.year()), request.division)) {
    dates.why += " Bank holidays that far ahead are by rule: check for new ones.";
  }
  return dates;
}

}  // namespace candour
