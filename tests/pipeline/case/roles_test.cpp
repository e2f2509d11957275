// Every action against every role.
#include <catch2/catch.hpp>

#include <map>
#include <set>

#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "pipeline/case/audit.h"
#include "pipeline/case/authorise.h"
#include "pipeline/case/correct_people.h"
#include "pipeline/case/decide.h"
#include "pipeline/case/sign_off.h"
#include "tests/support/held_case.h"

using namespace candour;
using candour::test::held_case;
using candour::test::kToday;
using candour::test::lift;
using candour::test::TemporaryFolder;

namespace {

Actor in_role(Role role, bool conflict = false) { return {"Anna Price", Identity::known, role, conflict}; }

bool refused(const Actor& actor, Action action, const CaseFacts& facts = {}) {
  try {
    authorise(actor, action, facts);
  } catch (const Error&) {
    return true;
  }
  return false;
}

// Written out a second time on purpose: a slip in the table is seen here.
const std::map<Role, std::set<std::string>> kMay = {
    {Role::caseworker, {"ingest", "prepare", "look", "correct-people", "decide"}},
    {Role::information_governance,
     {"open-case", "ingest", "prepare", "look", "correct-people", "decide", "lift-health", "sign-off", "disclose", "prove", "download", "assign", "audit", "break-glass"}},
    {Role::second_reviewer, {"look", "sign-off", "prove"}},
    {Role::manager,
     {"open-case", "ingest", "prepare", "look", "correct-people", "decide", "lift-restricted", "lift-health", "lift-privilege", "sign-off", "disclose", "prove", "download",
      "assign", "members", "audit", "break-glass"}},
    {Role::caldicott_guardian, {"look", "lift-health", "audit", "break-glass"}},
    {Role::legal, {"look", "lift-privilege", "download"}},
    {Role::support_worker, {"download"}},
    {Role::auditor, {"audit"}},
    {Role::administrator, {"members", "users"}},
};

Decision take_out(const std::string& ground, DecisionTarget target = DecisionTarget::page) {
  Decision decision;
  decision.target = target;
  decision.source = "note.txt";
  decision.page = 1;
  decision.verdict = DecisionVerdict::withhold;
  decision.ground = ground;
  decision.reason = "advice of the authority's lawyer";
  return decision;
}

}  // namespace

TEST_CASE("Each role may do what its work needs and nothing else") {
  REQUIRE(kMay.size() == every_role().size());
  for (const Role role : every_role()) {
    for (const Action action : every_action()) {
      INFO(to_string(role) << " " << to_string(action));
      const bool may = kMay.at(role).count(to_string(action)) != 0;
      CHECK(refused(in_role(role), action) != may);
      CHECK(is_allowed(in_role(role), action) == may);
    }
  }
}

TEST_CASE("Who has a conflict of interest looks and does nothing else, whatever the role") {
  for (const Role role : every_role()) {
    for (const Action action : every_action()) {
      INFO(to_string(role) << " " << to_string(action));
      CHECK(is_allowed(in_role(role, true), action) == (action == Action::look && kMay.at(role).count("look") != 0));
    }
  }
  CHECK(refused({"Anna Price", Identity::known, std::nullopt, true}, Action::decide));
}

TEST_CASE("Without a role everybody may do what the command line always let them") {
  for (const Action action : every_action()) {
    INFO(to_string(action));
    const bool asks_for_a_role = action == Action::lift_restricted || action == Action::lift_health;
    CHECK(is_allowed({"Anna"}, action) != asks_for_a_role);
  }
}

TEST_CASE("Nobody signs off what they decided, in any role") {
  CaseFacts facts;
  facts.deciders = {"anna-price"};
  for (const Role role : {Role::information_governance, Role::second_reviewer, Role::manager}) {
    CHECK(refused(in_role(role), Action::sign_off, facts));
    CHECK_FALSE(is_allowed(in_role(role), Action::sign_off, facts));
  }
}

TEST_CASE("A refusal says who may, and names no more than the role") {
  try {
    authorise(in_role(Role::caseworker), Action::disclose);
    FAIL("a caseworker disclosed");
  } catch (const Error& error) {
    CHECK(std::string(error.what()) == "disclose is not for the role caseworker; ask one of these: information-governance, manager");
  }
}

