#include "pipeline/desk/session_gate.h"

#include "pipeline/base/hash.h"

namespace candour {
namespace {

constexpr const char* kHashKey = "candour desk session";   // tells this hash from others; no secret

const char* cookie_name(bool tls) { return tls ? "__Host-sid" : "sid"; }

std::string set_cookie(const std::string& value, bool tls, bool gone) {
  return std::string(cookie_name(tls)) + "=" + value + "; HttpOnly; SameSite=Strict; Path=/" + (tls ? "; Secure" : "") + (gone ? "; Max-Age=0" : "");
}

std::string id_of(const std::string& value) { return keyed_hash_hex(kHashKey, value); }

}  // namespace

DeskSession session_asked(Desk& desk, const HttpRequest& request, std::int64_t now, bool activity) {
  const auto cookie = request.cookies.find(cookie_name(desk.options().tls));
  std::optional<DeskSession> session = cookie == request.cookies.end() ? std::nullopt : desk.store().session(id_of(cookie->second));
  if (!session) {
    throw Refused{401, "not-logged-in", "Log in first."};
  }
  if (now - session->last_seen > kIdleSeconds || now - session->since > kLongestSession) {
    desk.end_session_everywhere(session->id);
    throw Refused{401, "session-ended", "Your session has ended. Log in again; what you decided is kept."};
  }
  if (activity && request.headers.count("x-poll") == 0) {
    desk.store().touch_session(session->id, now);
    session->last_seen = now;
  }
  return *session;
}

NewSession begin_session(Desk& desk, const std::string& user, std::int64_t now) {
  const std::string value = to_hex(random_bytes(32));
  const DeskSession session{id_of(value), user, to_hex(random_bytes(32)), now, now};
  desk.store().add_session(session);
  return {session, set_cookie(value, desk.options().tls, false)};
}

std::string cookie_without_session(bool tls) { return set_cookie("", tls, true); }

}  // namespace candour
