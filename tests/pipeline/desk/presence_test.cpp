// Who else looks at which page of a case, told to those who work on it.
#include <catch2/catch.hpp>

#include "tests/support/desk.h"
#include "tests/support/hearing.h"

using namespace candour;
using candour::test::Hearing;
using candour::test::TestDesk;

namespace {

struct TwoPeople {
  TestDesk test;
  TestDesk::Person anna = test.person("Anna", Role::information_governance);
  TestDesk::Person ben = test.person("Ben", Role::caseworker);
  std::shared_ptr<Hearing> annas = listening(anna);

  std::shared_ptr<Hearing> listening(const TestDesk::Person& who) {
    const auto hearing = std::make_shared<Hearing>();
    test.get(who, "/api/cases/one/events").response.stream(hearing);
    return hearing;
  }
  void look(const TestDesk::Person& who, int page) { REQUIRE(test.get(who, "/api/cases/one/documents/1/pages/" + std::to_string(page)).status == 200); }
  void a_second_passes() { test.desk().tell_presence(); }
};

const std::string kAnnaThere = R"(presence {"people":[{"name":"Anna","document":1,"page":1}]})";

}  // namespace

TEST_CASE("Where somebody is is told within a second, once, and once a second at most") {
  TwoPeople two;
  two.look(two.anna, 2);
  two.look(two.anna, 1);
  CHECK(two.annas->told.empty());
  two.a_second_passes();
  REQUIRE(two.annas->told == std::vector<std::string>{kAnnaThere});
  two.a_second_passes();
  two.look(two.anna, 1);
  two.a_second_passes();
  CHECK(two.annas->told.size() == 1);
}

TEST_CASE("Whoever begins to listen hears who is there already, and with nobody there nothing is told") {
  TwoPeople two;
  two.a_second_passes();
  CHECK(two.annas->told.empty());
  two.look(two.anna, 1);
  two.a_second_passes();
  const auto bens = two.listening(two.ben);
  two.a_second_passes();
  CHECK(bens->told == std::vector<std::string>{kAnnaThere});
}

TEST_CASE("Who has left is told to be gone, is where they were when they come back soon, and after a minute is nowhere") {
  TwoPeople two;
  auto bens = two.listening(two.ben);
  two.look(two.ben, 2);
  two.look(two.anna, 1);
  two.a_second_passes();
  CHECK(two.annas->told.back().find(R"({"name":"Ben","document":1,"page":2})") != std::string::npos);
  bens->is_open = false;
  two.a_second_passes();
  CHECK(two.annas->told.back() == kAnnaThere);
  bens = two.listening(two.ben);
  two.a_second_passes();
  CHECK(two.annas->told.back().find("Ben") != std::string::npos);
  bens->is_open = false;
  for (int second = 0; second < 62; ++second) {
    two.a_second_passes();
  }
  bens = two.listening(two.ben);
  two.a_second_passes();
  CHECK(bens->told == std::vector<std::string>{kAnnaThere});
}

TEST_CASE("Who looks without listening, as a program may, is told to nobody") {
  TwoPeople two;
  two.look(two.ben, 2);
  two.a_second_passes();
  CHECK(two.annas->told.empty());
}

TEST_CASE("Who logs out is gone, and hears nothing more") {
  TwoPeople two;
  const auto bens = two.listening(two.ben);
  two.look(two.ben, 2);
  two.look(two.anna, 1);
  two.test.send(two.test.request(&two.ben, "DELETE", "/api/session"));
  two.a_second_passes();
  CHECK(two.annas->told == std::vector<std::string>{kAnnaThere});
  CHECK_FALSE(bens->is_open);
}

TEST_CASE("Whose access to a case is taken away, or ends by itself, hears nothing more of it at once") {
  TwoPeople two;
  const auto bens = two.listening(two.ben);
  SECTION("taken away by a manager") {
    const auto rhian = two.test.person("Rhian", Role::manager);
    HttpRequest asked = two.test.request(&rhian, "PUT", "/api/cases/one/members", R"({"user":"Ben","role":null})");
    asked.headers["if-match"] = two.test.get(rhian, "/api/cases/one/members").header("ETag");
    CHECK(two.test.send(asked).status == 204);
  }
  SECTION("break-glass access that has run out") {
    two.test.desk().store().set_membership({"one", "Ben", Role::caseworker, false, two.test.now + 60}, "test", "");
    two.test.desk().close_ended_streams();
    CHECK(bens->is_open);
    two.test.now += 61;
    two.test.desk().close_ended_streams();
  }
  CHECK_FALSE(bens->is_open);
  CHECK(two.annas->is_open);
}
