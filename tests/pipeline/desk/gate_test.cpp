// What is refused at the gate: clearly, with an audit row, and nothing changed.
#include <catch2/catch.hpp>

#include "pipeline/desk/log_in.h"
#include "pipeline/desk/passwords.h"
#include "tests/support/desk.h"

using namespace candour;
using candour::test::TestDesk;

namespace {

nlohmann::json a_decision(const std::string& proposal = "1-1-a") {
  return {{"decisions", {{{"what", "proposal"}, {"proposal", proposal}, {"verdict", "redact"}, {"ground", "TP-OTH"}, {"reason", "Another person."}}}}};
}

constexpr const char* kDecisions = "/api/cases/one/decisions";

}  // namespace

TEST_CASE("A decision that does not come from our own page is refused, audited and changes nothing") {
  TestDesk test;
  const auto who = test.person("Morwenna Tallack", Role::information_governance);
  HttpRequest asked = test.request(&who, "POST", kDecisions, a_decision().dump());
  asked.headers["if-match"] = "\"c0\"";
  std::string code;
  int status = 403;
  SECTION("another origin") { asked.headers["origin"] = "http://elsewhere.example"; }
  SECTION("another site") { asked.headers["sec-fetch-site"] = "cross-site"; }
  SECTION("no token against forgery") { asked.headers.erase("x-csrf"); }
  SECTION("somebody else's token") { asked.headers["x-csrf"] = test.person("Ben", Role::caseworker).csrf; }
  SECTION("a form instead of JSON") {
    asked.headers["content-type"] = "text/plain";
    status = 415;
  }
  SECTION("JSON that nests too deep") {
    asked.body = std::string(100000, '[');
    status = 422;
  }
  SECTION("no version") {
    asked.headers.erase("if-match");
    status = 428;
  }
  SECTION("an old version") {
    asked.headers["if-match"] = "\"c99\"";
    status = 412;
  }
  const auto reply = test.send(asked);
  CHECK(reply.status == status);
  CHECK(reply.json["error"]["message"].get<std::string>().size() > 10);
  CHECK(test.decisions() == 0);
  CHECK(test.last_audit() == "refused");
}

TEST_CASE("The same decision from our own page is taken") {
  TestDesk test;
  const auto who = test.person("Morwenna Tallack", Role::information_governance);
  HttpRequest asked = test.request(&who, "POST", kDecisions, a_decision().dump());
  asked.headers["if-match"] = "\"c0\"";
  asked.headers["origin"] = "http://127.0.0.1:8080";
  asked.headers["sec-fetch-site"] = "same-origin";
  CHECK(test.send(asked).status == 200);
  CHECK(test.decisions() == 1);
}

TEST_CASE("A session ends after a quarter of an hour without activity, and polling is none") {
  TestDesk test;
  const auto who = test.person("Morwenna Tallack", Role::information_governance);
  test.now += 14 * 60;
  HttpRequest poll = test.request(&who, "GET", "/api/cases/one");
  poll.headers["x-poll"] = "1";
  CHECK(test.send(poll).status == 200);
  test.now += 2 * 60;
  const auto reply = test.get(who, "/api/cases/one");
  CHECK(reply.status == 401);
  CHECK(reply.json["error"]["code"] == "session-ended");
}

TEST_CASE("A session ends after ten hours whatever is done") {
  TestDesk test;
  const auto who = test.person("Morwenna Tallack", Role::information_governance);
  for (int minutes = 0; minutes < 590; minutes += 10) {
    test.now += 600;
    CHECK(test.get(who, "/api/cases/one").status == 200);
  }
  test.now += 600;
  CHECK(test.get(who, "/api/cases/one").status == 401);
}

TEST_CASE("Asking who is logged in keeps nobody logged in, and being there does") {
  TestDesk test;
  const auto who = test.person("Morwenna Tallack", Role::information_governance);
  test.now += 13 * 60;
  CHECK(test.get(who, "/api/session").json["idle_seconds"] == 120);
  CHECK(test.post(who, "/api/session/extend", nullptr).json["idle_seconds"] == 900);
}

