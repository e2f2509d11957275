// One's own one-time codes: begun with the password, in force once a first code has shown that the app has the secret, taken away with the
// password and a code.
#include "pipeline/codec/desk_questions.h"
#include "pipeline/desk/accounts.h"
#include "pipeline/desk/one_time_code.h"
#include "pipeline/desk/say_again.h"

namespace candour {
namespace {

User asking(Asked& asked) { return *asked.desk.store().user(asked.actor.name); }

// Who has codes already shows one: otherwise a password alone would put another app in place of theirs.
HttpResponse begin(Asked& asked) {
  const desk::CodesQuestion given = desk::codes_question_from_json(asked.request.body);
  const User user = asking(asked);
  require_password(asked, user, given.password, "password");
  if (!user.code_secret.empty()) {
    if (given.code.empty()) {
      throw Refused{422, "invalid", "Give a code of the app you use now too.", "code"};
    }
    require_code(asked, user, given.code);
  }
  const std::string secret = new_code_secret();
  asked.desk.pending_codes().begin(asked.session.id, secret, asked.now);
  asked.desk.store().audit(user.name, "one-time-codes", "begun; nothing is in force yet");
  return json_answer(desk::codes_begun_json(in_groups_of_four(secret), code_address(user.name, secret)));
}

HttpResponse confirm(Asked& asked) {
  const std::string code = desk::code_from_json(asked.request.body);
  const auto secret = asked.desk.pending_codes().secret(asked.session.id, asked.now);
  if (!secret) {
    throw Refused{409, "not-begun", "Begin again: nothing waits for a code, or more than ten minutes have passed."};
  }
  std::optional<std::int64_t> step;
  require_right(asked, "new code", {401, "log-in-failed", "This is not the code that the app shows now. Check the clock of your phone, and try the next code.", "code"}, [&] {
    step = step_of_code(*secret, code, asked.now);
    return step.has_value();
  });
  put_codes_in_force(asked.desk.store(), asked.actor.name, *secret, *step, asked.session.id);
  return under_new_cookie(asked);
}

HttpResponse remove(Asked& asked) {
  const desk::CodesQuestion given = desk::codes_question_from_json(asked.request.body);
  const User user = asking(asked);
  if (user.code_secret.empty()) {
    throw Refused{409, "no-codes", "You have no one-time codes."};
  }
  require_password(asked, user, given.password, "password");
  require_code(asked, user, given.code);
  set_codes(asked.desk.store(), user.name, Codes::off, user.name, asked.session.id);
  return under_new_cookie(asked);
}

}  // namespace

std::vector<Route> code_routes() {
  return {{"POST", "/api/one-time-code", Reach::session, Action::look, begin},
          {"POST", "/api/one-time-code/confirm", Reach::session, Action::look, confirm},
          {"POST", "/api/one-time-code/remove", Reach::session, Action::look, remove}};
}

}  // namespace candour
