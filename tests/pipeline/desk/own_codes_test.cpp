// One-time codes that somebody sets up and takes away themselves, in a session.
#include <catch2/catch.hpp>

#include <algorithm>

#include "pipeline/desk/one_time_code.h"
#include "pipeline/desk/passwords.h"
#include "tests/support/desk.h"

using namespace candour;
using candour::test::TestDesk;

namespace {

const std::string kBegin = "/api/one-time-code", kConfirm = kBegin + "/confirm", kRemove = kBegin + "/remove";
const nlohmann::json kMine = {{"password", TestDesk::kPassword}};

// Anna has a password; what she is asked with follows the session to its new cookie.
struct OwnCodes {
  TestDesk test;
  TestDesk::Person anna = test.person("Anna", Role::information_governance);

  OwnCodes() {
    User user = account();
    user.password = hash_password(TestDesk::kPassword);
    test.desk().store().update_user(user, "test", "password");
  }

  User account() { return *test.desk().store().user("Anna"); }
  TestDesk::Reply post(const std::string& path, const nlohmann::json& body) {
    const auto reply = test.post(anna, path, body);
    const std::string cookie = reply.header("Set-Cookie");
    if (const std::size_t end = cookie.find(';'); cookie.starts_with("sid=") && end > 4) {
      anna.cookie = cookie.substr(4, end - 4);
      anna.csrf = test.get(anna, "/api/session").json["csrf"];
    }
    return reply;
  }
  std::string begin() { return post(kBegin, kMine).json["secret"]; }
  std::string code(const std::string& secret, int steps_on = 0) { return one_time_code(*bytes_of_base32(secret), test.now / 30 + steps_on); }
  // The secret in force.
  std::string set_up() {
    const std::string secret = begin();
    REQUIRE(post(kConfirm, {{"code", code(secret)}}).status == 204);
    return secret;
  }
  int log_in(const std::string& code) {
    return test.send(test.request(nullptr, "POST", "/api/session", nlohmann::json{{"name", "Anna"}, {"password", TestDesk::kPassword}, {"code", code}}.dump())).status;
  }
  bool audit_tells(const std::string& words) {
    const auto log = test.desk().store().audit_log();
    return std::any_of(log.begin(), log.end(), [&](const AuditEvent& one) { return one.detail.find(words) != std::string::npos; });
  }
};

}  // namespace

TEST_CASE("Codes that were begun are in force once a first code is confirmed, and not before") {
  OwnCodes own;
  const auto begun = own.post(kBegin, kMine);
  REQUIRE(begun.status == 200);
  const std::string secret = begun.json["secret"];
  CHECK(secret.size() == 39);   // eight groups of four
  CHECK(begun.json["address"] == code_address("Anna", base32_of(*bytes_of_base32(secret))));
  CHECK(own.account().code_secret.empty());
  CHECK(own.log_in("") == 200);
  CHECK(own.post(kConfirm, {{"code", own.code(secret)}}).status == 204);
  CHECK(own.account().code_secret == base32_of(*bytes_of_base32(secret)));
  CHECK(own.test.get(own.anna, "/api/session").json["has_code"] == true);
  CHECK(own.log_in("") == 401);
  CHECK(own.log_in(own.code(secret)) == 401);   // used up by confirming
  own.test.now += 90;
  const std::string shown = own.code(secret);
  CHECK(own.log_in(shown.substr(0, 3) + " " + shown.substr(3)) == 200);   // as an app shows it
}

TEST_CASE("The session goes on under another cookie, what else was logged in is out, and the old token holds no more") {
  OwnCodes own;
  const auto elsewhere = own.test.logged_in("Anna");
  const TestDesk::Person before = own.anna;
  own.set_up();
  CHECK(own.anna.cookie != before.cookie);
  CHECK(own.test.get(before, "/api/cases").status == 401);
  CHECK(own.test.get(elsewhere, "/api/cases").status == 401);
  TestDesk::Person half = own.anna;
  half.csrf = before.csrf;
  CHECK(own.test.post(half, "/api/session/extend", nullptr).status == 403);
  CHECK(own.test.post(own.anna, "/api/session/extend", nullptr).status == 200);
}

TEST_CASE("Codes are not begun without the password, and it is guessed as slowly as when it is changed") {
  OwnCodes own;
  const auto wrong = own.post(kBegin, {{"password", "not the right one"}});
  CHECK(wrong.status == 401);
  CHECK(wrong.json["error"]["field"] == "password");
  CHECK(own.post(kBegin, {{"password", " "}}).status == 422);
  own.post("/api/password", {{"old", "nor this one here"}, {"new", "another four plain words"}});
  own.post(kBegin, {{"password", "not the right one"}});
  const auto held = own.post(kBegin, kMine);
  CHECK(held.status == 429);
  CHECK(held.json["error"]["retry_after"].get<int>() >= 1);
  own.test.now += 61;
  CHECK(own.post(kBegin, kMine).status == 200);
}

TEST_CASE("A wrong first code changes nothing, the right one still counts, and guessing is slow") {
  OwnCodes own;
  const std::string secret = own.begin();
  const std::string right = own.code(secret);
  const std::string wrong = right == "123456" ? "654321" : "123456";
  CHECK(own.post(kConfirm, {{"code", wrong}}).json["error"]["field"] == "code");
  CHECK(own.post(kConfirm, {{"code", "12345"}}).status == 422);
  CHECK(own.post(kConfirm, {{"code", wrong}}).status == 401);
  CHECK(own.post(kConfirm, {{"code", wrong}}).status == 401);
  CHECK(own.post(kConfirm, {{"code", right}}).status == 429);
  CHECK(own.account().code_secret.empty());
  own.test.now += 61;
  CHECK(own.post(kConfirm, {{"code", own.code(secret)}}).status == 204);
}

