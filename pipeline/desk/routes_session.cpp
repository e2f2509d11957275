// Logging in and out, one's sessions, password and settings.
#include "pipeline/base/days.h"
#include "pipeline/codec/desk_questions.h"
#include "pipeline/desk/desk.h"
#include "pipeline/desk/accounts.h"
#include "pipeline/desk/guesses.h"
#include "pipeline/desk/log_in.h"
#include "pipeline/desk/say_again.h"
#include "pipeline/desk/session_gate.h"

namespace candour {
namespace {

constexpr const char* kSettings = "desk";

HttpResponse session_answer(Desk& desk, const User& user, const DeskSession& session, std::int64_t now, Day today) {
  desk::SessionView view{user.name, session.csrf, desk.options().alone, to_string(today), user.roles, !user.code_secret.empty(), 0, 0};
  view.ends_in = static_cast<long>(seconds_left(session, now));
  view.idle_seconds = static_cast<long>(idle_seconds_left(session, now));
  return json_answer(to_json(view));
}

HttpResponse who_is_here(Asked& asked) { return session_answer(asked.desk, *asked.desk.store().user(asked.actor.name), asked.session, asked.now, asked.today); }

// Who has the token of the printed address is the reviewer it was printed for; an address that guesses is slowed down as with passwords.
std::string user_of_token(Desk& desk, const std::string& token, const std::string& peer, std::int64_t now) {
  Guesses guesses(desk.store(), "token " + peer, address_delay, now);
  if (const std::int64_t wait = guesses.wait(); wait > 0) {
    throw Refused{429, "wait", "Too many attempts failed. Wait and try again.", {}, static_cast<long>(wait)};
  }
  if (desk.options().token.empty() || !csrf_holds({{}, {}, desk.options().token, 0, 0}, token)) {   // compared in constant time
    guesses.count();
    throw Refused{401, "log-in-failed", "This address is no longer valid. Take the one that candour review printed last."};
  }
  desk.store().audit(desk.options().token_user, "logged in", "with the printed address");
  return desk.options().token_user;
}

std::string user_of_password(Desk& desk, const desk::LogIn& given, const std::string& peer, std::int64_t now) {
  const LogInOutcome outcome = log_in(desk.store(), given.name, given.password, given.code, peer, now);
  if (outcome.is == LogInOutcome::Is::wait) {
    throw Refused{429, "wait", "Too many attempts failed. Wait " + std::to_string(outcome.retry_after) + " seconds and try again.", {}, static_cast<long>(outcome.retry_after)};
  }
  if (outcome.is == LogInOutcome::Is::refused) {
    throw Refused{401, "log-in-failed", "The name, the password or the code is wrong."};
  }
  return outcome.user;
}

HttpResponse log_in_here(Asked& asked) {
  const desk::LogIn wanted = desk::log_in_from_json(asked.request.body);
  const bool tls = asked.desk.options().tls;
  const std::string name = wanted.token.empty() ? user_of_password(asked.desk, wanted, asked.request.peer, asked.now) : user_of_token(asked.desk, wanted.token, asked.request.peer, asked.now);
  const OpenedSession opened = open_session(asked.desk.store(), name, asked.now, session_cookie_of(asked.request, tls));
  HttpResponse response = session_answer(asked.desk, *asked.desk.store().user(name), opened.session, asked.now, asked.today);
  response.headers.emplace_back("Set-Cookie", set_session_cookie(opened.value, tls));
  return response;
}

HttpResponse log_out(Asked& asked) {
  asked.desk.end_session_everywhere(asked.session.id);
  asked.desk.store().audit(asked.actor.name, "logged-out", "");
  HttpResponse response = empty_answer();
  response.headers.emplace_back("Set-Cookie", set_session_cookie({}, asked.desk.options().tls));
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

// The old one is asked for as at the door, with its delays; every other session ends.
HttpResponse new_password(Asked& asked) {
  const desk::PasswordChange change = desk::password_change_from_json(asked.request.body);
  const User user = *asked.desk.store().user(asked.actor.name);
  require_password(asked, user, change.old_one, "old");
  if (const auto fault = password_fault(change.new_one, user.name); fault) {
    throw Refused{422, "invalid", *fault, "new"};
  }
  set_password(asked.desk.store(), user.name, change.new_one, asked.now, user.name, asked.session.id);
  return under_new_cookie(asked);
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
