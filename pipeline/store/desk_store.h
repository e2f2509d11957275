// Who works at the desk, on disk: users, who may see which case, sessions, failed log-ins, settings, and an audit log of its own for
// what belongs to no case (log-ins, users, access). Beside the cases, never in one. Thread-safe; errors are Error(store_problem).
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/model/audit_event.h"
#include "pipeline/model/user.h"
#include "pipeline/store/sqlite.h"

namespace candour {

class DeskStore {
 public:
  // Made when it is not there. One desk at a time: a second process is refused.
  explicit DeskStore(const std::string& folder);
  ~DeskStore();

  std::optional<User> user(const std::string& name);      // without regard to case and spaces around
  std::vector<User> users();
  bool add_user(const User& user, const std::string& actor);         // false: there is one of that name
  void update_user(const User& user, const std::string& actor, const std::string& what);

  std::vector<Membership> memberships(const std::string& user);      // those that have not ended at `now`: see membership()
  std::vector<Membership> members(const std::string& case_key);
  std::optional<Membership> membership(const std::string& user, const std::string& case_key, std::int64_t now);
  void set_membership(const Membership& membership, const std::string& actor, const std::string& why);
  void end_membership(const std::string& user, const std::string& case_key, const std::string& actor);

  void add_session(const DeskSession& session);
  std::optional<DeskSession> session(const std::string& id);
  std::vector<DeskSession> sessions(const std::string& user);
  void touch_session(const std::string& id, std::int64_t now);
  void end_session(const std::string& id);
  void end_sessions(const std::string& user, const std::string& but);   // all of them but one

  // Failed log-ins of a key (an account or an address), kept over a restart.
  struct Failures {
    int count = 0;
    std::int64_t last = 0;
  };
  Failures failures(const std::string& key);
  void set_failures(const std::string& key, const Failures& failures);   // count 0 forgets

  std::string setting(const std::string& user, const std::string& name);
  void set_setting(const std::string& user, const std::string& name, const std::string& value);

  void audit(const std::string& actor, const std::string& action, const std::string& detail);
  std::vector<AuditEvent> audit_log();

 private:
  int lock_ = -1;
  Database database_;
  std::recursive_mutex mutex_;
};

}  // namespace candour
