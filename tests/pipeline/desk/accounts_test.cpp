#include "pipeline/desk/accounts.h"

#include <catch2/catch.hpp>

#include <functional>

#include "pipeline/base/error.h"
#include "pipeline/desk/sessions.h"
#include "tests/support/shell.h"

using namespace candour;
using candour::test::TemporaryFolder;

namespace {

constexpr std::int64_t kNow = 1'790'000'000;
const std::string kPassword = "otter plum gravel seven";

struct Desk {
  TemporaryFolder folder;
  DeskStore store{(folder / "desk").string()};
  Desk() {
    add_account(store, "Anna", {Role::manager, Role::caseworker}, kPassword, kNow, "root");
    add_account(store, "Ben", {Role::caseworker}, kPassword, kNow, "root");
  }
};

}  // namespace

TEST_CASE("An account needs a name, a role and a password that is worth one") {
  Desk desk;
  const auto rows = desk.store.audit_log().size();
  CHECK_THROWS_AS(add_account(desk.store, " - ", {Role::legal}, kPassword, kNow, "root"), Error);
  CHECK_THROWS_AS(add_account(desk.store, "Cy\nfaked row", {Role::legal}, kPassword, kNow, "root"), Error);
  CHECK_THROWS_AS(add_account(desk.store, "Cy Dunn", {}, kPassword, kNow, "root"), Error);
  CHECK_THROWS_AS(add_account(desk.store, "Cy Dunn", {Role::legal}, "short", kNow, "root"), Error);
  CHECK_THROWS_AS(add_account(desk.store, "ANNA ", {Role::legal}, kPassword, kNow, "root"), Error);
  CHECK(desk.store.users().size() == 2);
  CHECK(desk.store.audit_log().size() == rows);
}

TEST_CASE("Who makes accounts or audits has no other role beside it") {
  Desk desk;
  for (const Role role : {Role::administrator, Role::auditor}) {
    CHECK_THROWS_AS(add_account(desk.store, "Cy Dunn", {role, Role::manager}, kPassword, kNow, "root"), Error);
    CHECK_THROWS_AS(change_roles(desk.store, "Ben", {role, Role::caseworker}, "root"), Error);
    CHECK_NOTHROW(add_account(desk.store, std::string("Dee ") + to_string(role), {role, role}, kPassword, kNow, "root"));
  }
}

TEST_CASE("Other roles, another password, another secret and being disabled end what sessions there were") {
  Desk desk;
  const auto value = [&] { return open_session(desk.store, "Ben", kNow).value; };
  const auto ends = [&](const std::function<void()>& act) {
    const std::string cookie = value();
    act();
    return !session_of(desk.store, cookie, kNow).has_value();
  };
  CHECK(ends([&] { change_roles(desk.store, "Ben", {Role::legal}, "root"); }));
  CHECK(ends([&] { set_password(desk.store, "Ben", "thistle barn copper nine", kNow, "root"); }));
  CHECK(ends([&] { set_codes(desk.store, "Ben", Codes::on, "root"); }));
  CHECK(ends([&] { set_disabled(desk.store, "Ben", true, "root"); }));
  CHECK_THROWS_AS(change_roles(desk.store, "ben", {Role::manager}, "Ben"), Error);
  CHECK_THROWS_AS(set_disabled(desk.store, "Nobody", true, "root"), Error);
}

TEST_CASE("Changing one's own password keeps the session it was changed in") {
  Desk desk;
  const OpenedSession here = open_session(desk.store, "Ben", kNow);
  const OpenedSession elsewhere = open_session(desk.store, "Ben", kNow);
  set_password(desk.store, "Ben", "thistle barn copper nine", kNow, "Ben", here.session.id);
  CHECK(session_of(desk.store, here.value, kNow).has_value());
  CHECK_FALSE(session_of(desk.store, elsewhere.value, kNow).has_value());
}

