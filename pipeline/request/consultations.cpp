#include "pipeline/request/consultations.h"

#include <map>
#include <utility>

#include "pipeline/base/days.h"
#include "pipeline/model/user.h"

namespace candour {
namespace {

bool has_replied(const Consultation& one) { return one.outcome != ConsultationOutcome::waiting && one.outcome != ConsultationOutcome::no_reply; }

// The day of that number in a later month, or its last day where the month is shorter.
Day months_later(Day day, int months) {
  const Day later = day + std::chrono::months{months};
  return later.ok() ? later : Day{later.year() / later.month() / std::chrono::last};
}

int strictness(ConsultationOutcome outcome) { return outcome == ConsultationOutcome::objects ? 2 : outcome == ConsultationOutcome::agrees_in_part ? 1 : 0; }

// Whether `one` says more than `other` of the same professional.
bool counts_before(const Consultation& one, const Consultation& other) {
  return std::pair(one.replied_on, strictness(one.outcome)) > std::pair(other.replied_on, strictness(other.outcome));
}

std::vector<const Consultation*> latest_opinions(const std::vector<Consultation>& consultations) {
  std::map<std::pair<std::string, std::string>, const Consultation*> latest;   // by who gave it, on what
  for (const Consultation& one : consultations) {
    if (one.kind != Consulted::health_professional || !has_replied(one)) {
      continue;
    }
    const Consultation*& kept = latest[{name_key(one.whom), one.source}];
    kept = kept == nullptr || counts_before(one, *kept) ? &one : kept;
  }
  std::vector<const Consultation*> all;
  for (const auto& [of, one] : latest) {
    all.push_back(one);
  }
  return all;
}

}  // namespace

const char* to_string(ConsultationState state) {
  switch (state) {
    case ConsultationState::waiting: return "waiting";
    case ConsultationState::overdue: return "overdue";
    case ConsultationState::answered: return "answered";
    case ConsultationState::expired: return "expired";
  }
  return "waiting";
}

std::optional<Day> last_day_of(const Consultation& consultation) {
  const std::optional<Day> given = consultation.kind == Consulted::health_professional && has_replied(consultation) ? day_from(consultation.replied_on) : std::nullopt;
  return given ? std::optional<Day>(std::chrono::sys_days{months_later(*given, 6)} - std::chrono::days{1}) : std::nullopt;
}

ConsultationState state_of(const Consultation& consultation, Day today) {
  if (consultation.outcome == ConsultationOutcome::waiting) {
    const std::optional<Day> due = day_from(consultation.reply_by);
    return due && *due < today ? ConsultationState::overdue : ConsultationState::waiting;
  }
  const std::optional<Day> last = last_day_of(consultation);
  return last && *last < today ? ConsultationState::expired : ConsultationState::answered;
}

std::string health_objection(const std::vector<Consultation>& opinions, const std::string& decided_on, Day day) {
  const Consultation* newest = nullptr;
  std::string in_part;
  for (const Consultation* one : latest_opinions(opinions)) {
    if (one->outcome == ConsultationOutcome::objects) {
      return "the health professional's opinion of " + one->replied_on + " is that it may not go out; withhold it, or ask them anew";
    }
    if (one->outcome == ConsultationOutcome::agrees_in_part && decided_on < one->replied_on) {
      in_part = "the health professional's opinion of " + one->replied_on + " is that parts of it may not go out, and nobody has decided on it since; take them out, or withhold it";
    }
    newest = newest == nullptr || newest->replied_on < one->replied_on ? one : newest;
  }
  const bool too_old = newest != nullptr && state_of(*newest, day) == ConsultationState::expired;
  return !in_part.empty() ? in_part : too_old ? "the health professional's opinion of " + newest->replied_on + " is older than six months; ask anew" : std::string();
}

}  // namespace candour
