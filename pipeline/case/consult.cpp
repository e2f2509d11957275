#include "pipeline/case/consult.h"

#include <algorithm>
#include <set>

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"
#include "pipeline/case/authorise.h"
#include "pipeline/request/consultations.h"

namespace candour {
namespace {

[[noreturn]] void refuse(const std::string& what) { throw Error(ExitCode::configuration, what); }

// Whoever settles what is asked about may ask; so may everybody who decides.
void authorise_consulting(const Actor& actor, Consulted kind) {
  const Action settles = kind == Consulted::health_professional ? Action::lift_health : kind == Consulted::legal ? Action::lift_privilege : Action::decide;
  CaseFacts facts;
  facts.role = actor.role ? to_string(*actor.role) : "information governance";
  authorise(actor, is_allowed(actor, settles, facts) ? settles : Action::decide, facts);
}

Day day_of(const char* field, const std::string& text) {
  const std::optional<Day> day = day_from(text);
  if (!day) {
    refuse(std::string(field) + ": say the day, like 2026-10-05");
  }
  return *day;
}

void require_words(const char* field, const std::string& text) {
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
    refuse(std::string(field) + ": say this in plain words");
  }
}

void check_asked(CaseStore& store, const Consultation& asked, Day today) {
  require_words("whom", asked.whom);
  const Day on = day_of("asked_on", asked.asked_on);
  if (on > today) {
    refuse("asked_on: that day has not come");
  }
  if (!asked.reply_by.empty() && day_of("reply_by", asked.reply_by) < on) {
    refuse("reply_by: that is before they were asked");
  }
  const std::vector<SourceDocument> documents = store.documents();
  if (!asked.source.empty() && std::none_of(documents.begin(), documents.end(), [&](const SourceDocument& one) { return one.source == asked.source; })) {
    refuse("source: the case has no such document");
  }
}

Consultation one_of(CaseStore& store, std::int64_t id) {
  for (Consultation& one : store.consultations()) {
    if (one.id == id) {
      return std::move(one);
    }
  }
  refuse("the case has no consultation " + std::to_string(id) + "; candour consultations lists them");
}

void check_reply(const Consultation& asked, const ConsultationReply& reply, Day today) {
  if (asked.outcome != ConsultationOutcome::waiting && asked.outcome != ConsultationOutcome::no_reply) {
    refuse("consultation " + std::to_string(asked.id) + " was answered on " + asked.replied_on + "; ask anew, so that both stand");
  }
  if (reply.outcome == ConsultationOutcome::waiting) {
    refuse("outcome: agrees, agrees-in-part, objects or no-reply");
  }
  const Day on = day_of("replied_on", reply.replied_on);
  if (on > today || on < day_of("asked_on", asked.asked_on)) {
    refuse("replied_on: a day between the question and today");
  }
  require_words("views", reply.views);
}

ConsultationAnswer answer_of(Consultation consultation, Day today) {
  const std::optional<Day> last = last_day_of(consultation);
  const char* state = to_string(state_of(consultation, today));
  return {std::move(consultation), state, last ? to_string(*last) : std::string()};
}

}  // namespace

std::vector<ConsultationAnswer> consultations_of(CaseStore& store, const Actor& actor, Day today) {
  authorise(actor, Action::look);
  std::vector<ConsultationAnswer> all;
  for (Consultation& one : store.consultations()) {
    all.push_back(answer_of(std::move(one), today));
  }
  return all;
}

ConsultationAnswer consult(CaseStore& store, const Consultation& asked, const Actor& actor, Day today) {
  authorise_consulting(actor, asked.kind);
  check_asked(store, asked, today);
  Consultation fresh = asked;
  fresh.id = 0;
  fresh.outcome = ConsultationOutcome::waiting;
  return answer_of(store.append_consultation(std::move(fresh), actor.name, audit_note(actor)), today);
}

ConsultationAnswer answer_consultation(CaseStore& store, const ConsultationReply& reply, const Actor& actor, Day today) {
  ConsultationAnswer answer;
  store.in_one_transaction([&] {
    authorise(actor, Action::look);
    Consultation asked = one_of(store, reply.consultation);
    authorise_consulting(actor, asked.kind);
    check_reply(asked, reply, today);
    asked.replied_on = reply.replied_on;
    asked.outcome = reply.outcome;
    asked.views = reply.views;
    answer = answer_of(store.append_consultation(std::move(asked), actor.name, audit_note(actor)), today);
  });
  return answer;
}

std::vector<std::pair<std::string, std::string>> health_objections(CaseStore& store, const LiveReview& review, Day day) {
  const std::vector<Consultation> consultations = store.consultations();
  std::vector<std::pair<std::string, std::string>> all;
  std::set<std::string> met;
  for (const Hold& hold : review.holds()) {
    if (hold.kind == HoldKind::health && review.withholding(hold.source, hold.page) == nullptr && met.insert(hold.source).second) {
      if (const std::string why = health_objection(consultations, hold.source, day); !why.empty()) {
        all.emplace_back(hold.source, why);
      }
    }
  }
  return all;
}

void require_health_opinions(CaseStore& store, const LiveReview& review, Day day) {
  if (const auto objections = health_objections(store, review, day); !objections.empty()) {
    throw Error(ExitCode::review_incomplete, objections.front().first + ": " + objections.front().second);
  }
}

}  // namespace candour
