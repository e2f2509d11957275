// What the desk answers: a method and a path, who may ask, and what is done. One table; a route without a rule is no route.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "pipeline/case/authorise.h"
#include "pipeline/desk/desk_case.h"
#include "pipeline/desk/http.h"
#include "pipeline/model/user.h"

namespace candour {

class Desk;

// anybody: before logging in. session: whoever is logged in. desk: whose own roles allow the action, on a case too without opening it.
// member: who is a member of the case in a role that allows the action; the case is open then. either: one of the last two, the case not
// opened.
enum class Reach { anybody, session, desk, member, either };

struct Asked {
  const HttpRequest& request;
  std::map<std::string, std::string> parts;   // of the path: "case", "document", ...
  Desk& desk;
  Actor actor;
  DeskSession session;
  Membership membership;                      // of Reach::member
  std::shared_ptr<DeskCase> open;             // of Reach::member
  std::int64_t now = 0;                       // seconds since 1970
  Day today{};

  std::int64_t number(const char* part) const;                    // a part that is a number; refused as not found when it is none
  std::string query(const char* name, const std::string& otherwise = {}) const;
  long query_number(const char* name, long otherwise, long least, long most) const;
};

using Answer = std::function<HttpResponse(Asked&)>;

struct Route {
  const char* method;
  const char* path;       // "/api/cases/{case}/pages", as in openapi.yaml
  Reach reach;
  Action action;          // of desk and member
  Answer answer;
  bool activity = true;   // whether it shows that the person is there
};

// What a handler throws to refuse.
struct Refused {
  int status;
  std::string code, message, field{};
  long retry_after = 0;
};

const std::vector<Route>& routes();

// Fills `parts`; false when the path is not of that pattern.
bool matches(const std::string& pattern, const std::string& path, std::map<std::string, std::string>& parts);

HttpResponse json_answer(std::string body, int status = 200);
HttpResponse empty_answer();   // 204

// The groups of the table.
std::vector<Route> session_routes();
std::vector<Route> code_routes();
std::vector<Route> user_routes();
std::vector<Route> case_routes();
std::vector<Route> page_routes();
std::vector<Route> people_routes();
std::vector<Route> work_routes();
std::vector<Route> consultation_routes();
std::vector<Route> release_routes();

}  // namespace candour
