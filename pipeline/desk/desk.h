// The review desk: every request passes one gate (is it well-formed, from our own page, of somebody logged in, of a member, in a role that
// may) and then one handler of the table of routes. Without sockets: http_server.h has those. Thread-safe.
//
// The set of rules follows OWASP's Application Security Verification Standard for sessions and access control; the headers leave a browser
// nothing but our own page.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "pipeline/desk/pending_codes.h"
#include "pipeline/desk/route.h"
#include "pipeline/desk/static_files.h"
#include "pipeline/store/desk_store.h"

namespace candour {

struct DeskOptions {
  std::string store_folder;                  // of users and sessions
  std::map<std::string, std::string> cases;  // key and folder of those served alone; empty: the folders under `root`
  std::string root;
  std::string alone;                         // the key of the only case (candour review)
  std::string token;                         // logs `token_user` in without a password (candour review, loopback only)
  std::string token_user;
  bool tls = false;
  int jobs = 1;
  std::string page_folder;                   // the built page
  std::function<std::int64_t()> now;         // seconds since 1970
  std::function<Day()> today;
};

class Desk {
 public:
  explicit Desk(DeskOptions options);

  HttpResponse handle(const HttpRequest& request);

  DeskStore& store() { return store_; }
  PendingCodes& pending_codes() { return pending_codes_; }
  const DeskOptions& options() const { return options_; }

  bool has_case(const std::string& key) const;
  // Opened when first asked for. Throws Error(store_problem) when a command holds it or there is none of that key.
  std::shared_ptr<DeskCase> open_case(const std::string& key);
  // Closes cases that nobody listens to and nobody asked for in a while, so that commands may have them.
  void close_idle_cases(std::chrono::steady_clock::duration idle);
  // Nobody hears anything of a case whose session has ended, also where nothing is asked any more, or who may not look at it any more.
  void close_ended_streams();
  void tell_presence();   // who is where, in every open case; once a second
  void end_session_everywhere(const std::string& session);   // its event streams too, and codes it has begun

 private:
  bool may_hear(const DeskSession& session, const std::string& key);
  HttpResponse answer(const HttpRequest& request, std::string& who);
  void check_change(const HttpRequest& request) const;
  void add_headers(HttpResponse& response) const;

  DeskOptions options_;
  DeskStore store_;
  PendingCodes pending_codes_;
  StaticFiles page_;
  std::mutex cases_lock_;
  std::map<std::string, std::shared_ptr<DeskCase>> open_;
};

}  // namespace candour
