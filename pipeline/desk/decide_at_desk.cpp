#include "pipeline/desk/decide_at_desk.h"

#include <set>

#include "pipeline/desk/looked_at.h"
#include "pipeline/desk/views.h"

namespace candour {
namespace {

std::string counted(std::size_t count, const char* done) { return std::to_string(count) + (count == 1 ? " decision " : " decisions ") + done; }

std::string said_of_copies(const DecideAnswer& answer) {
  std::string words;
  if (answer.carried > 0) {
    words += answer.carried == 1 ? ", and the same on its copy" : ", and the same on " + std::to_string(answer.carried) + " copies";
  }
  if (answer.differing > 0) {
    words += answer.differing == 1 ? "; a copy in which something differs is left as it is" : "; " + std::to_string(answer.differing) + " copies in which something differs are left as they are";
  }
  return words;
}

// The one page that all of them are on, if there is one.
std::set<PageKey> pages_meant(const LiveReview& review, const std::vector<Decision>& decisions) {
  std::set<PageKey> pages;
  for (const Decision& decision : decisions) {
    const Proposal* proposal = decision.target == DecisionTarget::proposal ? review.proposal(decision.proposal) : nullptr;
    const SourceDocument* document = decision.source.empty() ? nullptr : review.document(decision.source);
    if (proposal != nullptr) {
      pages.emplace(proposal->document, proposal->page);
    } else if (document != nullptr && decision.page > 0) {
      pages.emplace(document->id, decision.page);
    } else {
      pages.emplace(0, 0);   // of more than a page
    }
  }
  return pages;
}

std::vector<Decision> with_sources(const LiveReview& review, std::vector<desk::NewDecision> wanted, const Actor& actor) {
  std::vector<Decision> decisions;
  for (desk::NewDecision& one : wanted) {
    if (one.document != 0) {
      const SourceDocument* document = review.document(one.document);
      if (document == nullptr) {
        throw Refused{422, "invalid", "The case has no such document.", "document"};
      }
      one.decision.source = document->source;
    }
    if (actor.role) {
      one.decision.role = to_string(*actor.role);
    }
    decisions.push_back(std::move(one.decision));
  }
  return decisions;
}

}  // namespace

void require_match(const Asked& asked, const LiveReview& review, const std::vector<Decision>& decisions) {
  const std::string given = tag_looked_at(asked.request);
  const std::set<PageKey> pages = pages_meant(review, decisions);
  const bool one_page = pages.size() == 1 && pages.begin()->first != 0;
  const bool fits = given == etag_of_case(review.version()) || (one_page && given == etag_of_page(review, *pages.begin()));
  if (!fits) {
    throw Refused{412, "stale", "Somebody else has decided something here since you looked. Nothing was changed; look again."};
  }
}

desk::TakenView take_at_desk(Asked& asked, LiveReview& review, const DecideCommand& command, const std::string& words) {
  require_match(asked, review, command.decisions);
  const DecideAnswer answer = decide(asked.open->store(), review, command, asked.actor, asked.today);
  if (answer.proposed_again) {
    asked.open->forget_readings();
  }
  desk::TakenView taken = taken_view(*asked.open, review, answer.batch, words + said_of_copies(answer), answer.pages, asked.actor.name);
  taken.carried = answer.carried;
  taken.differing = answer.differing;
  tell_changed(*asked.open, review.version(), asked.actor.name, answer.proposed_again ? nullptr : &taken.pages);
  return taken;
}

HttpResponse decide_at_desk(Asked& asked, desk::NewDecisions wanted) {
  return asked.open->change([&](LiveReview& review) {
    DecideCommand command;
    command.decisions = with_sources(review, std::move(wanted.decisions), asked.actor);
    command.and_copies = wanted.and_copies;
    return json_answer(to_json(take_at_desk(asked, review, command, counted(command.decisions.size(), "taken"))));
  });
}

HttpResponse undo_at_desk(Asked& asked, Direction direction) {
  return asked.open->change([&](LiveReview& review) {
    if (next_undo(review, direction, asked.actor.name).empty()) {
      throw Refused{409, "nothing-to-undo", direction == Direction::undo ? "There is no decision of yours to take back." : "There is nothing to do again: something else was decided since."};
    }
    const UndoAnswer answer = undo(asked.open->store(), review, direction, asked.actor, asked.today);
    if (answer.proposed_again) {
      asked.open->forget_readings();
    }
    const desk::TakenView taken = taken_view(*asked.open, review, answer.batch, counted(answer.decisions, direction == Direction::undo ? "taken back" : "done again"), answer.pages, asked.actor.name);
    tell_changed(*asked.open, review.version(), asked.actor.name, answer.proposed_again ? nullptr : &taken.pages);
    return json_answer(to_json(taken));
  });
}

}  // namespace candour
