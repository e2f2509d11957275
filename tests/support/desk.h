// A desk over one case of a test's own, with users in every role, asked without sockets.
#pragma once

#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "pipeline/desk/desk.h"
#include "pipeline/desk/session_gate.h"
#include "tests/support/review_case.h"

namespace candour::test {

class TestDesk {
 public:
  static constexpr const char* kPassword = "three unlike words here";

  TestDesk() {
    review_.close();
    DeskOptions options;
    options.store_folder = (review_.folder() / "desk").string();
    options.cases = {{"one", review_.place()}};
    options.now = [this] { return now; };
    options.today = [] { return Day{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}}; };
    options.token = "the-token";
    options.token_user = "Morwenna Tallack";
    desk_ = std::make_unique<Desk>(options);
  }

  Desk& desk() { return *desk_; }
  const ReviewCase& review() const { return review_; }
  std::int64_t now = 1800000000;

  // A user of that role who is logged in and, unless told otherwise, a member of the case.
  struct Person {
    std::string cookie, csrf, name;
  };
  Person person(const std::string& name, Role role, bool member = true, bool conflict = false) {
    User user;
    user.name = name;
    user.roles = {role};
    desk_->store().add_user(user, "test");
    if (member) {
      desk_->store().set_membership({"one", name, role, conflict, 0}, "test", "");
    }
    return logged_in(name);
  }
  Person logged_in(const std::string& name) {
    const OpenedSession opened = open_session(desk_->store(), name, now);
    return {opened.value, opened.session.csrf, name};
  }

  struct Reply {
    int status = 0;
    nlohmann::json json;
    HttpResponse response;
    std::string header(const std::string& wanted) const {
      for (const auto& [key, value] : response.headers) {
        if (key == wanted) {
          return value;
        }
      }
      return {};
    }
  };

  HttpRequest request(const Person* who, const std::string& method, const std::string& path, const std::string& body = {}) const {
    HttpRequest request;
    request.method = method;
    request.peer = "127.0.0.1";
    const std::size_t query = path.find('?');
    request.path = path.substr(0, query);
    if (query != std::string::npos) {
      const std::size_t equals = path.find('=', query);
      request.query[path.substr(query + 1, equals - query - 1)] = path.substr(equals + 1);
    }
    request.headers = {{"host", "127.0.0.1:8080"}};
    if (!body.empty()) {
      request.body = body;
      request.headers["content-type"] = "application/json";
    }
    if (who != nullptr) {
      request.cookies["sid"] = who->cookie;
      request.headers["x-csrf"] = who->csrf;
    }
    return request;
  }

  Reply send(const HttpRequest& request) {
    Reply reply;
    reply.response = desk_->handle(request);
    reply.status = reply.response.status;
    reply.json = nlohmann::json::parse(reply.response.body, nullptr, false);
    return reply;
  }
  Reply get(const Person& who, const std::string& path) { return send(request(&who, "GET", path)); }
  Reply post(const Person& who, const std::string& path, const nlohmann::json& body, const std::string& tag = {}) {
    HttpRequest asked = request(&who, "POST", path, body.is_null() ? std::string() : body.dump());
    if (!tag.empty()) {
      asked.headers["if-match"] = tag;
    }
    return send(asked);
  }

  std::size_t decisions() {
    return desk_->open_case("one")->store().decisions().size();
  }
  std::string last_audit() { return desk_->store().audit_log().back().action; }

 private:
  ReviewCase review_;
  std::unique_ptr<Desk> desk_;
};

}  // namespace candour::test
