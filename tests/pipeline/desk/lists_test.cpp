// Lists that several people change: who sees a case, and who reads what. Nobody overwrites what they have not seen.
#include <catch2/catch.hpp>

#include "tests/support/desk.h"

using namespace candour;
using candour::test::TestDesk;

namespace {

constexpr const char* kMembers = "/api/cases/one/members";
constexpr const char* kAssignments = "/api/cases/one/assignments";

nlohmann::json assigned(const std::string& first, const std::string& second) {
  const nlohmann::json one = {{"user", first}, {"document", 0}, {"from_page", 0}, {"to_page", 0}, {"step", "first"}};
  const nlohmann::json two = {{"user", second}, {"document", 1}, {"from_page", 1}, {"to_page", 2}, {"step", "second"}};
  return {{"assignments", {one, two}}};
}

nlohmann::json membership(const std::string& user, const nlohmann::json& role, bool conflict = false) { return {{"user", user}, {"role", role}, {"conflict", conflict}}; }

struct Lists {
  TestDesk test;
  TestDesk::Person rhian = test.person("Rhian", Role::manager);
  TestDesk::Person mary = test.person("Mary", Role::manager);
  Lists() { test.person("Ben", Role::caseworker); }

  TestDesk::Reply put(const TestDesk::Person& who, const char* path, const nlohmann::json& body, const std::string& tag) {
    HttpRequest asked = test.request(&who, "PUT", path, body.dump());
    if (!tag.empty()) {
      asked.headers["if-match"] = tag;
    }
    return test.send(asked);
  }
  std::string tag(const char* path) { return test.get(rhian, path).header("ETag"); }
};

}  // namespace

TEST_CASE("Nobody is assigned the first and the second review of one document") {
  Lists lists;
  CHECK(lists.put(lists.rhian, kAssignments, assigned("Anna", "Anna"), lists.tag(kAssignments)).status == 422);
  CHECK(lists.put(lists.rhian, kAssignments, assigned("Anna", "Idris"), lists.tag(kAssignments)).status == 204);
  CHECK(lists.test.get(lists.rhian, kAssignments).json["assignments"].size() == 2);
}

TEST_CASE("Of two who change the assignments at once the second is told, and the first's stand") {
  Lists lists;
  const std::string seen = lists.tag(kAssignments);
  CHECK(lists.put(lists.rhian, kAssignments, assigned("Anna", "Idris"), seen).status == 204);
  const auto late = lists.put(lists.mary, kAssignments, assigned("Ben", "Idris"), seen);
  CHECK(late.status == 412);
  CHECK(late.json["error"]["code"] == "stale");
  CHECK(lists.test.last_audit() == "refused");
  CHECK(lists.test.get(lists.mary, kAssignments).json["assignments"][0]["user"] == "Anna");
  CHECK(lists.put(lists.mary, kAssignments, assigned("Ben", "Idris"), lists.tag(kAssignments)).status == 204);
}

TEST_CASE("Of two who change the members at once the second is told: a conflict flagged meanwhile is not lifted unseen") {
  Lists lists;
  const std::string seen = lists.tag(kMembers);
  CHECK(lists.put(lists.rhian, kMembers, membership("Ben", "caseworker", true), seen).status == 204);
  const auto late = lists.put(lists.mary, kMembers, membership("Ben", "caseworker"), seen);
  CHECK(late.status == 412);
  CHECK(late.json["error"]["code"] == "stale");
  CHECK(lists.test.desk().store().conflicted("Ben", "one"));
  CHECK(lists.put(lists.mary, kMembers, membership("Ben", nullptr), seen).status == 412);
  CHECK(lists.put(lists.mary, kMembers, membership("Ben", nullptr), lists.tag(kMembers)).status == 204);
  CHECK(lists.test.get(lists.rhian, kMembers).json["members"].size() == 2);
}

TEST_CASE("A list is not changed by one who does not say which they looked at") {
  Lists lists;
  for (const auto& [path, body] : {std::pair{kAssignments, assigned("Anna", "Idris")}, {kMembers, membership("Ben", nullptr)}}) {
    const auto reply = lists.put(lists.rhian, path, body, {});
    CHECK(reply.status == 428);
    CHECK(reply.json["error"]["code"] == "missing-version");
    CHECK(lists.put(lists.rhian, path, body, "*").status == 412);
    CHECK(lists.put(lists.rhian, path, body, "\"c0\"").status == 412);
  }
  CHECK(lists.test.get(lists.rhian, kMembers).json["members"].size() == 3);
  CHECK(lists.test.get(lists.rhian, kAssignments).json["assignments"].empty());
}

TEST_CASE("A list that only others' work has passed by keeps its tag") {
  Lists lists;
  const std::string members = lists.tag(kMembers), assignments = lists.tag(kAssignments);
  CHECK(members != assignments);
  lists.test.get(lists.mary, "/api/cases/one/documents/1/pages/1");
  CHECK(lists.tag(kMembers) == members);
  CHECK(lists.tag(kAssignments) == assignments);
}
