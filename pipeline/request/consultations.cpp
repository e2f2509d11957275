#include "pipeline/request/consultations.h"

#include "pipeline/base/days.h"

namespace candour {
namespace {

bool has_replied(const Consultation& one) { return one.outcome != ConsultationOutcome::waiting && one.outcome != ConsultationOutcome::no_reply; }

// The day of that number in a later month, or its last day where the month is shorter.
Day months_later(Day day, int months) {
  const Day later = day + std::chrono::months{months};
  return later.ok() ? later : Day{later.year() / later.month() / std::chrono::last};
}

const Consultation* latest_opinion(const std::vector<Consultation>& consultations, const std::string& source) {
  const Consultation* latest = nullptr;
  for (const Consultation& one : consultations) {
    const bool is_opinion = one.kind == Consulted::health_professional && has_replied(one) && (one.source == source || one.source.empty());
    if (is_opinion && (latest == nullptr || latest->replied_on <= one.replied_on)) {
      latest = &one;
    }
  }
  return latest;
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

std::string health_objection(const std::vector<Consultation>& consultations, const std::string& source, Day day) {
  const Consultation* opinion = latest_opinion(consultations, source);
  if (opinion == nullptr) {
    return {};
  }
  if (opinion->outcome == ConsultationOutcome::objects) {
    return "the health professional's opinion of " + opinion->replied_on + " is that it may not go out; withhold it, or ask anew";
  }
  return state_of(*opinion, day) == ConsultationState::expired ? "the health professional's opinion of " + opinion->replied_on + " is older than six months; ask anew" : std::string();
}

}  // namespace candour
