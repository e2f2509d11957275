// Whom the case's people asked, what they said, and the manager's decision on what is restricted, which needs asking first.
#include <cctype>

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"
#include "pipeline/bundle/plan_bundle.h"
#include "pipeline/case/consult.h"
#include "pipeline/codec/desk_questions.h"
#include "pipeline/desk/decide_at_desk.h"
#include "pipeline/desk/route.h"
#include "pipeline/desk/views.h"

namespace candour {
namespace {

desk::ConsultationView consultation_view(const LiveReview& review, ConsultationAnswer answer) {
  const SourceDocument* document = answer.consultation.source.empty() ? nullptr : review.document(answer.consultation.source);
  return {std::move(answer), document == nullptr ? 0 : document->id, document == nullptr ? std::string() : title_of(*document)};
}

// What is wrong with a consultation is told with the field's name in front; the page shows it beside the field.
template <typename Act>
ConsultationAnswer with_field(Act act) {
  try {
    return act();
  } catch (const Error& error) {
    const std::string words = error.what();
    const std::size_t at = words.find(": ");
    const bool names_field = error.code() == ExitCode::configuration && at != std::string::npos && words.find(' ') > at;
    if (error.code() == ExitCode::review_incomplete) {
      throw Refused{403, "not-allowed", "Your role does not allow this."};
    }
    if (!names_field) {
      throw;
    }
    std::string message = words.substr(at + 2) + ".";
    message.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(message.front())));
    throw Refused{422, "invalid", message, words.substr(0, at)};
  }
}

HttpResponse consultations(Asked& asked) {
  return asked.open->read([&](const LiveReview& review) {
    std::vector<desk::ConsultationView> views;
    for (ConsultationAnswer& one : consultations_of(asked.open->store(), asked.actor, asked.today)) {
      views.push_back(consultation_view(review, std::move(one)));
    }
    return json_answer(to_json(views));
  });
}

HttpResponse ask(Asked& asked) {
  desk::NewConsultation wanted = desk::new_consultation_from_json(asked.request.body);
  return asked.open->read([&](const LiveReview& review) {
    const SourceDocument* document = wanted.document == 0 ? nullptr : review.document(wanted.document);
    if (wanted.document != 0 && document == nullptr) {
      throw Refused{422, "invalid", "The case has no such document.", "document"};
    }
    wanted.consultation.source = document == nullptr ? std::string() : document->source;
    ConsultationAnswer answer = with_field([&] { return consult(asked.open->store(), wanted.consultation, asked.actor, asked.today); });
    asked.open->events().tell("consultations", "{}");
    return json_answer(to_json(consultation_view(review, std::move(answer))), 201);
  });
}

HttpResponse reply(Asked& asked) {
  const Consultation said = desk::consultation_reply_from_json(asked.request.body);
  return asked.open->read([&](const LiveReview& review) {
    const ConsultationReply given{asked.number("consultation"), said.replied_on, said.outcome, said.views};
    ConsultationAnswer answer = with_field([&] { return answer_consultation(asked.open->store(), given, asked.actor, asked.today); });
    asked.open->events().tell("consultations", "{}");
    return json_answer(to_json(consultation_view(review, std::move(answer))));
  });
}

// What the manager looked at stands in the decision's reason, so that nobody has to ask later.
std::string reason_of(const desk::RestrictedDecision& decision) {
  return decision.reason + " The reason for the restriction " + (decision.still_valid ? "still holds" : "no longer holds") + ". Restricted by: " + decision.originator + ". " +
         (decision.consulted_on.empty() ? "They could not be asked: " : "Asked on " + decision.consulted_on + ": ") + decision.views;
}

// The originator's answer stands as a consultation of its own, so that it is found by who looks for what was asked.
void write_down_originator(Asked& asked, const std::string& source, const desk::RestrictedDecision& wanted) {
  if (wanted.consulted_on.empty()) {
    return;
  }
  Consultation consultation;
  consultation.kind = Consulted::originator;
  consultation.source = source;
  consultation.whom = wanted.originator;
  consultation.question = "Whether the reason for the restriction still holds.";
  consultation.asked_on = wanted.consulted_on;
  CaseStore& store = asked.open->store();
  const ConsultationAnswer answer = with_field([&] { return consult(store, consultation, asked.actor, asked.today); });
  with_field([&] { return answer_consultation(store, {answer.consultation.id, to_string(asked.today), wanted.outcome, wanted.views}, asked.actor, asked.today); });
}

HttpResponse restricted(Asked& asked) {
  const desk::RestrictedDecision wanted = desk::restricted_decision_from_json(asked.request.body);
  return asked.open->change([&](LiveReview& review) {
    const SourceDocument* document = review.document(asked.number("document"));
    if (document == nullptr) {
      throw Refused{404, "not-found", "The case has no such document."};
    }
    Decision decision;
    decision.target = DecisionTarget::hold;
    decision.source = document->source;
    decision.hold_kind = to_string(HoldKind::restricted);
    decision.role = asked.actor.role ? to_string(*asked.actor.role) : "manager";
    decision.verdict = wanted.verdict;
    decision.reason = reason_of(wanted);
    DecideAnswer answer;
    try {
      asked.open->store().in_one_transaction([&] {
        write_down_originator(asked, decision.source, wanted);
        answer = decide(asked.open->store(), review, {{decision}, false}, asked.actor, asked.today);
      });
    } catch (...) {
      review = LiveReview(asked.open->store());   // it may know a decision that does not stand
      throw;
    }
    const desk::TakenView taken = taken_view(*asked.open, review, answer.batch, "restriction decided", answer.pages, asked.actor.name);
    asked.open->events().tell("consultations", "{}");
    tell_changed(*asked.open, review.version(), asked.actor.name, &taken.pages);
    return json_answer(to_json(taken));
  });
}

}  // namespace

// Who may ask is said where it is asked (case/consult.h): it depends on whom.
std::vector<Route> consultation_routes() {
  return {{"GET", "/api/cases/{case}/consultations", Reach::member, Action::look, consultations},
          {"POST", "/api/cases/{case}/consultations", Reach::member, Action::look, ask},
          {"POST", "/api/cases/{case}/consultations/{consultation}/reply", Reach::member, Action::look, reply},
          {"POST", "/api/cases/{case}/documents/{document}/restricted", Reach::member, Action::lift_restricted, restricted}};
}

}  // namespace candour
