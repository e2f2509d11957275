// Which cases somebody has, one of them, its log, and what happens in it.
#include <algorithm>

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"
#include "pipeline/case/audit.h"
#include "pipeline/case/case_clock.h"
#include "pipeline/case/undo.h"
#include "pipeline/codec/desk_questions.h"
#include "pipeline/desk/desk.h"
#include "pipeline/desk/looked_at.h"
#include "pipeline/desk/views.h"

namespace candour {
namespace {

constexpr std::size_t kEventsShown = 500;

desk::ClockView clock_of(DeskCase& open, Day today) {
  const DueDates dates = dates_of(open.store(), today);
  const Day due = std::min(dates.due, dates.due_cautious);
  const std::chrono::sys_days begin(dates.relevant);
  return {to_string(open.store().request().received_on), to_string(dates.due), to_string(dates.due_cautious), dates.why, days_left(today, due),
          (std::chrono::sys_days(today) - begin).count() + 1, (std::chrono::sys_days(due) - begin).count() + 1};
}

std::string state_of(DeskCase& open, const LiveReview& review) {
  const bool signed_off = open.store().signed_off().has_value();
  return review.open() > 0 ? "review" : !signed_off ? "decided" : open.store().setting("bundle").empty() ? "signed-off" : "disclosed";
}

std::vector<std::string> allowed(const Actor& actor, const CaseFacts& facts) {
  std::vector<std::string> may;
  for (const Action action : {Action::look, Action::decide, Action::correct_people, Action::lift_restricted, Action::lift_health, Action::lift_privilege, Action::sign_off, Action::disclose,
                              Action::assign, Action::members, Action::audit, Action::download}) {
    if (is_allowed(actor, action, facts)) {
      may.emplace_back(to_string(action));
    }
  }
  return may;
}

HttpResponse grounds(Asked&) {
  return json_answer(desk::grounds_json({"Your own information.", "A professional acting in that role.", "You know this already.", "This person has agreed.", "It is reasonable to share this."}));
}

desk::CaseLine line_of(Asked& asked, const Membership& membership) {
  desk::CaseLine line{membership.case_key, "", "", "unavailable", "", membership.role, membership.conflict, 0, 0};
  try {
    const auto open = asked.desk.open_case(membership.case_key);
    const desk::ClockView clock = clock_of(*open, asked.today);
    line.reference = open->store().request().reference;
    Actor actor = asked.actor;
    actor.role = membership.role;
    line.subject = is_allowed(actor, Action::look) || is_allowed(actor, Action::download) ? open->store().request().subject.name : std::string();
    line.due = std::min(clock.due, clock.due_cautious);
    line.days_left = clock.days_left;
    open->read([&](const LiveReview& review) {
      line.undecided = review.totals().undecided;
      line.state = state_of(*open, review);
    });
  } catch (const Error&) {   // held by a command, or broken: told as unavailable
  }
  return line;
}

HttpResponse cases(Asked& asked) {
  std::vector<desk::CaseLine> lines;
  for (const Membership& one : asked.desk.store().memberships(asked.actor.name)) {
    lines.push_back(line_of(asked, one));
  }
  std::stable_sort(lines.begin(), lines.end(), [](const desk::CaseLine& a, const desk::CaseLine& b) { return a.days_left < b.days_left; });
  return json_answer(to_json(lines));
}

HttpResponse one_case(Asked& asked) {
  return asked.open->read([&](const LiveReview& review) {
    const auto signed_off = asked.open->store().signed_off();
    desk::CaseView view;
    view.key = asked.open->key();
    view.reference = asked.open->store().request().reference;
    view.subject = asked.open->store().request().subject.name;
    view.state = state_of(*asked.open, review);
    view.version = review.version();
    view.role = asked.membership.role;
    view.clock = clock_of(*asked.open, asked.today);
    view.totals = totals_of(review);
    view.may = allowed(asked.actor, facts_of(asked.open->store()));
    view.can_undo = next_undo(review, Direction::undo, asked.actor.name);
    view.can_redo = next_undo(review, Direction::redo, asked.actor.name);
    view.signed_off_by = signed_off ? signed_off->by : std::string();
    return with_etag(json_answer(to_json(view)), etag_of_case(view.version));
  });
}

HttpResponse log(Asked& asked) {
  std::vector<AuditEvent> events = audit_of(asked.open->store(), asked.actor, asked.today);
  if (events.size() > kEventsShown) {
    events.erase(events.begin(), events.end() - static_cast<std::ptrdiff_t>(kEventsShown));
  }
  std::reverse(events.begin(), events.end());
  return json_answer(desk::audit_json(check_audit(asked.open->store(), asked.actor, asked.today).broken_at == 0, events));
}

HttpResponse events(Asked& asked) {
  HttpResponse response;
  response.stream = [open = asked.open, session = asked.session.id](std::shared_ptr<EventStream> stream) { open->events().add(session, std::move(stream)); };
  return response;
}

}  // namespace

std::vector<Route> case_routes() {
  return {{"GET", "/api/grounds", Reach::session, Action::look, grounds},
          {"GET", "/api/cases", Reach::session, Action::look, cases},
          {"GET", "/api/cases/{case}", Reach::member, Action::look, one_case},
          {"GET", "/api/cases/{case}/audit", Reach::member, Action::audit, log},
          {"GET", "/api/cases/{case}/events", Reach::member, Action::look, events, false}};
}

}  // namespace candour
