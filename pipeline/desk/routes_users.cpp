// Who has an account, and who may see which case.
#include "pipeline/base/error.h"
#include "pipeline/codec/desk_questions.h"
#include "pipeline/desk/accounts.h"
#include "pipeline/desk/desk.h"
#include "pipeline/desk/looked_at.h"

namespace candour {
namespace {

HttpResponse everybody(Asked& asked) { return json_answer(desk::to_json(asked.desk.store().users())); }

// What accounts.h refuses is told with the field it is about, where one is.
template <typename Act>
void change_accounts(const char* field, Act act) {
  try {
    act();
  } catch (const Error& error) {
    throw Refused{422, "invalid", error.what(), field};
  }
}

HttpResponse add(Asked& asked) {
  const desk::NewUser wanted = desk::new_user_from_json(asked.request.body);
  if (asked.desk.store().user(wanted.name)) {
    throw Refused{409, "taken", "There is somebody of that name already.", "name"};
  }
  if (const auto fault = password_fault(wanted.password, wanted.name); fault) {
    throw Refused{422, "invalid", *fault, "password"};
  }
  change_accounts("roles", [&] { add_account(asked.desk.store(), wanted.name, wanted.roles, wanted.password, asked.now, asked.actor.name); });
  return json_answer(desk::to_json(*asked.desk.store().user(wanted.name)), 201);
}

// What is one's own asks for the password one has: whoever finds a desk unlocked must not get round that.
void check_not_own(Asked& asked, const User& user, const desk::UserChange& wanted) {
  if (user.name != asked.actor.name) {
    return;
  }
  if (wanted.roles || wanted.disabled.value_or(false)) {
    throw Refused{422, "invalid", "Another administrator must change your own account.", "roles"};
  }
  if (wanted.password || wanted.codes_off) {
    throw Refused{422, "invalid", "Change your own password and codes under Password: you are asked for the password you have.", wanted.password ? "password" : "code"};
  }
}

HttpResponse change(Asked& asked) {
  const desk::UserChange wanted = desk::user_change_from_json(asked.request.body);
  const std::optional<User> user = asked.desk.store().user(asked.parts.at("user"));
  if (!user) {
    throw Refused{404, "not-found", "There is nobody of that name."};
  }
  check_not_own(asked, *user, wanted);
  if (wanted.password) {
    if (const auto fault = password_fault(*wanted.password, user->name); fault) {
      throw Refused{422, "invalid", *fault, "password"};
    }
  }
  asked.desk.store().in_one_transaction([&] {
    if (wanted.roles) {
      change_accounts("roles", [&] { change_roles(asked.desk.store(), user->name, *wanted.roles, asked.actor.name); });
    }
    if (wanted.disabled) {
      set_disabled(asked.desk.store(), user->name, *wanted.disabled, asked.actor.name);
    }
    if (wanted.password) {
      set_password(asked.desk.store(), user->name, *wanted.password, asked.now, asked.actor.name);
    }
    if (wanted.codes_off && !user->code_secret.empty()) {
      set_codes(asked.desk.store(), user->name, Codes::off, asked.actor.name);
    }
  });
  return json_answer(desk::to_json(*asked.desk.store().user(user->name)));
}

std::string members_told(Asked& asked) { return desk::to_json(asked.desk.store().members(asked.parts.at("case"))); }

HttpResponse members(Asked& asked) { return list_answer(members_told(asked)); }

HttpResponse set_member(Asked& asked) {
  const desk::MemberChange wanted = desk::member_change_from_json(asked.request.body);
  const std::optional<User> user = asked.desk.store().user(wanted.user);
  if (!user) {
    throw Refused{404, "not-found", "There is nobody of that name."};
  }
  asked.desk.store().in_one_transaction([&] {
    require_list_looked_at(asked.request, members_told(asked));
    if (!wanted.role) {
      take_access(asked.desk.store(), user->name, asked.parts.at("case"), asked.actor.name);
    } else {
      change_accounts("role", [&] { give_access(asked.desk.store(), {asked.parts.at("case"), user->name, *wanted.role, wanted.conflict, 0}, asked.actor.name); });
    }
  });
  asked.desk.close_ended_streams();   // whose access is gone hears nothing more
  return empty_answer();
}

HttpResponse open_by_force(Asked& asked) {
  const std::string reason = desk::reason_from_json(asked.request.body, 10);
  change_accounts("reason", [&] { break_glass(asked.desk.store(), asked.actor.name, asked.parts.at("case"), reason, asked.now); });
  return empty_answer();
}

}  // namespace

std::vector<Route> user_routes() {
  return {{"GET", "/api/users", Reach::desk, Action::users, everybody},
          {"POST", "/api/users", Reach::desk, Action::users, add},
          {"PATCH", "/api/users/{user}", Reach::desk, Action::users, change},
          {"GET", "/api/cases/{case}/members", Reach::either, Action::members, members},
          {"PUT", "/api/cases/{case}/members", Reach::either, Action::members, set_member},
          {"POST", "/api/cases/{case}/break-glass", Reach::desk, Action::break_glass, open_by_force}};
}

}  // namespace candour
