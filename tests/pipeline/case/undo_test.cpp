#include "pipeline/case/undo.h"

#include <catch2/catch.hpp>
#include <random>

#include "pipeline/base/error.h"
#include "pipeline/case/decide.h"
#include "pipeline/review_state.h"
#include "tests/support/review_case.h"

using namespace candour;
using candour::test::ReviewCase;

namespace {

const Actor kAnna{"Anna", Identity::known};
const Actor kBen{"Ben", Identity::known};
const Day kToday{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}};

void take(ReviewCase& c, LiveReview& review, const std::vector<Decision>& decisions, const Actor& actor = kAnna) { decide(c.store(), review, {decisions, false}, actor, kToday); }

std::string verdicts(const ReviewState& state) {
  std::string all;
  for (const auto& [id, ruling] : state.by_proposal) {
    all += id + "=" + to_string(ruling.decision.verdict) + "/" + ruling.decision.by + " ";
  }
  for (const auto& [page, ruling] : state.by_page) {
    all += page.first + std::to_string(page.second) + (ruling.withheld ? " withheld " : " ") + std::to_string(ruling.passages.size()) + " ";
  }
  for (const auto& [source, ruling] : state.by_document) {
    all += source + " ";
  }
  return all + std::to_string(state.blocks.size());
}

}  // namespace

TEST_CASE("An officer takes a decision back and does it again, and the case is as it was each time") {
  ReviewCase c;
  LiveReview review(c.store());
  const std::string nothing = verdicts(review.state());
  take(c, review, {ReviewCase::on_person("p1", DecisionVerdict::redact)});
  const std::string decided = verdicts(review.state());
  CHECK(decided != nothing);
  CHECK(next_undo(review, Direction::undo, "Anna") == "1 decision");
  undo(c.store(), review, Direction::undo, kAnna, kToday);
  CHECK(verdicts(review.state()) == nothing);
  CHECK(next_undo(review, Direction::undo, "Anna").empty());
  undo(c.store(), review, Direction::redo, kAnna, kToday);
  CHECK(verdicts(review.state()) == decided);
  CHECK_THROWS_AS(undo(c.store(), review, Direction::redo, kAnna, kToday), Error);
}

TEST_CASE("What was taken back can be taken back after the program was started again") {
  ReviewCase c;
  {
    LiveReview review(c.store());
    take(c, review, {ReviewCase::on_proposal("1-1-a", DecisionVerdict::redact), ReviewCase::on_proposal("1-1-b", DecisionVerdict::release)});
    take(c, review, {ReviewCase::on_page("notes.txt", 2, DecisionVerdict::withhold)});
  }
  c.open_again();
  LiveReview review(c.store());
  undo(c.store(), review, Direction::undo, kAnna, kToday);
  CHECK_FALSE(review.ruling("notes.txt", 2) != nullptr);
  undo(c.store(), review, Direction::undo, kAnna, kToday);
  CHECK(review.standing(*review.proposal("1-1-a")) == Standing::undecided);
  undo(c.store(), review, Direction::redo, kAnna, kToday);
  undo(c.store(), review, Direction::redo, kAnna, kToday);
  CHECK(review.standing(*review.proposal("1-1-b")) == Standing::kept);
  CHECK(review.ruling("notes.txt", 2)->withheld);
}

TEST_CASE("Nobody takes back what another decided, and what another decided since stays") {
  ReviewCase c;
  LiveReview review(c.store());
  take(c, review, {ReviewCase::on_proposal("1-1-a", DecisionVerdict::redact)});
  CHECK_THROWS_AS(undo(c.store(), review, Direction::undo, kBen, kToday), Error);
  take(c, review, {ReviewCase::on_proposal("1-1-a", DecisionVerdict::release)}, kBen);
  undo(c.store(), review, Direction::undo, kAnna, kToday);
  CHECK(review.standing(*review.proposal("1-1-a")) == Standing::kept);
  undo(c.store(), review, Direction::undo, kBen, kToday);
  CHECK(review.standing(*review.proposal("1-1-a")) == Standing::undecided);
}

TEST_CASE("A sign-off falls when a decision is taken back") {
  ReviewCase c;
  LiveReview review(c.store());
  decide(c.store(), review, {{}, true}, kAnna, kToday);
  c.store().sign_off("Ben", "2026-11-20");
  CHECK(c.store().signed_off().has_value());
  undo(c.store(), review, Direction::undo, kAnna, kToday);
  CHECK_FALSE(c.store().signed_off().has_value());
}

TEST_CASE("A decision on a person leaves what was decided on its own, and the counts say so") {
  ReviewCase c;
  LiveReview review(c.store());
  take(c, review, {ReviewCase::on_proposal("2-1-a", DecisionVerdict::release)});
  take(c, review, {ReviewCase::on_person("p1", DecisionVerdict::redact)});
  CHECK(review.totals().kept == 1);
  CHECK(review.totals().removed == 3);
  CHECK(review.totals().undecided == 8);   // the other person's, and telephone numbers
  CHECK(review.tally({2, 1}).kept == 1);
}

TEST_CASE("A page's version moves when something on it is decided, and others' do not") {
  ReviewCase c;
  LiveReview review(c.store());
  const std::int64_t before = review.version({1, 1});
  take(c, review, {ReviewCase::on_proposal("1-1-a", DecisionVerdict::redact)});
  CHECK(review.version({1, 1}) > before);
  CHECK(review.version({1, 2}) == before);
  CHECK(LiveReview(c.store()).version() == review.version());
}

TEST_CASE("Kept up decision by decision, the review is what the case says when it is read anew") {
  const unsigned seed = GENERATE(1U, 2U, 3U, 4U, 5U, 6U);
  ReviewCase c(3);
  LiveReview review(c.store());
  std::mt19937 random(seed);
  const auto pick = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  for (int step = 0; step < 60; ++step) {
    const Actor& actor = pick(3) == 0 ? kBen : kAnna;
    const DecisionVerdict verdict = pick(2) == 0 ? DecisionVerdict::redact : DecisionVerdict::release;
    const std::string source = pick(2) == 0 ? "letter.txt" : "notes.txt";
    const int page = 1 + pick(3);
    const Box box{100, 100.0 + 10 * pick(3), 300, 130};
    try {
      switch (pick(7)) {
        case 0: take(c, review, {ReviewCase::on_proposal(ReviewCase::id_of(1 + pick(2), page, pick(2) == 0 ? "a" : "c"), verdict)}, actor); break;
        case 1: take(c, review, {ReviewCase::on_person(pick(2) == 0 ? "p1" : "p2", verdict)}, actor); break;
        case 2: take(c, review, {ReviewCase::on_page(source, page, verdict)}, actor); break;
        case 3: take(c, review, {ReviewCase::on_passage(source, page, box, verdict)}, actor); break;
        case 4: take(c, review, {ReviewCase::on_document(source, verdict)}, actor); break;
        case 5: undo(c.store(), review, Direction::undo, actor, kToday); break;
        default: undo(c.store(), review, Direction::redo, actor, kToday);
      }
    } catch (const Error&) {   // nothing to take back, nothing to release
    }
    const LiveReview anew(c.store());
    REQUIRE(verdicts(review.state()) == verdicts(anew.state()));
    REQUIRE(review.totals().undecided == anew.totals().undecided);
    REQUIRE(review.totals().removed == anew.totals().removed);
    REQUIRE(review.open() == anew.state().blocks.size());
  }
}
