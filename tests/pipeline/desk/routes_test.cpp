#include "pipeline/desk/route.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <set>

#include "tests/support/desk.h"

using namespace candour;
using candour::test::TestDesk;

namespace {

// "GET /cases/{case}/pages", as the contract writes them: paths two spaces in, methods four.
std::set<std::string> routes_of_the_contract() {
  std::ifstream in(std::string(CANDOUR_SOURCE_DIR) + "/review-ui/api/openapi.yaml");
  std::set<std::string> all;
  std::string path;
  bool paths = false;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] != ' ') {
      paths = line == "paths:";
    } else if (paths && line.rfind("  /", 0) == 0) {
      path = line.substr(2, line.size() - 3);
    } else if (paths) {
      for (const char* method : {"get", "post", "put", "patch", "delete"}) {
        if (line == "    " + std::string(method) + ":") {
          std::string large = method;
          std::transform(large.begin(), large.end(), large.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
          all.insert(large + " /api" + path);
        }
      }
    }
  }
  return all;
}

std::string with_parts(std::string path) {
  for (const auto& [part, value] : {std::pair{"{case}", "one"}, {"{document}", "1"}, {"{page}", "1"}, {"{person}", "p1"}, {"{session}", "none"}, {"{user}", "Nobody"}, {"{consultation}", "1"}}) {
    const std::size_t at = path.find(part);
    if (at != std::string::npos) {
      path.replace(at, std::string(part).size(), value);
    }
  }
  return path;
}

constexpr Role kRoles[] = {Role::caseworker, Role::information_governance, Role::second_reviewer, Role::manager, Role::caldicott_guardian, Role::legal, Role::support_worker, Role::auditor, Role::administrator};

}  // namespace

TEST_CASE("The desk answers what its contract says, and nothing else") {
  std::set<std::string> ours;
  for (const Route& route : routes()) {
    ours.insert(std::string(route.method) + " " + route.path);
  }
  CHECK(ours.size() == routes().size());
  CHECK(ours == routes_of_the_contract());
}

TEST_CASE("Every route asks for a session but logging in") {
  TestDesk test;
  for (const Route& route : routes()) {
    const auto reply = test.send(test.request(nullptr, route.method, with_parts(route.path)));
    INFO(route.method << " " << route.path);
    CHECK((reply.status == 401) == (route.reach != Reach::anybody));
  }
}

TEST_CASE("Every route is open to the roles that the one table of rules allows, and to no other") {
  TestDesk test;
  for (const Role role : kRoles) {
    const auto who = test.person(to_string(role), role);
    for (const Route& route : routes()) {
      const bool needs_role = route.reach == Reach::member || route.reach == Reach::desk || route.reach == Reach::either;
      if (!needs_role) {
        continue;
      }
      const auto reply = test.send(test.request(&who, route.method, with_parts(route.path)));
      const bool refused = reply.status == 403 || (route.reach == Reach::desk && reply.status == 404 && reply.json["error"]["message"] == "There is no such case.");
      INFO(to_string(role) << " " << route.method << " " << route.path << " " << reply.status << " " << reply.response.body);
      CHECK(refused == !is_allowed({"x", Identity::known, role}, route.action));
    }
  }
}

TEST_CASE("Whoever is no member of a case is told that there is none, whatever their role") {
  TestDesk test;
  for (const Role role : kRoles) {
    const auto who = test.person(to_string(role), role, false);
    for (const Route& route : routes()) {
      if (route.reach == Reach::member) {
        INFO(to_string(role) << " " << route.path);
        CHECK(test.send(test.request(&who, route.method, with_parts(route.path))).status == 404);
      }
    }
  }
}

TEST_CASE("A conflict of interest leaves looking") {
  TestDesk test;
  const auto who = test.person("Mary Osei", Role::manager, true, true);
  CHECK(test.get(who, "/api/cases/one/pages").status == 200);
  for (const char* path : {"/api/cases/one/undo", "/api/cases/one/sign-off", "/api/cases/one/people/corrections"}) {
    CHECK(test.post(who, path, nullptr).status == 403);
  }
}

TEST_CASE("A manager of other cases gives nobody access to this one, and an administrator gives it without seeing the case") {
  TestDesk test;
  const auto manager = test.person("Rhian Pascoe", Role::manager, false);
  CHECK(test.get(manager, "/api/cases/one/members").status == 404);
  const auto administrator = test.person("Ada Penrose", Role::administrator, false);
  CHECK(test.get(administrator, "/api/cases/one/members").status == 200);
  CHECK(test.get(administrator, "/api/cases/one/pages").status == 404);
}
