#include "pipeline/case/decide_person.h"

#include <catch2/catch.hpp>

#include "pipeline/base/error.h"
#include "pipeline/case/undo.h"
#include "tests/support/review_case.h"

using namespace candour;
using candour::test::ReviewCase;

namespace {

const Actor kAnna{"Anna", Identity::known};
const Day kToday{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}};

}  // namespace

TEST_CASE("A decision on a person says beforehand what it does, and with their details takes telephone numbers along") {
  ReviewCase c;
  LiveReview review(c.store());
  PersonDecision wanted{"p1", DecisionVerdict::redact, "TP-FAM", "Her own information.", false};
  CHECK(preview_of(review, wanted).places == 4);
  wanted.details = true;
  CHECK(preview_of(review, wanted).places == 8);
  CHECK(preview_of(review, wanted).pages == 4);
  const DecideAnswer answer = decide(c.store(), review, command_of(review, wanted), kAnna, kToday);
  CHECK(answer.taken == 5);
  CHECK(answer.pages.size() == 4);
  CHECK(review.totals().removed == 8);
  CHECK(review.totals().undecided == 4);
  undo(c.store(), review, Direction::undo, kAnna, kToday);
  CHECK(review.totals().undecided == 12);
}

TEST_CASE("What was decided on its own and the other way is told as an exception and stays") {
  ReviewCase c;
  LiveReview review(c.store());
  decide(c.store(), review, {{ReviewCase::on_proposal("1-1-a", DecisionVerdict::release)}, false}, kAnna, kToday);
  const PersonDecision wanted{"p1", DecisionVerdict::redact, "TP-FAM", "Her own information.", true};
  CHECK(preview_of(review, wanted).exceptions == std::vector<std::string>{"1-1-a"});
  decide(c.store(), review, command_of(review, wanted), kAnna, kToday);
  CHECK(review.standing(*review.proposal("1-1-a")) == Standing::kept);
  CHECK(review.standing(*review.proposal("1-2-a")) == Standing::removed);
  CHECK_THROWS_AS(command_of(review, {"nobody", DecisionVerdict::redact, "TP-FAM", "x", false}), Error);
}

TEST_CASE("A person's details follow where the same is proposed of them, and nobody keeps what is of high risk along with a name") {
  ReviewCase c;
  std::vector<Proposal> proposals = c.store().proposals();
  std::erase_if(proposals, [](const Proposal& one) { return one.document != 1; });
  for (Proposal& one : proposals) {
    one.verdict = one.kind == FindingKind::phone ? Verdict::keep : one.verdict;
    one.high_risk = one.id == "1-1-c";
  }
  c.store().replace_proposals(1, proposals);   // in the letter her number is proposed to be kept, on its first page it is of high risk; in the notes it is proposed to go
  LiveReview review(c.store());
  PersonDecision wanted{"p1", DecisionVerdict::release, "", "You know this already.", true};
  CHECK(preview_of(review, wanted).places == 5);
  CHECK(preview_of(review, wanted).left == 3);
  wanted.verdict = DecisionVerdict::redact;
  CHECK(preview_of(review, wanted).places == 6);
  CHECK(preview_of(review, wanted).left == 2);
  wanted.verdict = DecisionVerdict::release;
  decide(c.store(), review, command_of(review, wanted), kAnna, kToday);
  CHECK(review.standing(*review.proposal("1-1-c")) == Standing::undecided);
  CHECK(review.standing(*review.proposal("1-2-c")) == Standing::kept);
  CHECK(review.standing(*review.proposal("2-1-c")) == Standing::undecided);
}
