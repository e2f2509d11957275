// Users and who may see which case.
#include <algorithm>

#include "pipeline/base/error.h"
#include "pipeline/store/desk_store.h"

namespace candour {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

std::string list_of_roles(const std::vector<Role>& roles) {
  std::string words;
  for (const Role role : roles) {
    words += (words.empty() ? "" : " ") + std::string(to_string(role));
  }
  return words;
}

// A name this version does not know is no role.
std::vector<Role> roles_in(const std::string& words) {
  std::vector<Role> roles;
  for (std::size_t start = 0; start < words.size();) {
    const std::size_t end = std::min(words.find(' ', start), words.size());
    if (const auto role = role_from(words.substr(start, end - start))) {
      roles.push_back(*role);
    }
    start = end + 1;
  }
  return roles;
}

constexpr const char* kUserColumns = "SELECT name, roles, password, code_secret, disabled, password_set FROM user ";

User user_in(const Statement& row) { return {row.text(0), roles_in(row.text(1)), row.text(2), row.text(3), row.integer(4) != 0, row.integer(5)}; }

// Who is disabled, or has lost the role, is no member.
constexpr const char* kMemberColumns =
    "SELECT m.case_key, u.name, m.role, m.conflict, m.until FROM membership m JOIN user u ON u.key = m.user "
    "WHERE m.taken_away = 0 AND u.disabled = 0 AND instr(' ' || u.roles || ' ', ' ' || m.role || ' ') > 0 ";

std::vector<Membership> members_in(Statement& rows) {
  std::vector<Membership> all;
  while (rows.step()) {
    if (const auto role = role_from(rows.text(2))) {
      all.push_back({rows.text(0), rows.text(1), *role, rows.integer(3) != 0, rows.integer(4)});
    }
  }
  return all;
}

}  // namespace

std::optional<User> DeskStore::user(const std::string& name) {
  const Guard guard(mutex_);
  Statement row = database_.prepare(std::string(kUserColumns) + "WHERE key = ?");
  return row.bind(name_key(name)).step() ? std::optional<User>(user_in(row)) : std::nullopt;
}

std::vector<User> DeskStore::users() {
  const Guard guard(mutex_);
  std::vector<User> all;
  Statement rows = database_.prepare(std::string(kUserColumns) + "ORDER BY key");
  while (rows.step()) {
    all.push_back(user_in(rows));
  }
  return all;
}

bool DeskStore::add_user(const User& added, const std::string& actor) {
  bool is_new = false;
  in_one_transaction([&] {
    is_new = !user(added.name).has_value();
    if (!is_new) {
      return;
    }
    const std::string roles = list_of_roles(added.roles);
    database_.prepare("INSERT INTO user (key, name, roles, password, code_secret, disabled, password_set) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(name_key(added.name)).bind(added.name).bind(roles).bind(added.password).bind(added.code_secret).bind(added.disabled ? 1 : 0).bind(added.password_set).run();
    write_audit(actor, "user-added", added.name + ": " + roles);
  });
  return is_new;
}

void DeskStore::update_user(const User& changed, const std::string& actor, const std::string& what) {
  in_one_transaction([&] {
    database_.prepare("UPDATE user SET roles = ?, password = ?, code_secret = ?, disabled = ?, password_set = ? WHERE key = ?")
        .bind(list_of_roles(changed.roles)).bind(changed.password).bind(changed.code_secret).bind(changed.disabled ? 1 : 0).bind(changed.password_set).bind(name_key(changed.name)).run();
    write_audit(actor, "user-changed", changed.name + ": " + what);
  });
}

bool DeskStore::use_code(const std::string& user, std::int64_t step) {
  const Guard guard(mutex_);
  Statement row = database_.prepare("UPDATE user SET code_step = ? WHERE key = ? AND code_step < ? RETURNING key");
  const bool fresh = row.bind(step).bind(name_key(user)).bind(step).step();
  row.run();
  return fresh;
}

std::vector<Membership> DeskStore::memberships(const std::string& user) {
  const Guard guard(mutex_);
  Statement rows = database_.prepare(std::string(kMemberColumns) + "AND m.user = ? ORDER BY m.case_key");
  return members_in(rows.bind(name_key(user)));
}

std::vector<Membership> DeskStore::members(const std::string& case_key) {
  const Guard guard(mutex_);
  Statement rows = database_.prepare(std::string(kMemberColumns) + "AND m.case_key = ? ORDER BY m.user");
  return members_in(rows.bind(case_key));
}

std::optional<Membership> DeskStore::membership(const std::string& user, const std::string& case_key, std::int64_t now) {
  const Guard guard(mutex_);
  Statement rows = database_.prepare(std::string(kMemberColumns) + "AND m.user = ? AND m.case_key = ? AND (m.until = 0 OR m.until > ?)");
  const auto found = members_in(rows.bind(name_key(user)).bind(case_key).bind(now));
  return found.empty() ? std::nullopt : std::optional<Membership>(found.front());
}

void DeskStore::set_membership(const Membership& m, const std::string& actor, const std::string& why) {
  in_one_transaction([&] {
    if (!user(m.user).has_value()) {
      throw Error(ExitCode::store_problem, "nobody of that name works at this desk");
    }
    database_.prepare("INSERT OR REPLACE INTO membership VALUES (?, ?, ?, ?, ?, 0)").bind(m.case_key).bind(name_key(m.user)).bind(to_string(m.role)).bind(m.conflict ? 1 : 0).bind(m.until).run();
    write_audit(actor, "access-given", m.user + " in " + m.case_key + " as " + to_string(m.role) + (m.conflict ? ", with a conflict of interest" : "") +
                                           (m.until != 0 ? ", ending by itself" : "") + (why.empty() ? "" : ": " + why));
  });
}

void DeskStore::end_membership(const std::string& user, const std::string& case_key, const std::string& actor) {
  in_one_transaction([&] {
    database_.prepare("UPDATE membership SET taken_away = 1 WHERE user = ? AND case_key = ?").bind(name_key(user)).bind(case_key).run();
    write_audit(actor, "access-taken", user + " in " + case_key);
  });
}

bool DeskStore::conflicted(const std::string& user, const std::string& case_key) {
  const Guard guard(mutex_);
  Statement row = database_.prepare("SELECT conflict FROM membership WHERE user = ? AND case_key = ?");
  return row.bind(name_key(user)).bind(case_key).step() && row.integer(0) != 0;
}

}  // namespace candour
