// Who works at the desk, on disk: users, who may see which case, sessions, failed log-ins, settings, and an audit log of its own for
// what belongs to no case (log-ins, users, access). Beside the cases, never in one. Every change stands together with its audit row.
// Thread-safe; errors are Error(store_problem).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/model/audit_event.h"
#include "pipeline/model/user.h"
#include "pipeline/store/sqlite.h"

namespace candour {

// Where the desk over the cases under `root` keeps what is its own; no key of a case is called so.
std::string desk_folder(const std::string& root);

class DeskStore {
 public:
  // Made when it is not there, for its owner's eyes alone. One desk at a time: a second process is refused, told who is there (`verb`).
  explicit DeskStore(const std::string& folder, const std::string& verb = "desk");
  ~DeskStore();
  DeskStore(const DeskStore&) = delete;
  DeskStore& operator=(const DeskStore&) = delete;

  // What `act` changes stands whole or not at all; other threads wait until it has ended.
  void in_one_transaction(const std::function<void()>& act);

  std::optional<User> user(const std::string& name);      // as name_key tells names apart
  std::vector<User> users();                              // by name
  bool add_user(const User& user, const std::string& actor);         // false: there is one of that name
  void update_user(const User& user, const std::string& actor, const std::string& what);
  // Takes a one-time code's time step for used. False when it, or a later one, was used before.
  bool use_code(const std::string& user, std::int64_t step);

  // Only memberships of users who are not disabled and still hold the role; these two tell, in `until`, also of those that have ended.
  std::vector<Membership> memberships(const std::string& user);
  std::vector<Membership> members(const std::string& case_key);
  // What counts: nothing when it has ended by `now`.
  std::optional<Membership> membership(const std::string& user, const std::string& case_key, std::int64_t now);
  void set_membership(const Membership& membership, const std::string& actor, const std::string& why);
  void end_membership(const std::string& user, const std::string& case_key, const std::string& actor);
  // Whether a conflict of interest was flagged when access was last given; outlives that access.
  bool conflicted(const std::string& user, const std::string& case_key);

  void add_session(const DeskSession& session);
  std::optional<DeskSession> session(const std::string& id);
  std::vector<DeskSession> sessions(const std::string& user);
  void touch_session(const std::string& id, std::int64_t now);
  void end_session(const std::string& id);
  void end_sessions(const std::string& user, const std::string& but);   // all of them but one
  void end_sessions_before(std::int64_t last_seen, std::int64_t since);  // seen last, or begun, before

  // Failed log-ins of a key (an account or an address), kept over a restart for a day. The key itself is nowhere: people type
  // passwords where names belong.
  struct Failures {
    int count = 0;
    std::int64_t last = 0;
    bool told = false;     // that attempts are being held back has been audited
  };
  Failures failures(const std::string& key);
  void set_failures(const std::string& key, const Failures& failures);   // count 0 forgets

  std::string setting(const std::string& user, const std::string& name);
  void set_setting(const std::string& user, const std::string& name, const std::string& value);

  void audit(const std::string& actor, const std::string& action, const std::string& detail);
  std::vector<AuditEvent> audit_log();
  std::int64_t verify_audit();   // as CaseStore's: 0 when the chain holds

 private:
  void write_audit(const std::string& actor, const std::string& action, const std::string& detail);

  int lock_ = -1;
  Database database_;
  std::string key_;
  std::recursive_mutex mutex_;
};

}  // namespace candour
