#include "pipeline/case/authorise.h"

#include <catch2/catch.hpp>

#include "pipeline/base/error.h"
#include "pipeline/case/decide.h"
#include "pipeline/case/sign_off.h"
#include "tests/support/held_case.h"

using namespace candour;
using candour::test::held_case;
using candour::test::kToday;
using candour::test::lift;
using candour::test::TemporaryFolder;

namespace {

// 0 when the actor may, else the exit code of the refusal.
int refused(const std::string& who, Action action, const CaseFacts& facts) {
  try {
    authorise({who}, action, facts);
  } catch (const Error& error) {
    return static_cast<int>(error.code());
  }
  return 0;
}

}  // namespace

TEST_CASE("Who decided does not sign off, however the name is written") {
  CaseFacts facts;
  facts.deciders = {"Anna Price"};
  CHECK(refused("Anna Price", Action::sign_off, facts) == 4);
  CHECK(refused(" anna  price", Action::sign_off, facts) == 4);
  CHECK(refused("Ben Hale", Action::sign_off, facts) == 0);
  CHECK(refused("Anna Price", Action::decide, facts) == 0);
}

TEST_CASE("Nobody decides or signs without a name") {
  CHECK(refused(" ", Action::decide, {}) == 1);
  CHECK(refused("", Action::sign_off, {}) == 1);
  CHECK(refused("", Action::look, {}) == 0);
}

TEST_CASE("A manager lifts what is restricted from the user, an officer does not") {
  for (const auto& [role, code] : {std::pair{"manager", 0}, {"Team Manager", 0}, {"service-manager", 0}, {"information governance officer", 4}, {"", 4}, {"mismanagerial", 4}}) {
    INFO(role);
    CHECK(refused("Anna", Action::lift_restricted, {{}, role}) == code);
  }
}

TEST_CASE("Health data is lifted on a health professional's opinion, by them or by the officer who records it") {
  for (const auto& [role, code] : {std::pair{"health professional", 0}, {"Paediatrician", 0}, {"GP", 0}, {"information governance officer", 0},
                                   {"Caldicott Guardian", 0}, {"social worker", 4}, {"", 4}}) {
    INFO(role);
    CHECK(refused("Anna", Action::lift_health, {{}, role}) == code);
  }
}

TEST_CASE("A decision that is not the officer's to take is named by its entry, and none of its file is taken") {
  const TemporaryFolder folder;
  const auto store = held_case(folder);
  const DecideCommand mixed{{lift("court", "information governance officer"), lift("restricted", "information governance officer")}, false};
  try {
    decide(*store, mixed, {"Anna"}, kToday);
    FAIL("an officer lifted a restriction");
  } catch (const Error& error) {
    CHECK(error.code() == ExitCode::review_incomplete);
    CHECK(std::string(error.what()).find("decision 2") != std::string::npos);
  }
  CHECK(store->decisions().empty());
  const auto rows = store->audit_log().size();
  CHECK(decide(*store, {{lift("court", ""), lift("health", "doctor"), lift("restricted", "manager")}, false}, {"Anna"}, kToday).open == 0);
  CHECK(store->audit_log().size() == rows + 1);
}

TEST_CASE("Anybody who decides may withhold what is restricted") {
  const TemporaryFolder folder;
  const auto store = held_case(folder);
  CHECK(decide(*store, {{lift("restricted", "", DecisionVerdict::withhold)}, false}, {"Anna"}, kToday).taken == 1);
}

TEST_CASE("A decision on a kind of hold that there is not is refused") {
  const TemporaryFolder folder;
  const auto store = held_case(folder);
  CHECK_THROWS_AS(decide(*store, {{lift("helth", "doctor")}, false}, {"Anna"}, kToday), Error);
  CHECK(store->decisions().empty());
}

TEST_CASE("A name given on the command line is audited as claimed, one the desk knows is not") {
  for (const Identity identity : {Identity::claimed, Identity::known}) {
    const TemporaryFolder folder;
    const auto store = held_case(folder);
    decide(*store, {{}, true}, {"Anna", identity}, kToday);
    CHECK(sign_off(*store, {"Ben", identity}, kToday).signed_off.on == "2026-10-06");
    for (const AuditEvent& event : store->audit_log()) {
      if (event.action == "decided" || event.action == "signed-off") {
        CHECK((event.detail.find("name as claimed") != std::string::npos) == (identity == Identity::claimed));
      }
    }
  }
}

TEST_CASE("A sign-off that is refused leaves no row in the audit log") {
  const TemporaryFolder folder;
  const auto store = held_case(folder);
  const auto rows = store->audit_log().size();
  CHECK_THROWS_AS(sign_off(*store, {"Ben"}, kToday), Error);
  CHECK(store->audit_log().size() == rows);
  CHECK_FALSE(store->signed_off().has_value());
}
