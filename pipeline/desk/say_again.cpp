#include "pipeline/desk/say_again.h"

#include "pipeline/desk/guesses.h"
#include "pipeline/desk/one_time_code.h"
#include "pipeline/desk/passwords.h"
#include "pipeline/desk/session_gate.h"

namespace candour {

void require_right(Asked& asked, const std::string& kind, const Refused& otherwise, const std::function<bool()>& right) {
  DeskStore& store = asked.desk.store();
  Guesses guesses(store, kind + " " + name_key(asked.actor.name), account_delay, asked.now);
  std::int64_t wait = 0;
  store.in_one_transaction([&] {
    wait = guesses.wait();
    if (wait == 0) {
      guesses.count();
    } else if (guesses.tell()) {
      store.audit(asked.actor.name, "tries-held", kind + ": too many failed; tries are held back");
    }
  });
  if (wait > 0) {
    throw Refused{429, "wait", "Too many attempts failed. Wait " + std::to_string(wait) + (wait == 1 ? " second" : " seconds") + " and try again.", {}, static_cast<long>(wait)};
  }
  if (!right()) {
    throw otherwise;
  }
  guesses.forget();
}

void require_password(Asked& asked, const User& user, const std::string& password, const char* field) {
  if (user.password.empty()) {
    throw Refused{409, "no-password", "You have no password here: the address that candour review printed lets you in."};
  }
  require_right(asked, "password", {401, "log-in-failed", "This is not your password.", field}, [&] { return password_matches(user.password, password); });
}

void require_code(Asked& asked, const User& user, const std::string& code) {
  require_right(asked, "code", {401, "log-in-failed", "This code is wrong, or it was used before. Wait for the next one.", "code"}, [&] {
    const auto step = step_of_code(user.code_secret, code, asked.now);
    return step.has_value() && asked.desk.store().use_code(user.name, *step);
  });
}

HttpResponse under_new_cookie(Asked& asked) {
  const bool tls = asked.desk.options().tls;
  HttpResponse response = empty_answer();
  if (const auto rotated = rotate_session(asked.desk.store(), session_cookie_of(asked.request, tls), asked.now); rotated) {
    response.headers.emplace_back("Set-Cookie", set_session_cookie(rotated->value, tls));
  }
  asked.desk.end_session_everywhere(asked.session.id);
  return response;
}

}  // namespace candour
