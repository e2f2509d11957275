// The program may be killed at any moment: what was decided together stands together.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <thread>

#include "pipeline/case/decide_person.h"
#include "tests/support/review_case.h"

using namespace candour;
using candour::test::ReviewCase;

namespace {

const Day kToday{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}};

// A process of its own decides on everything about p1, again and again, until it is killed.
pid_t a_deciding_process(const std::string& place) {
  const pid_t child = ::fork();
  if (child == 0) {
    const auto store = CaseStore::open(place, Access::write, "test");
    LiveReview review(*store);
    for (DecisionVerdict verdict = DecisionVerdict::redact;; verdict = verdict == DecisionVerdict::redact ? DecisionVerdict::release : DecisionVerdict::redact) {
      DecideCommand command;
      for (const std::size_t index : review.of_person("p1")) {
        command.decisions.push_back(ReviewCase::on_proposal(review.proposals()[index].id, verdict));
      }
      decide(*store, review, command, {"Anna", Identity::known}, kToday);
    }
  }
  return child;
}

}  // namespace

TEST_CASE("A bulk decision that kill -9 cuts off is taken whole or not at all, and the audit log holds") {
  ReviewCase c(150);   // 600 places of p1
  c.close();
  std::size_t taken = 0;
  for (int attempt = 0; attempt < 8; ++attempt) {
    const pid_t child = a_deciding_process(c.place());
    std::this_thread::sleep_for(std::chrono::milliseconds(60 + 37 * attempt));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const auto store = CaseStore::open(c.place(), Access::write, "test");
    const std::vector<Decision> decisions = store->decisions();
    REQUIRE(decisions.size() % 600 == 0);
    REQUIRE(decisions.size() >= taken);
    REQUIRE(store->verify_audit() == 0);
    taken = decisions.size();
  }
  CHECK(taken > 0);
}
