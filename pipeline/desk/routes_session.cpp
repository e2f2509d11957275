// Logging in and out, one's sessions, password and settings.
#include "pipeline/base/days.h"
#include "pipeline/codec/desk_questions.h"
#include "pipeline/desk/desk.h"
#include "pipeline/desk/log_in.h"
#include "pipeline/desk/session_gate.h"

namespace candour {
namespace {

constexpr const char* kSettings = "desk";

HttpResponse session_answer(Desk& desk, const User& user, const DeskSession& session, std::int64_t now, Day today) {
  desk::SessionView view{user.name, session.csrf, desk.options().alone, to_string(today), user.roles, 0, 0};
  view.ends_in = static_cast<long>(session.since + kLongestSession - now);
  view.idle_seconds = std::min(view.ends_in, static_cast<long>(session.last_seen + kIdleSeconds - now));
  return json_answer(to_json(view));
}

HttpResponse who_is_here(Asked& asked) { return session_answer(asked.desk, *asked.desk.store().user(asked.actor.name), asked.session, asked.now, asked.today); }

HttpResponse log_in_here(Asked& asked) {
  const desk::LogIn wanted = desk::log_in_from_json(asked.request.body);
  const User user = wanted.token.empty() ? user_of_password(asked.desk, wanted, asked.request.peer, asked.now) : user_of_token(asked.desk, wanted.token, asked.request.peer, asked.now);
  const NewSession begun = begin_session(asked.desk, user.name, asked.now);
  asked.desk.store().audit(user.name, "logged-in", "");
  HttpResponse response = session_answer(asked.desk, user, begun.session, asked.now, asked.today);
  response.headers.emplace_back("Set-Cookie", begun.cookie);
  return response;
}

HttpResponse log_out(Asked& asked) {
  asked.desk.end_session_everywhere(asked.session.id);
  asked.desk.store().audit(asked.actor.name, "logged-out", "");
  HttpResponse response = empty_answer();
  response.headers.emplace_back("Set-Cookie", cookie_without_session(asked.desk.options().tls));
  response.headers.emplace_back("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
  return response;
}

std::string time_of(std::int64_t seconds) { return utc_time(seconds); }

HttpResponse open_sessions(Asked& asked) {
  std::vector<desk::OpenSessionView> views;
  for (const DeskSession& one : asked.desk.store().sessions(asked.actor.name)) {
    views.push_back({one.id, time_of(one.since), time_of(one.last_seen), one.id == asked.session.id});
  }
  return json_answer(to_json(views));
}

HttpResponse end_one(Asked& asked) {
  const std::optional<DeskSession> session = asked.desk.store().session(asked.parts.at("session"));
  if (!session || session->user != asked.actor.name) {
    throw Refused{404, "not-found", "There is no such session."};
  }
  asked.desk.end_session_everywhere(session->id);
  return empty_answer();
}

HttpResponse new_password(Asked& asked) {
  const desk::PasswordChange change = desk::password_change_from_json(asked.request.body);
  change_password(asked.desk, asked.actor.name, change, asked.request.peer, asked.now);
  asked.desk.store().end_sessions(asked.actor.name, asked.session.id);
  return empty_answer();
}

HttpResponse settings(Asked& asked) {
  const std::string kept = asked.desk.store().setting(asked.actor.name, kSettings);
  return json_answer(kept.empty() ? to_json(desk::DeskSettings{}) : kept);
}

HttpResponse keep_settings(Asked& asked) {
  asked.desk.store().set_setting(asked.actor.name, kSettings, to_json(desk::settings_from_json(asked.request.body)));
  return empty_answer();
}

}  // namespace

std::vector<Route> session_routes() {
  return {{"GET", "/api/session", Reach::session, Action::look, who_is_here, false},
          {"POST", "/api/session", Reach::anybody, Action::look, log_in_here},
          {"DELETE", "/api/session", Reach::session, Action::look, log_out},
          {"POST", "/api/session/extend", Reach::session, Action::look, who_is_here},
          {"GET", "/api/sessions", Reach::session, Action::look, open_sessions},
          {"DELETE", "/api/sessions/{session}", Reach::session, Action::look, end_one},
          {"POST", "/api/password", Reach::session, Action::look, new_password},
          {"GET", "/api/settings", Reach::session, Action::look, settings},
          {"PUT", "/api/settings", Reach::session, Action::look, keep_settings}};
}

}  // namespace candour
