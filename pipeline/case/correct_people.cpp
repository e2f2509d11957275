#include "pipeline/case/correct_people.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "pipeline/base/error.h"
#include "pipeline/case/authorise.h"
#include "pipeline/case/people.h"
#include "pipeline/prepare.h"
#include "pipeline/review_state.h"

namespace candour {
namespace {

void check_all_read(CaseStore& store) {
  for (const SourceDocument& document : store.documents()) {
    if (document.status == DocumentStatus::registered && document.duplicate_of == 0) {
      throw Error(ExitCode::review_incomplete, "files wait to be read; run `candour prepare` first");
    }
  }
}

// The correction an undo takes back, or the correction itself.
PeopleCorrection meant(CaseStore& store, const PeopleCorrection& correction) {
  if (correction.kind != CorrectionKind::undo) {
    return correction;
  }
  for (const PeopleCorrection& one : in_force(store.corrections())) {
    if (one.id == correction.undone) {
      return one;
    }
  }
  throw Error(ExitCode::configuration, "there is no correction " + std::to_string(correction.undone) + " in force; `candour people --json` lists them");
}

// The latest decision on a person themselves, if anybody took one.
std::optional<DecisionVerdict> decided_on(CaseStore& store, const std::string& person) {
  std::optional<DecisionVerdict> verdict;
  for (const Decision& decision : in_force(store.decisions())) {
    if (decision.target == DecisionTarget::person && decision.person == person) {
      verdict = decision.verdict;
    }
  }
  return verdict;
}

// A person who was decided to go must not stay because they were merged into one who may.
void check_merge(CaseStore& store, const PeopleCorrection& correction) {
  const std::optional<DecisionVerdict> kept = decided_on(store, correction.person);
  const std::optional<DecisionVerdict> gone = decided_on(store, correction.other);
  const bool goes = gone && *gone != DecisionVerdict::release;
  if ((kept && gone && *kept != *gone) || (goes && !kept)) {
    throw Error(ExitCode::configuration, correction.person + " and " + correction.other + " are decided differently; decide on both alike first");
  }
}

// Checks the correction and enters the names it is about.
void check(CaseStore& store, PeopleCorrection& correction) {
  if (correction.kind == CorrectionKind::undo) {
    meant(store, correction);
    return;
  }
  if (correction.kind == CorrectionKind::merge) {
    check_merge(store, correction);
  }
  if (correction.kind == CorrectionKind::person_class && correction.person_class == PersonClass::subject) {
    throw Error(ExitCode::configuration, "to say that somebody is the data subject, merge them: candour people merge subject " + correction.person);
  }
  PeopleRegister people = register_of(store);
  if (people.find(correction.person) == nullptr) {
    throw Error(ExitCode::configuration, "there is no person " + correction.person + " in the record; `candour people` lists them");
  }
  correction.name = people.find(correction.person)->name;
  if (!people.apply(correction)) {
    throw Error(ExitCode::configuration, correction.kind == CorrectionKind::merge ? "there is no other person " + correction.other + " that could be merged; the data subject comes first"
                                                                                  : correction.kind == CorrectionKind::split ? "the words given are not among the names of " + correction.person
                                                                                  : "the words given are another person's name; merge the two instead");
  }
}

std::vector<DecidedOtherwise> decided_otherwise(const ReviewState& state, const std::set<std::string>& people) {
  std::vector<DecidedOtherwise> all;
  for (const Proposal& proposal : state.proposals) {
    const auto ruling = state.by_proposal.find(proposal.id);
    const bool theirs = people.count(proposal.person) != 0 && ruling != state.by_proposal.end() && ruling->second.decided;
    if (!theirs || proposal.verdict == Verdict::review || (proposal.verdict == Verdict::keep) == (ruling->second.decision.verdict == DecisionVerdict::release)) {
      continue;
    }
    const auto document = std::find_if(state.documents.begin(), state.documents.end(), [&](const SourceDocument& one) { return one.id == proposal.document; });
    all.push_back({proposal.id, document == state.documents.end() ? std::string() : document->source, proposal.page, ruling->second.decision.verdict, proposal.verdict});
  }
  return all;
}

// Whose each place is: a split leaves those that are now another's.
std::map<std::string, std::string> people_of_proposals(CaseStore& store) {
  std::map<std::string, std::string> people;
  for (const Proposal& proposal : store.proposals()) {
    people[proposal.id] = proposal.person;
  }
  return people;
}

// Places that are about somebody else than before, and places of the people the correction is about.
std::size_t touched(const ReviewState& state, const std::set<std::string>& people, const std::map<std::string, std::string>& before) {
  return static_cast<std::size_t>(std::count_if(state.proposals.begin(), state.proposals.end(), [&](const Proposal& proposal) {
    const auto old = before.find(proposal.id);
    return !proposal.person.empty() && (people.count(proposal.person) != 0 || (old != before.end() && people.count(old->second) != 0));
  }));
}

}  // namespace

CorrectionAnswer correct_people(CaseStore& store, PeopleCorrection correction, int jobs, const Actor& actor, Day) {
  authorise(actor, Action::correct_people);
  CorrectionAnswer answer;
  store.in_one_transaction([&] {
    check_all_read(store);
    check(store, correction);
    const PeopleCorrection about = meant(store, correction);
    const std::map<std::string, std::string> before = people_of_proposals(store);
    answer.correction = store.append_correction(std::move(correction), actor.name, audit_note(actor));
    propose_again(store, jobs);
    const ReviewState state = review_state(store);
    std::set<std::string> people = {about.person, about.other};
    people.erase("");
    answer.mentions = touched(state, people, before);
    answer.otherwise = decided_otherwise(state, people);
    answer.open = state.blocks.size();
  });
  return answer;
}

}  // namespace candour
