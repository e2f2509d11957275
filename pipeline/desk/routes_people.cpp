// The register of people: who is in the record, where they stand, one decision for each, and corrections.
#include <algorithm>
#include <map>

#include "pipeline/case/correct_people.h"
#include "pipeline/case/decide_person.h"
#include "pipeline/codec/desk_questions.h"
#include "pipeline/desk/decide_at_desk.h"
#include "pipeline/desk/views.h"

namespace candour {
namespace {

template <typename Key>
Key most_of(const std::map<Key, int>& counts, Key otherwise) {
  const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? otherwise : most->first;
}

// What an officer who agrees with the program would say of the person as a whole.
void add_proposed(const LiveReview& review, const std::string& person, desk::PersonView& view) {
  std::map<Verdict, int> verdicts;
  std::map<std::string, int> grounds;
  for (const std::size_t index : review.of_person(person)) {
    const Proposal& proposal = review.proposals()[index];
    if (proposal.kind == FindingKind::person) {
      ++verdicts[proposal.verdict];
    }
    if (proposal.verdict != Verdict::keep && !proposal.ground.empty()) {
      ++grounds[proposal.ground];
    }
  }
  view.proposed = to_string(most_of(verdicts, Verdict::review));
  view.ground = most_of(grounds, std::string());
}

desk::PersonView person_view(const LiveReview& review, const PersonMentions& person) {
  desk::PersonView view;
  view.person = &person;
  for (const std::size_t index : review.of_person(person.person.id)) {
    const Proposal& proposal = review.proposals()[index];
    (proposal.kind == FindingKind::person ? view.mentions : view.details) += 1;
    const Standing standing = review.standing(proposal);
    view.undecided += standing == Standing::undecided ? 1 : 0;
    view.removed += standing == Standing::removed || standing == Standing::withheld ? 1 : 0;
    view.kept += standing == Standing::kept ? 1 : 0;
  }
  add_proposed(review, person.person.id, view);
  if (const Decision* decision = review.decisions().on_person(person.person.id); decision != nullptr) {
    view.decided = desk::DecidedView{decision, "person"};
  }
  return view;
}

HttpResponse people(Asked& asked) {
  const auto all = asked.open->people();
  return asked.open->read([&](const LiveReview& review) {
    std::vector<desk::PersonView> views;
    for (const PersonMentions& one : all->people) {
      views.push_back(person_view(review, one));
    }
    return json_answer(desk::people_json(views, *all));
  });
}

HttpResponse mentions(Asked& asked) {
  const auto from = static_cast<std::size_t>(asked.query_number("from", 0, 0, 1000000));
  const auto count = static_cast<std::size_t>(asked.query_number("count", 50, 1, 200));
  return asked.open->read([&](const LiveReview& review) {
    const std::vector<std::size_t>& places = review.of_person(asked.parts.at("person"));
    std::vector<desk::MentionView> some;
    for (std::size_t i = from; i < std::min(places.size(), from + count); ++i) {
      some.push_back(mention_of(*asked.open, review, review.proposals()[places[i]]));
    }
    return json_answer(desk::mentions_json(static_cast<int>(places.size()), some));
  });
}

HttpResponse decide_on_person(Asked& asked) {
  const desk::PersonQuestion question = desk::person_question_from_json(asked.request.body);
  const PersonDecision wanted{asked.parts.at("person"), question.verdict, question.ground, question.reason, question.details};
  return asked.open->change([&](LiveReview& review) {
    const PersonDecided preview = preview_of(review, wanted);
    std::vector<desk::MentionView> exceptions;
    for (const std::string& id : preview.exceptions) {
      exceptions.push_back(mention_of(*asked.open, review, *review.proposal(id)));
    }
    if (question.preview) {
      return json_answer(desk::person_decided_json(preview.places, preview.pages, preview.left, exceptions, nullptr));
    }
    const desk::TakenView taken = take_at_desk(asked, review, command_of(review, wanted), std::to_string(preview.places) + (preview.places == 1 ? " place decided" : " places decided"));
    return json_answer(desk::person_decided_json(preview.places, preview.pages, preview.left, exceptions, &taken));
  });
}

HttpResponse correct(Asked& asked) {
  const PeopleCorrection correction = desk::new_correction_from_json(asked.request.body);
  return asked.open->change([&](LiveReview& review) {
    const CorrectionAnswer answer = correct_people(asked.open->store(), correction, asked.open->helpers().jobs, asked.actor, asked.today);
    review = LiveReview(asked.open->store());
    asked.open->forget_readings();
    std::vector<desk::OtherwiseView> otherwise;
    for (const DecidedOtherwise& one : answer.otherwise) {
      const SourceDocument* document = review.document(one.source);
      otherwise.push_back({one.proposal, document == nullptr ? 0 : document->id, one.page, to_string(one.decided), to_string(one.proposed)});
    }
    asked.open->events().tell("people", "{}");
    tell_changed(*asked.open, review.version(), asked.actor.name, nullptr);
    return json_answer(desk::corrected_json(answer.correction, answer.mentions, review.version(), otherwise));
  });
}

}  // namespace

std::vector<Route> people_routes() {
  return {{"GET", "/api/cases/{case}/people", Reach::member, Action::look, people},
          {"GET", "/api/cases/{case}/people/{person}/mentions", Reach::member, Action::look, mentions},
          {"POST", "/api/cases/{case}/people/{person}/decision", Reach::member, Action::decide, decide_on_person},
          {"POST", "/api/cases/{case}/people/corrections", Reach::member, Action::correct_people, correct}};
}

}  // namespace candour
