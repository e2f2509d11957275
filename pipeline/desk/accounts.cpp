#include "pipeline/desk/accounts.h"

#include <algorithm>

#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"
#include "pipeline/desk/one_time_code.h"

namespace candour {
namespace {

constexpr std::size_t kLongestName = 100;
constexpr std::size_t kShortestReason = 10;
constexpr std::int64_t kGlassBroken = 4 * 60 * 60;

[[noreturn]] void refuse(const std::string& why) { throw Error(ExitCode::usage, why); }

bool holds(const User& user, Role role) { return std::find(user.roles.begin(), user.roles.end(), role) != user.roles.end(); }

User existing(DeskStore& store, const std::string& name) {
  const auto user = store.user(name);
  if (!user.has_value()) {
    refuse("there is no user of that name; candour user list shows who there is");
  }
  return *user;
}

void check_roles(const std::vector<Role>& roles) {
  if (roles.empty()) {
    refuse("a user needs at least one role");
  }
  const bool alone = std::any_of(roles.begin(), roles.end(), [](Role role) { return role == Role::administrator || role == Role::auditor; });
  if (alone && roles.size() > 1) {
    refuse("administrator and auditor each stand alone: give the person another account for their work on cases");
  }
}

void check_name(const std::string& name) {
  const bool control = std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  if (name_key(name).size() < 2 || name.size() > kLongestName || control || !is_valid_utf8(name)) {
    refuse("a user's name has 2 to 100 characters: decisions will bear it");
  }
}

std::string checked_hash(const std::string& password, const std::string& name, const PasswordCost& cost) {
  if (const auto fault = password_fault(password, name)) {
    refuse(*fault);
  }
  return hash_password(password, cost);
}

std::string words_of(const std::vector<Role>& roles) {
  std::string words;
  for (const Role role : roles) {
    words += (words.empty() ? "" : ", ") + std::string(to_string(role));
  }
  return words;
}

std::vector<Role> without_doubles(const std::vector<Role>& roles) {
  std::vector<Role> once;
  std::copy_if(every_role().begin(), every_role().end(), std::back_inserter(once), [&](Role role) { return std::find(roles.begin(), roles.end(), role) != roles.end(); });
  return once;
}

template <typename Change>
void change_user(DeskStore& store, const std::string& name, const std::string& actor, const std::string& what, const std::string& but, Change change) {
  store.in_one_transaction([&] {
    User user = existing(store, name);
    change(user);
    store.update_user(user, actor, what);
    store.end_sessions(user.name, but);
  });
}

void check_case_key(const std::string& key) {
  if (!is_case_key(key)) {
    refuse("a case is named by its folder: small letters, figures and hyphens, 64 at most");
  }
}

}  // namespace

void add_account(DeskStore& store, const std::string& name, const std::vector<Role>& roles, const std::string& password, std::int64_t now, const std::string& actor,
                 const PasswordCost& cost) {
  check_name(name);
  User user;
  user.name = name;
  user.roles = without_doubles(roles);
  check_roles(user.roles);
  user.password = checked_hash(password, name, cost);
  user.password_set = now;
  if (!store.add_user(user, actor)) {
    refuse("there is a user of that name already, capitals, spaces and hyphens apart");
  }
}

void change_roles(DeskStore& store, const std::string& name, const std::vector<Role>& roles, const std::string& actor) {
  const std::vector<Role> once = without_doubles(roles);
  check_roles(once);
  if (name_key(name) == name_key(actor)) {
    refuse("nobody changes their own roles");
  }
  change_user(store, name, actor, "roles are now " + words_of(once), {}, [&](User& user) { user.roles = once; });
}

void set_disabled(DeskStore& store, const std::string& name, bool disabled, const std::string& actor) {
  change_user(store, name, actor, disabled ? "disabled" : "enabled", {}, [&](User& user) { user.disabled = disabled; });
}

void set_password(DeskStore& store, const std::string& name, const std::string& password, std::int64_t now, const std::string& actor, const std::string& but,
                  const PasswordCost& cost) {
  const std::string hash = checked_hash(password, existing(store, name).name, cost);
  change_user(store, name, actor, "new password", but, [&](User& user) {
    user.password = hash;
    user.password_set = now;
  });
}

std::string set_codes(DeskStore& store, const std::string& name, Codes codes, const std::string& actor, const std::string& but) {
  const std::string secret = codes == Codes::on ? new_code_secret() : std::string();
  change_user(store, name, actor, codes == Codes::on ? "one-time codes set up anew" : "one-time codes off", but, [&](User& user) { user.code_secret = secret; });
  return secret;
}

void put_codes_in_force(DeskStore& store, const std::string& name, const std::string& secret, std::int64_t step, const std::string& but) {
  store.in_one_transaction([&] {
    change_user(store, name, name, "one-time codes in force", but, [&](User& user) { user.code_secret = secret; });
    store.use_code(name, step);
  });
}

bool is_case_key(const std::string& key) {
  return !key.empty() && key.size() <= 64 && std::all_of(key.begin(), key.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

void give_access(DeskStore& store, const Membership& membership, const std::string& actor, const std::string& why) {
  check_case_key(membership.case_key);
  store.in_one_transaction([&] {
    const User user = existing(store, membership.user);
    if (name_key(user.name) == name_key(actor)) {
      refuse("nobody gives access to themselves, or changes what they have");
    }
    if (membership.role == Role::administrator) {
      refuse("an administrator works on no case");
    }
    if (!holds(user, membership.role)) {
      refuse(user.name + " does not hold the role " + to_string(membership.role));
    }
    Membership named = membership;
    named.user = user.name;
    const auto before = store.membership(user.name, membership.case_key, 0);
    store.set_membership(named, actor, why);
    if (before.has_value() && before->role != membership.role) {
      store.end_sessions(user.name, {});
    }
  });
}

void take_access(DeskStore& store, const std::string& name, const std::string& case_key, const std::string& actor) {
  check_case_key(case_key);
  store.end_membership(existing(store, name).name, case_key, actor);
}

Membership break_glass(DeskStore& store, const std::string& name, const std::string& case_key, const std::string& reason, std::int64_t now) {
  check_case_key(case_key);
  Membership membership;
  store.in_one_transaction([&] {
    const User user = existing(store, name);
    if (code_point_count(reason) < kShortestReason) {
      refuse("say why, in ten characters or more: the reason stands in the audit log");
    }
    if (store.membership(user.name, case_key, now).has_value()) {
      refuse("you are a member of this case already");
    }
    if (store.conflicted(user.name, case_key)) {
      refuse("a conflict of interest is recorded for you in this case; somebody else must open it");
    }
    const Actor actor = actor_at_desk(user, Action::break_glass);
    authorise(actor, Action::break_glass);
    membership = {case_key, user.name, *actor.role, false, now + kGlassBroken};
    store.set_membership(membership, user.name, "glass broken: " + reason);
    store.audit(user.name, "break-glass", case_key + ", for four hours: " + reason);
  });
  return membership;
}

std::optional<Actor> actor_in_case(DeskStore& store, const std::string& name, const std::string& case_key, std::int64_t now) {
  const auto membership = store.membership(name, case_key, now);
  return membership.has_value() ? std::optional<Actor>(Actor{membership->user, Identity::known, membership->role, membership->conflict}) : std::nullopt;
}

Actor actor_at_desk(const User& user, Action action) {
  Actor actor{user.name, Identity::known, user.roles.empty() ? Role::support_worker : user.roles.front(), false};
  for (const Role role : user.roles) {
    if (is_allowed({user.name, Identity::known, role, false}, action)) {
      actor.role = role;
      break;
    }
  }
  return actor;
}

}  // namespace candour
