#include "pipeline/desk/session_gate.h"

namespace candour {
namespace {

const char* cookie_name(bool tls) { return tls ? "__Host-sid" : "sid"; }

}  // namespace

DeskSession session_asked(Desk& desk, const HttpRequest& request, std::int64_t now, bool activity) {
  const std::string value = session_cookie_of(request, desk.options().tls);
  if (value.empty()) {
    throw Refused{401, "not-logged-in", "Log in first."};
  }
  const bool seen = activity && request.headers.count("x-poll") == 0;
  const std::optional<DeskSession> session = seen ? session_seen(desk.store(), value, now) : session_of(desk.store(), value, now);
  if (!session) {
    desk.end_session_everywhere(session_id(value));
    throw Refused{401, "session-ended", "Your session has ended. Log in again; what you decided is kept."};
  }
  return *session;
}

std::string session_cookie_of(const HttpRequest& request, bool tls) {
  const auto cookie = request.cookies.find(cookie_name(tls));
  return cookie == request.cookies.end() ? std::string() : cookie->second;
}

std::string set_session_cookie(const std::string& value, bool tls) {
  return std::string(cookie_name(tls)) + "=" + value + "; HttpOnly; SameSite=Strict; Path=/" + (tls ? "; Secure" : "") + (value.empty() ? "; Max-Age=0" : "");
}

}  // namespace candour
