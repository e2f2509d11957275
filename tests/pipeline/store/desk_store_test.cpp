#include "pipeline/store/desk_store.h"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "pipeline/base/error.h"
#include "tests/support/shell.h"

using namespace candour;
using candour::test::TemporaryFolder;

namespace {

User a_user(const std::string& name, std::vector<Role> roles) {
  User user;
  user.name = name;
  user.roles = std::move(roles);
  user.password = "hash of " + name;
  return user;
}

constexpr std::int64_t kNow = 1'790'000'000;

}  // namespace

TEST_CASE("A user is found however the name is typed, and nobody is added twice") {
  const TemporaryFolder folder;
  DeskStore store((folder / "desk").string());
  User anna = a_user("Anna Price", {Role::caseworker, Role::manager});
  CHECK(store.add_user(anna, "root"));
  CHECK_FALSE(store.add_user(a_user("anna-price ", {Role::administrator}), "root"));
  REQUIRE(store.user(" ANNA  price").has_value());
  CHECK(store.user("anna price")->name == "Anna Price");
  CHECK(store.user("anna price")->roles == anna.roles);
  CHECK_FALSE(store.user("Ben Hale").has_value());
  anna.disabled = true;
  store.update_user(anna, "root", "disabled");
  CHECK(store.users().front().disabled);
}

TEST_CASE("Everything stands after the desk was closed and opened again") {
  const TemporaryFolder folder;
  const std::string place = (folder / "desk").string();
  {
    DeskStore store(place);
    store.add_user(a_user("Anna", {Role::manager}), "root");
    store.set_membership({"case-1", "Anna", Role::manager, true, 0}, "root", "");
    store.add_session({"id", "Anna", "csrf", kNow, kNow});
    store.set_failures("account anna", {3, kNow, true});
    store.set_setting("Anna", "keys", "off");
  }
  DeskStore store(place);
  CHECK(store.membership("anna", "case-1", kNow)->conflict);
  CHECK(store.session("id")->user == "Anna");
  CHECK(store.failures("account anna").count == 3);
  CHECK(store.failures("account anna").told);
  CHECK(store.setting("ANNA", "keys") == "off");
  CHECK(store.verify_audit() == 0);
}

TEST_CASE("Access counts only while it lasts, while the person is not disabled and while they hold the role") {
  const TemporaryFolder folder;
  DeskStore store((folder / "desk").string());
  User anna = a_user("Anna", {Role::manager});
  store.add_user(anna, "root");
  store.set_membership({"one", "Anna", Role::manager, false, 0}, "root", "");
  store.set_membership({"two", "Anna", Role::manager, false, kNow + 60}, "root", "court tomorrow");
  store.set_membership({"three", "Anna", Role::legal, false, 0}, "root", "");
  CHECK(store.membership("Anna", "one", kNow).has_value());
  CHECK(store.membership("Anna", "two", kNow).has_value());
  CHECK_FALSE(store.membership("Anna", "two", kNow + 60).has_value());
  CHECK_FALSE(store.membership("Anna", "three", kNow).has_value());
  CHECK_FALSE(store.membership("Ben", "one", kNow).has_value());
  CHECK(store.memberships("Anna").size() == 2);
  anna.roles = {Role::caseworker};
  store.update_user(anna, "root", "roles");
  CHECK(store.members("one").empty());
  anna.roles = {Role::manager};
  anna.disabled = true;
  store.update_user(anna, "root", "disabled");
  CHECK_FALSE(store.membership("Anna", "one", kNow).has_value());
}

TEST_CASE("A conflict of interest is remembered when access is taken away") {
  const TemporaryFolder folder;
  DeskStore store((folder / "desk").string());
  store.add_user(a_user("Anna", {Role::manager}), "root");
  store.set_membership({"one", "Anna", Role::manager, true, 0}, "root", "");
  store.end_membership("anna", "one", "root");
  CHECK_FALSE(store.membership("Anna", "one", kNow).has_value());
  CHECK(store.conflicted("Anna", "one"));
  CHECK_FALSE(store.conflicted("Anna", "two"));
}

