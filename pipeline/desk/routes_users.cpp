// Who has an account, and who may see which case.
#include "pipeline/codec/desk_questions.h"
#include "pipeline/desk/desk.h"
#include "pipeline/desk/log_in.h"
#include "pipeline/desk/passwords.h"

#include <algorithm>

namespace candour {
namespace {

constexpr std::int64_t kBreakGlassSeconds = 4 * 60 * 60;

HttpResponse everybody(Asked& asked) { return json_answer(desk::to_json(asked.desk.store().users())); }

HttpResponse add(Asked& asked) {
  const desk::NewUser wanted = desk::new_user_from_json(asked.request.body);
  require_fit_password(wanted.password, wanted.name);
  User user;
  user.name = wanted.name;
  user.roles = wanted.roles;
  user.password = hash_of_password(wanted.password);
  user.password_set = asked.now;
  if (!asked.desk.store().add_user(user, asked.actor.name)) {
    throw Refused{409, "taken", "There is somebody of that name already.", "name"};
  }
  return json_answer(desk::to_json(user), 201);
}

HttpResponse change(Asked& asked) {
  const desk::UserChange wanted = desk::user_change_from_json(asked.request.body);
  std::optional<User> user = asked.desk.store().user(asked.parts.at("user"));
  if (!user) {
    throw Refused{404, "not-found", "There is nobody of that name."};
  }
  if (user->name == asked.actor.name && (wanted.roles || wanted.disabled.value_or(false))) {
    throw Refused{422, "invalid", "Another administrator must change your own account.", "roles"};
  }
  std::string what;
  if (wanted.roles) {
    user->roles = *wanted.roles;
    what += "roles ";
  }
  if (wanted.disabled) {
    user->disabled = *wanted.disabled;
    what += *wanted.disabled ? "disabled " : "enabled ";
  }
  if (wanted.password) {
    require_fit_password(*wanted.password, user->name);
    user->password = hash_of_password(*wanted.password);
    user->password_set = asked.now;
    what += "password ";
  }
  asked.desk.store().update_user(*user, asked.actor.name, what);
  for (const DeskSession& session : asked.desk.store().sessions(user->name)) {   // what they may do has changed
    asked.desk.end_session_everywhere(session.id);
  }
  return json_answer(desk::to_json(*user));
}

HttpResponse members(Asked& asked) { return json_answer(desk::to_json(asked.desk.store().members(asked.parts.at("case")))); }

HttpResponse set_member(Asked& asked) {
  const desk::MemberChange wanted = desk::member_change_from_json(asked.request.body);
  const std::optional<User> user = asked.desk.store().user(wanted.user);
  if (!user) {
    throw Refused{404, "not-found", "There is nobody of that name."};
  }
  if (!wanted.role) {
    asked.desk.store().end_membership(user->name, asked.parts.at("case"), asked.actor.name);
  } else if (std::find(user->roles.begin(), user->roles.end(), *wanted.role) == user->roles.end()) {
    throw Refused{422, "invalid", "This person does not have that role.", "role"};
  } else {
    asked.desk.store().set_membership({asked.parts.at("case"), user->name, *wanted.role, wanted.conflict, 0}, asked.actor.name, "");
  }
  return empty_answer();
}

HttpResponse break_glass(Asked& asked) {
  const std::string reason = desk::reason_from_json(asked.request.body, 10);
  const bool conflict = asked.desk.store().conflicted(asked.actor.name, asked.parts.at("case"));
  asked.desk.store().set_membership({asked.parts.at("case"), asked.actor.name, *asked.actor.role, conflict, asked.now + kBreakGlassSeconds}, asked.actor.name, "break-glass: " + reason);
  return empty_answer();
}

}  // namespace

std::vector<Route> user_routes() {
  return {{"GET", "/api/users", Reach::desk, Action::users, everybody},
          {"POST", "/api/users", Reach::desk, Action::users, add},
          {"PATCH", "/api/users/{user}", Reach::desk, Action::users, change},
          {"GET", "/api/cases/{case}/members", Reach::either, Action::members, members},
          {"PUT", "/api/cases/{case}/members", Reach::either, Action::members, set_member},
          {"POST", "/api/cases/{case}/break-glass", Reach::desk, Action::break_glass, break_glass}};
}

}  // namespace candour
