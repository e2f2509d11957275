#include "pipeline/user_commands.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

#include "pipeline/codec/user_answers.h"
#include "pipeline/desk/accounts.h"
#include "pipeline/desk/one_time_code.h"
#include "pipeline/desk/typed_password.h"

namespace candour {
namespace {

struct UserWords {
  std::string root, name, password_file, case_key, role, why;
  std::vector<std::string> roles;
  bool conflict = false, none = false, enable = false, off = false;
  bool json = false;
  std::string actor;
};

using UserRun = ExitCode (*)(DeskStore&, const UserWords&);

std::int64_t seconds_now() { return static_cast<std::int64_t>(std::time(nullptr)); }

ExitCode say_done(const UserWords& w, const std::string& done, const std::string& secret = {}) {
  const std::string address = secret.empty() ? std::string() : code_address(w.name, secret);
  const std::string shown = secret.empty() ? std::string() : "\nsecret for the authenticator app, shown this once: " + secret + "\n" + address;
  std::printf("%s\n", w.json ? user_done_answer(w.name, done, secret, address).c_str() : (w.name + ": " + done + shown).c_str());
  return ExitCode::done;
}

std::vector<Role> roles_of(const std::vector<std::string>& names) {
  std::vector<Role> roles;
  std::transform(names.begin(), names.end(), std::back_inserter(roles), [](const std::string& name) { return role_from(name).value(); });
  return roles;
}

ExitCode run_add(DeskStore& store, const UserWords& w) {
  add_account(store, w.name, roles_of(w.roles), typed_password(w.password_file), seconds_now(), w.actor);
  return say_done(w, "added");
}

ExitCode run_list(DeskStore& store, const UserWords& w) {
  std::vector<UserLine> lines;
  for (const User& user : store.users()) {
    lines.push_back({user, store.memberships(user.name)});
  }
  if (w.json) {
    std::printf("%s\n", users_answer(lines).c_str());
    return ExitCode::done;
  }
  for (const auto& [user, cases] : lines) {
    std::printf("%s%s%s:", user.name.c_str(), user.disabled ? " (disabled)" : "", user.code_secret.empty() ? "" : " (with codes)");
    for (const Role role : user.roles) {
      std::printf(" %s", to_string(role));
    }
    for (const Membership& membership : cases) {
      std::printf("\n  %s as %s%s", membership.case_key.c_str(), to_string(membership.role), membership.conflict ? ", with a conflict of interest" : "");
    }
    std::printf("\n");
  }
  return ExitCode::done;
}

ExitCode run_roles(DeskStore& store, const UserWords& w) {
  change_roles(store, w.name, roles_of(w.roles), w.actor);
  return say_done(w, "roles changed");
}

ExitCode run_disable(DeskStore& store, const UserWords& w) {
  set_disabled(store, w.name, !w.enable, w.actor);
  return say_done(w, w.enable ? "enabled" : "disabled");
}

ExitCode run_password(DeskStore& store, const UserWords& w) {
  set_password(store, w.name, typed_password(w.password_file), seconds_now(), w.actor);
  return say_done(w, "new password");
}

ExitCode run_code(DeskStore& store, const UserWords& w) {
  const std::string secret = set_codes(store, w.name, w.off ? Codes::off : Codes::on, w.actor);
  return say_done(w, w.off ? "no codes asked for" : "codes asked for at log-in", secret);
}

ExitCode run_access(DeskStore& store, const UserWords& w) {
  if (w.none) {
    take_access(store, w.name, w.case_key, w.actor);
    return say_done(w, "no access to " + w.case_key);
  }
  give_access(store, {w.case_key, w.name, role_from(w.role).value(), w.conflict, 0}, w.actor, w.why);
  return say_done(w, "access to " + w.case_key + " as " + w.role + (w.conflict ? ", with a conflict of interest" : ""));
}

std::vector<std::string> role_names() {
  std::vector<std::string> names;
  std::transform(every_role().begin(), every_role().end(), std::back_inserter(names), [](Role role) { return std::string(to_string(role)); });
  return names;
}

}  // namespace

void add_user_verb(CLI::App& app, const bool& json, std::string& actor, const std::function<void(std::function<ExitCode()>)>& choose) {
  const auto words = std::make_shared<UserWords>();
  CLI::App* user = app.add_subcommand("user", "Who works at the desk: accounts, roles, access to cases");
  user->require_subcommand(1);
  const auto verb = [&, words](const char* name, const char* help, UserRun run) {
    CLI::App* sub = user->add_subcommand(name, help)->fallthrough();
    sub->add_option("--cases", words->root, "The folder whose folders are the cases")->required()->check(CLI::ExistingDirectory);
    sub->add_option("--by", actor, "Who does this (default: the system's user)");
    sub->callback([words, run, choose, &json, &actor, spoken = std::string("user ") + name] {
      choose([words, run, &json, &actor, spoken] {
        words->json = json;
        words->actor = actor + " (name as claimed)";
        DeskStore store(desk_folder(words->root), spoken);
        return run(store, *words);
      });
    });
    return sub;
  };
  const auto named = [&](const char* name, const char* help, UserRun run) {
    CLI::App* sub = verb(name, help, run);
    sub->add_option("--name", words->name, "The user's name, which decisions will bear")->required();
    return sub;
  };
  const auto with_password = [&](CLI::App* sub) { sub->add_option("--password-file", words->password_file, "A file with the password, closed to others (default: standard input)"); };
  const auto with_roles = [&](CLI::App* sub) { sub->add_option("--role", words->roles, "A role; may be said more than once")->required()->check(CLI::IsMember(role_names())); };
  CLI::App* sub = named("add", "Add a user", run_add);
  with_roles(sub);
  with_password(sub);
  verb("list", "Who there is, and in which cases", run_list);
  with_roles(named("roles", "Give a user other roles", run_roles));
  named("disable", "Shut a user out at once", run_disable)->add_flag("--undo", words->enable, "Let them in again");
  with_password(named("password", "Set a user's password", run_password));
  named("code", "Ask a user for one-time codes, with a new secret", run_code)->add_flag("--off", words->off, "Ask for none any more");
  sub = named("access", "Give access to a case, or take it away", run_access);
  sub->add_option("--case", words->case_key, "The case: its folder's name")->required();
  CLI::Option_group* one = sub->add_option_group("access");
  one->add_option("--role", words->role, "In this role")->check(CLI::IsMember(role_names()));
  one->add_flag("--none", words->none, "No access any more");
  one->require_option(1);
  sub->add_flag("--conflict", words->conflict, "With a conflict of interest: may look, nothing more");
  sub->add_option("--why", words->why, "Why, in plain words, for the audit log");
}

}  // namespace candour