TEST_CASE("At the desk the role that counts is the one given, not the one a decision claims") {
  const TemporaryFolder folder;
  const auto store = held_case(folder);
  CHECK_THROWS_AS(decide(*store, {{lift("restricted", "manager")}, false}, in_role(Role::caseworker), kToday), Error);
  CHECK_THROWS_AS(decide(*store, {{lift("health", "doctor")}, false}, in_role(Role::caseworker), kToday), Error);
  CHECK(store->decisions().empty());
  decide(*store, {{lift("restricted", "paperboy")}, false}, in_role(Role::manager), kToday);
  REQUIRE(store->decisions().size() == 1);
  CHECK(store->decisions().front().role == "manager");
}

TEST_CASE("A Caldicott Guardian settles health data either way, and decides nothing else") {
  for (const DecisionVerdict verdict : {DecisionVerdict::release, DecisionVerdict::withhold}) {
    const TemporaryFolder folder;
    const auto store = held_case(folder);
    CHECK(decide(*store, {{lift("health", "", verdict)}, false}, in_role(Role::caldicott_guardian), kToday).taken == 1);
    CHECK_THROWS_AS(decide(*store, {{lift("court", "", verdict)}, false}, in_role(Role::caldicott_guardian), kToday), Error);
    CHECK_THROWS_AS(decide(*store, {{lift("restricted", "", verdict)}, false}, in_role(Role::caldicott_guardian), kToday), Error);
    CHECK_THROWS_AS(decide(*store, {{}, true}, in_role(Role::caldicott_guardian), kToday), Error);
    CHECK(store->decisions().size() == 1);
  }
}

TEST_CASE("A lawyer settles what is legal advice, and decides nothing else") {
  const TemporaryFolder folder;
  const auto store = held_case(folder);
  std::vector<Hold> holds = store->holds();
  holds.push_back({HoldKind::privilege, "note.txt", 0, {}, "", ""});
  store->replace_holds(store->documents().front().id, holds);
  const Actor lawyer = in_role(Role::legal);
  CHECK(decide(*store, {{lift("privilege", ""), take_out("LPP")}, false}, lawyer, kToday).taken == 2);
  CHECK_THROWS_AS(decide(*store, {{take_out("TP-OTH")}, false}, lawyer, kToday), Error);
  CHECK_THROWS_AS(decide(*store, {{take_out("LPP", DecisionTarget::cleared)}, false}, lawyer, kToday), Error);
  CHECK_THROWS_AS(decide(*store, {{lift("health", "")}, false}, lawyer, kToday), Error);
  CHECK_THROWS_AS(decide(*store, {{lift("privilege", "")}, false}, in_role(Role::information_governance), kToday), Error);
  CHECK(decide(*store, {{lift("privilege", "", DecisionVerdict::withhold)}, false}, in_role(Role::caseworker), kToday).taken == 1);
}

TEST_CASE("Somebody with a conflict of interest takes no decision and corrects nobody in the register") {
  const TemporaryFolder folder;
  const auto store = held_case(folder);
  const Actor related = in_role(Role::manager, true);
  CHECK_THROWS_AS(decide(*store, {{lift("court", "")}, false}, related, kToday), Error);
  CHECK_THROWS_AS(decide(*store, {{}, true}, related, kToday), Error);
  CHECK_THROWS_AS(sign_off(*store, related, kToday), Error);
  PeopleCorrection correction;
  correction.kind = CorrectionKind::known;
  CHECK_THROWS_AS(correct_people(*store, correction, 1, related, kToday), Error);
  CHECK(store->decisions().empty());
}

TEST_CASE("An auditor reads the log of a case, a caseworker does not") {
  const TemporaryFolder folder;
  const auto store = held_case(folder);
  CHECK_FALSE(audit_of(*store, in_role(Role::auditor), kToday).empty());
  CHECK(check_audit(*store, in_role(Role::auditor), kToday).broken_at == 0);
  CHECK_THROWS_AS(audit_of(*store, in_role(Role::caseworker), kToday), Error);
}

TEST_CASE("README tells for each role what it may do, as the program has it") {
  const std::string readme = read_file(std::string(CANDOUR_SOURCE_DIR) + "/README.md");
  for (const Role role : every_role()) {
    std::string line = std::string("| `") + to_string(role) + "` | ";
    const std::size_t before = line.size();
    for (const Action action : every_action()) {
      if (is_allowed(in_role(role), action)) {
        line += (line.size() == before ? "" : ", ") + std::string(to_string(action));
      }
    }
    INFO(line);
    CHECK(readme.find(line + " |") != std::string::npos);
  }
}