TEST_CASE("Who logs out is out, everywhere that session was used") {
  TestDesk test;
  const auto who = test.person("Morwenna Tallack", Role::information_governance);
  CHECK(test.send(test.request(&who, "DELETE", "/api/session")).status == 204);
  CHECK(test.get(who, "/api/cases").status == 401);
}

TEST_CASE("Somebody whose account is closed is out at once") {
  TestDesk test;
  const auto who = test.person("Morwenna Tallack", Role::information_governance);
  User user = *test.desk().store().user("Morwenna Tallack");
  user.disabled = true;
  test.desk().store().update_user(user, "test", "disabled");
  CHECK(test.get(who, "/api/cases").status == 401);
}

TEST_CASE("A password lets in, a wrong one and an unknown name get the same answer, and after failures one waits") {
  TestDesk test;
  User user;
  user.name = "Idris Penhaligon";
  user.roles = {Role::second_reviewer};
  user.password = hash_password(TestDesk::kPassword);
  test.desk().store().add_user(user, "test");
  const auto log_in = [&](const std::string& name, const std::string& password) {
    return test.send(test.request(nullptr, "POST", "/api/session", nlohmann::json{{"name", name}, {"password", password}}.dump()));
  };
  const auto right = log_in("idris penhaligon ", TestDesk::kPassword);
  REQUIRE(right.status == 200);
  CHECK(right.json["user"] == "Idris Penhaligon");
  CHECK(right.header("Set-Cookie").find("HttpOnly; SameSite=Strict; Path=/") != std::string::npos);
  CHECK(log_in("Nobody", "whatever it is").json == log_in("Idris Penhaligon", "whatever it is").json);
  for (int i = 0; i < 4; ++i) {
    log_in("Idris Penhaligon", "wrong again here");
  }
  const auto held = log_in("Idris Penhaligon", TestDesk::kPassword);
  CHECK(held.status == 429);
  CHECK(held.json["error"]["retry_after"].get<int>() >= 1);
  test.now += 61;
  CHECK(log_in("Idris Penhaligon", TestDesk::kPassword).status == 200);
}

TEST_CASE("Who finds a desk unlocked cannot guess its password as fast as they type") {
  TestDesk test;
  const auto who = test.person("Morwenna Tallack", Role::information_governance);
  User user = *test.desk().store().user("Morwenna Tallack");
  user.password = hash_password(TestDesk::kPassword);
  test.desk().store().update_user(user, "test", "password");
  const auto change = [&](const std::string& old_one) { return test.post(who, "/api/password", {{"old", old_one}, {"new", "another four plain words"}}).status; };
  for (int i = 0; i < 4; ++i) {
    change("not the right one");
  }
  CHECK(change(TestDesk::kPassword) == 429);
  test.now += 61;
  CHECK(change(TestDesk::kPassword) == 204);
}

TEST_CASE("The printed address lets its reviewer in, and another token does not") {
  TestDesk test;
  test.person("Morwenna Tallack", Role::information_governance);
  const auto with = [&](const std::string& token) { return test.send(test.request(nullptr, "POST", "/api/session", nlohmann::json{{"token", token}}.dump())); };
  CHECK(with("the-token").status == 200);
  CHECK(with("the-toke").status == 401);
  CHECK(with("").status == 401);
}

TEST_CASE("Every answer leaves a browser nothing but our own page, and case content is never kept") {
  TestDesk test;
  const auto who = test.person("Morwenna Tallack", Role::information_governance);
  const auto reply = test.get(who, "/api/cases/one/pages");
  CHECK(reply.header("Content-Security-Policy").find("default-src 'none'") == 0);
  CHECK(reply.header("Content-Security-Policy").find("require-trusted-types-for 'script'") != std::string::npos);
  CHECK(reply.header("Cache-Control") == "no-store");
  CHECK(reply.header("X-Frame-Options") == "DENY");
  CHECK(test.send(test.request(nullptr, "GET", "/../../etc/passwd")).status == 404);
}
