#include "pipeline/desk/sessions.h"

#include <catch2/catch.hpp>

#include "pipeline/base/error.h"
#include "tests/support/shell.h"

using namespace candour;
using candour::test::TemporaryFolder;

namespace {

constexpr std::int64_t kNow = 1'790'000'000;
constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHour = 3600;

struct Desk {
  TemporaryFolder folder;
  DeskStore store{(folder / "desk").string()};
  Desk() {
    User anna;
    anna.name = "Anna";
    anna.roles = {Role::manager};
    store.add_user(anna, "root");
  }
};

}  // namespace

TEST_CASE("A session is known by its cookie, and the cookie's value is not in the store") {
  Desk desk;
  const OpenedSession opened = open_session(desk.store, "Anna", kNow);
  CHECK(opened.value.size() == 64);
  REQUIRE(session_of(desk.store, opened.value, kNow).has_value());
  CHECK(session_of(desk.store, opened.value, kNow)->user == "Anna");
  CHECK_FALSE(session_of(desk.store, opened.session.id, kNow).has_value());   // what the store has opens nothing
  CHECK_FALSE(session_of(desk.store, "", kNow).has_value());
  for (const auto& file : std::filesystem::directory_iterator(desk.folder / "desk")) {
    CHECK(read_file(file.path()).find(opened.value) == std::string::npos);
  }
}

TEST_CASE("A session that nobody uses ends after fifteen minutes, and polling does not keep it open as work does") {
  Desk desk;
  const std::string value = open_session(desk.store, "Anna", kNow).value;
  for (std::int64_t later = kMinute; later < 15 * kMinute; later += kMinute) {
    CHECK(session_of(desk.store, value, kNow + later).has_value());
  }
  CHECK_FALSE(session_of(desk.store, value, kNow + 15 * kMinute).has_value());
  CHECK_FALSE(session_seen(desk.store, value, kNow + 15 * kMinute).has_value());
  CHECK(session_seen(desk.store, value, kNow + 14 * kMinute).has_value());
  CHECK(session_of(desk.store, value, kNow + 28 * kMinute).has_value());
  CHECK(idle_seconds_left(*session_of(desk.store, value, kNow + 28 * kMinute), kNow + 28 * kMinute) == kMinute);
}

TEST_CASE("A session ends after ten hours whatever is done, and a new value does not make it longer") {
  Desk desk;
  std::string value = open_session(desk.store, "Anna", kNow).value;
  for (std::int64_t later = 0; later < 10 * kHour; later += 10 * kMinute) {
    REQUIRE(session_seen(desk.store, value, kNow + later).has_value());
    value = rotate_session(desk.store, value, kNow + later)->value;
  }
  CHECK(seconds_left(*session_of(desk.store, value, kNow + 10 * kHour - 1), kNow + 10 * kHour - 1) == 1);
  CHECK_FALSE(session_seen(desk.store, value, kNow + 10 * kHour).has_value());
  CHECK_FALSE(rotate_session(desk.store, value, kNow + 10 * kHour).has_value());
}

TEST_CASE("Logging in again, and a new value, leave the old cookie worthless") {
  Desk desk;
  const OpenedSession first = open_session(desk.store, "Anna", kNow);
  const OpenedSession second = open_session(desk.store, "Anna", kNow, first.value);
  CHECK(second.value != first.value);
  CHECK_FALSE(session_of(desk.store, first.value, kNow).has_value());
  const auto third = rotate_session(desk.store, second.value, kNow);
  REQUIRE(third.has_value());
  CHECK(third->session.csrf != second.session.csrf);
  CHECK_FALSE(session_of(desk.store, second.value, kNow).has_value());
  CHECK(session_of(desk.store, third->value, kNow).has_value());
  end_session(desk.store, third->value);
  CHECK_FALSE(session_of(desk.store, third->value, kNow).has_value());
}

TEST_CASE("Who is disabled is out at once, and sessions that are over are swept away") {
  Desk desk;
  const std::string value = open_session(desk.store, "Anna", kNow).value;
  User anna = *desk.store.user("Anna");
  anna.disabled = true;
  desk.store.update_user(anna, "root", "disabled");
  CHECK_FALSE(session_of(desk.store, value, kNow).has_value());
  anna.disabled = false;
  desk.store.update_user(anna, "root", "enabled");
  open_session(desk.store, "Anna", kNow + 16 * kMinute);
  CHECK(desk.store.sessions("Anna").size() == 1);
}

TEST_CASE("Only the session's own token lets a change through") {
  Desk desk;
  const DeskSession session = open_session(desk.store, "Anna", kNow).session;
  CHECK(csrf_holds(session, session.csrf));
  CHECK_FALSE(csrf_holds(session, ""));
  CHECK_FALSE(csrf_holds(session, open_session(desk.store, "Anna", kNow).session.csrf));
  CHECK_FALSE(csrf_holds(DeskSession{}, ""));
}

TEST_CASE("A session may be idle for five to thirty minutes") {
  CHECK_NOTHROW(check(SessionTimes{}));
  CHECK_NOTHROW(check(SessionTimes{5 * kMinute, kHour}));
  CHECK_THROWS_AS(check(SessionTimes{4 * kMinute, kHour}), Error);
  CHECK_THROWS_AS(check(SessionTimes{31 * kMinute, kHour}), Error);
  CHECK_THROWS_AS(check(SessionTimes{15 * kMinute, 25 * kHour}), Error);
}