TEST_CASE("What was begun is forgotten after ten minutes, with the session, by another session, and when it is begun again") {
  OwnCodes own;
  const std::string secret = own.begin();
  std::string given = own.code(secret);
  int status = 409;
  SECTION("ten minutes") {
    own.test.now += 600;
    given = own.code(secret);
  }
  SECTION("log-out") {
    own.test.send(own.test.request(&own.anna, "DELETE", "/api/session"));
    own.anna = own.test.logged_in("Anna");
  }
  SECTION("another session") { own.anna = own.test.logged_in("Anna"); }
  SECTION("begun again") {
    own.begin();
    status = 401;
  }
  CHECK(own.post(kConfirm, {{"code", given}}).status == status);
  CHECK(own.account().code_secret.empty());
}

TEST_CASE("Just before ten minutes it still counts") {
  OwnCodes own;
  const std::string secret = own.begin();
  own.test.now += 599;
  CHECK(own.post(kConfirm, {{"code", own.code(secret)}}).status == 204);
}

TEST_CASE("Who has codes gives one of them before another app takes their place") {
  OwnCodes own;
  const std::string secret = own.set_up();
  own.test.now += 90;
  CHECK(own.post(kBegin, kMine).json["error"]["field"] == "code");
  CHECK(own.post(kBegin, {{"password", TestDesk::kPassword}, {"code", "000000"}}).status == 401);
  const auto again = own.post(kBegin, {{"password", TestDesk::kPassword}, {"code", own.code(secret)}});
  REQUIRE(again.status == 200);
  CHECK(own.account().code_secret == base32_of(*bytes_of_base32(secret)));   // the old ones hold meanwhile
  const std::string fresh = again.json["secret"];
  CHECK(own.post(kConfirm, {{"code", own.code(fresh)}}).status == 204);
  own.test.now += 90;
  CHECK(own.log_in(own.code(secret)) == 401);
  CHECK(own.log_in(own.code(fresh)) == 200);
}

TEST_CASE("Codes are taken away with the password and a code that was not used") {
  OwnCodes own;
  CHECK(own.post(kRemove, {{"password", TestDesk::kPassword}, {"code", "123456"}}).status == 409);   // there are none
  const std::string secret = own.set_up();
  CHECK(own.post(kRemove, {{"password", TestDesk::kPassword}, {"code", own.code(secret)}}).status == 401);   // that one confirmed them
  own.test.now += 90;
  CHECK(own.post(kRemove, {{"password", "not the right one"}, {"code", own.code(secret)}}).json["error"]["field"] == "password");
  CHECK(own.post(kRemove, {{"password", TestDesk::kPassword}}).json["error"]["field"] == "code");
  CHECK_FALSE(own.account().code_secret.empty());
  CHECK(own.post(kRemove, {{"password", TestDesk::kPassword}, {"code", own.code(secret)}}).status == 204);
  CHECK(own.account().code_secret.empty());
  CHECK(own.test.get(own.anna, "/api/session").json["has_code"] == false);
  CHECK(own.log_in("") == 200);
}

TEST_CASE("The log tells what was done with codes, and neither secret nor code") {
  OwnCodes own;
  const std::string secret = own.set_up();
  own.post(kConfirm, {{"code", "123456"}});
  own.test.now += 90;
  const std::string code = own.code(secret);
  own.post(kRemove, {{"password", TestDesk::kPassword}, {"code", code}});
  for (const char* told : {"begun; nothing is in force yet", "Anna: one-time codes in force", "Anna: one-time codes off"}) {
    CHECK(own.audit_tells(told));
  }
  for (const std::string& kept_back : {secret, base32_of(*bytes_of_base32(secret)), code, std::string(TestDesk::kPassword)}) {
    CHECK_FALSE(own.audit_tells(kept_back));
  }
}

TEST_CASE("Who came by the printed address has no password to say again") {
  OwnCodes own;
  const auto who = own.test.person("Morwenna Tallack", Role::information_governance);
  const auto reply = own.test.post(who, kBegin, {{"password", "whatever it may be"}});
  CHECK(reply.status == 409);
  CHECK(reply.json["error"]["code"] == "no-password");
}

TEST_CASE("An administrator takes a lost phone's codes away, sets none up, and leaves their own account to another") {
  OwnCodes own;
  own.set_up();
  const auto ada = own.test.person("Ada Penrose", Role::administrator, false);
  const auto change = [&](const std::string& name, const nlohmann::json& body) { return own.test.send(own.test.request(&ada, "PATCH", "/api/users/" + name, body.dump())); };
  CHECK(own.test.get(ada, "/api/users").json["users"][1]["has_code"] == true);
  CHECK(change("Anna", {{"code", true}}).status == 422);
  const auto reply = change("Anna", {{"code", false}});
  CHECK(reply.status == 200);
  CHECK(reply.json["has_code"] == false);
  CHECK(own.test.get(own.anna, "/api/cases").status == 401);   // whoever has the phone is out
  CHECK(own.log_in("") == 200);
  CHECK(change("Ada Penrose", {{"code", false}}).json["error"]["field"] == "code");
  CHECK(change("Ada Penrose", {{"password", "another four plain words"}}).json["error"]["field"] == "password");
}