TEST_CASE("Nobody who is not a user is given access") {
  const TemporaryFolder folder;
  DeskStore store((folder / "desk").string());
  const auto rows = store.audit_log().size();
  CHECK_THROWS_AS(store.set_membership({"one", "Nobody", Role::manager, false, 0}, "root", ""), Error);
  CHECK(store.audit_log().size() == rows);
}

TEST_CASE("Ending the other sessions leaves one's own") {
  const TemporaryFolder folder;
  DeskStore store((folder / "desk").string());
  store.add_user(a_user("Anna", {}), "root");
  store.add_user(a_user("Ben", {}), "root");
  for (const char* id : {"a1", "a2", "a3"}) {
    store.add_session({id, "Anna", "csrf", kNow, kNow});
  }
  store.add_session({"b1", "Ben", "csrf", kNow, kNow});
  store.touch_session("a1", kNow + 5);
  CHECK(store.session("a1")->last_seen == kNow + 5);
  store.end_sessions("anna", "a2");
  CHECK(store.sessions("Anna").size() == 1);
  CHECK(store.session("b1").has_value());
  store.end_sessions_before(kNow + 1, 0);
  CHECK_FALSE(store.session("b1").has_value());
}

TEST_CASE("A one-time code's step is used once, and none before it afterwards") {
  const TemporaryFolder folder;
  DeskStore store((folder / "desk").string());
  store.add_user(a_user("Anna", {}), "root");
  CHECK(store.use_code("anna", 100));
  CHECK_FALSE(store.use_code("Anna", 100));
  CHECK_FALSE(store.use_code("Anna", 99));
  CHECK(store.use_code("Anna", 101));
  CHECK_FALSE(store.use_code("Nobody", 200));
}

TEST_CASE("What was typed as a name at the log-in is not kept as it was typed") {
  const TemporaryFolder folder;
  {
    DeskStore store((folder / "desk").string());
    store.set_failures("account correct horse battery", {1, kNow, false});
    store.set_failures("account other", {1, kNow + 25 * 3600, false});
    CHECK(store.failures("account correct horse battery").count == 0);   // a day has gone by
    store.set_failures("account other", {});
    CHECK(store.failures("account other").count == 0);
  }
  for (const auto& file : std::filesystem::directory_iterator(folder / "desk")) {
    CHECK(read_file(file.path()).find("horse") == std::string::npos);
  }
}

TEST_CASE("The desk's folder is closed to everybody but its owner") {
  const TemporaryFolder folder;
  DeskStore store((folder / "desk").string());
  struct stat status {};
  REQUIRE(::stat((folder / "desk").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0700U);
}

TEST_CASE("A second process is told which one has the desk") {
  const TemporaryFolder folder;
  DeskStore store((folder / "desk").string());
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      DeskStore second((folder / "desk").string(), "user add");
    } catch (const Error& error) {
      ::_exit(error.code() == ExitCode::store_problem && std::string(error.what()).find(std::to_string(::getppid()) + " (desk") != std::string::npos ? 6 : 1);
    }
    ::_exit(2);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WEXITSTATUS(status) == 6);
}

TEST_CASE("The desk's audit log cannot be changed in passing, and what is changed on purpose is noticed") {
  for (const char* change : {"UPDATE audit SET actor = 'Nobody' WHERE sequence = 2", "DELETE FROM audit WHERE sequence = 2", "DELETE FROM audit WHERE sequence = 3"}) {
    const TemporaryFolder folder;
    const std::string place = (folder / "desk").string();
    {
      DeskStore store(place);
      store.add_user(a_user("Anna", {Role::manager}), "root");
      store.set_membership({"one", "Anna", Role::manager, false, 0}, "root", "");
      store.end_membership("Anna", "one", "root");
      REQUIRE(store.audit_log().size() == 3);
      CHECK(store.verify_audit() == 0);
    }
    INFO(change);
    Database database(place + "/desk.db");
    CHECK_THROWS_AS(database.execute(change), Error);
    database.execute("DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_cut");
    database.execute(change);
    CHECK(DeskStore(place).verify_audit() != 0);
  }
}

TEST_CASE("A desk made by a newer Candour is left alone") {
  const TemporaryFolder folder;
  const std::string place = (folder / "desk").string();
  DeskStore{place};
  Database(place + "/desk.db").execute("PRAGMA user_version = 99");
  CHECK_THROWS_AS(DeskStore{place}, Error);
}