TEST_CASE("Access is given in a role that the person holds, by somebody else, to a case whose name is one") {
  Desk desk;
  CHECK_THROWS_AS(give_access(desk.store, {"case-1", "Ben", Role::manager, false, 0}, "Anna"), Error);
  CHECK_THROWS_AS(give_access(desk.store, {"case-1", "Anna", Role::manager, false, 0}, "anna"), Error);
  CHECK_THROWS_AS(give_access(desk.store, {"../case", "Ben", Role::caseworker, false, 0}, "Anna"), Error);
  CHECK_THROWS_AS(give_access(desk.store, {"", "Ben", Role::caseworker, false, 0}, "Anna"), Error);
  CHECK_FALSE(actor_in_case(desk.store, "Ben", "case-1", kNow).has_value());
  give_access(desk.store, {"case-1", "ben", Role::caseworker, true, 0}, "Anna", "allocated");
  const auto ben = actor_in_case(desk.store, "Ben", "case-1", kNow);
  REQUIRE(ben.has_value());
  CHECK(ben->role == Role::caseworker);
  CHECK(ben->conflict);
  CHECK(ben->identity == Identity::known);
  CHECK_THROWS_AS(authorise(*ben, Action::decide), Error);
  take_access(desk.store, "Ben", "case-1", "Anna");
  CHECK_FALSE(actor_in_case(desk.store, "Ben", "case-1", kNow).has_value());
}

TEST_CASE("Another role in a case ends the session it was taken up in, a further case does not") {
  Desk desk;
  const OpenedSession anna = open_session(desk.store, "Anna", kNow);
  give_access(desk.store, {"case-1", "Anna", Role::manager, false, 0}, "root");
  give_access(desk.store, {"case-2", "Anna", Role::manager, false, 0}, "root");
  CHECK(session_of(desk.store, anna.value, kNow).has_value());
  give_access(desk.store, {"case-2", "Anna", Role::caseworker, false, 0}, "root");
  CHECK_FALSE(session_of(desk.store, anna.value, kNow).has_value());
}

TEST_CASE("An administrator is never given a case") {
  Desk desk;
  add_account(desk.store, "Dee", {Role::administrator}, kPassword, kNow, "root");
  CHECK_THROWS_AS(give_access(desk.store, {"case-1", "Dee", Role::administrator, false, 0}, "Anna"), Error);
  CHECK_NOTHROW(authorise(actor_at_desk(*desk.store.user("Dee"), Action::users), Action::users));
  CHECK_THROWS_AS(authorise(actor_at_desk(*desk.store.user("Anna"), Action::users), Action::users), Error);
}

TEST_CASE("Glass is broken for four hours, with a reason, by who answers for the service, and the log tells") {
  Desk desk;
  CHECK_THROWS_AS(break_glass(desk.store, "Ben", "case-1", "court hearing this afternoon", kNow), Error);
  CHECK_THROWS_AS(break_glass(desk.store, "Anna", "case-1", "urgent", kNow), Error);
  const Membership broken = break_glass(desk.store, "Anna", "case-1", "court hearing this afternoon", kNow);
  CHECK(broken.role == Role::manager);
  CHECK(actor_in_case(desk.store, "Anna", "case-1", kNow + 4 * 3600 - 1).has_value());
  CHECK_FALSE(actor_in_case(desk.store, "Anna", "case-1", kNow + 4 * 3600).has_value());
  CHECK(desk.store.audit_log().back().action == "break-glass");
  CHECK(desk.store.audit_log().back().detail.find("court hearing this afternoon") != std::string::npos);
  CHECK_THROWS_AS(break_glass(desk.store, "Anna", "case-1", "court hearing this afternoon", kNow + 60), Error);   // a member already
  CHECK_NOTHROW(break_glass(desk.store, "Anna", "case-1", "the hearing goes on tomorrow", kNow + 5 * 3600));
}

TEST_CASE("Breaking glass does not rid anybody of a conflict of interest") {
  Desk desk;
  give_access(desk.store, {"case-1", "Anna", Role::manager, true, 0}, "root");
  take_access(desk.store, "Anna", "case-1", "root");
  CHECK_THROWS_AS(break_glass(desk.store, "Anna", "case-1", "court hearing this afternoon", kNow), Error);
  CHECK_FALSE(actor_in_case(desk.store, "Anna", "case-1", kNow).has_value());
}
