// Which session a request belongs to, and the cookie that says so. A session is 256 random bits of which only the hash is kept; it ends
// after a quarter of an hour without activity and after ten hours whatever is done.
#pragma once

#include <cstdint>
#include <string>

#include "pipeline/desk/desk.h"
#include "pipeline/desk/http.h"
#include "pipeline/model/user.h"

namespace candour {

constexpr std::int64_t kIdleSeconds = 15 * 60;
constexpr std::int64_t kLongestSession = 10 * 60 * 60;

// Throws Refused 401 when there is none, or it has ended. With `activity` it is seen now, unless the request says that nobody did anything
// (X-Poll): what a page asks by itself keeps nobody logged in.
DeskSession session_asked(Desk& desk, const HttpRequest& request, std::int64_t now, bool activity);

struct NewSession {
  DeskSession session;
  std::string cookie;   // the value of Set-Cookie
};
NewSession begin_session(Desk& desk, const std::string& user, std::int64_t now);

std::string cookie_without_session(bool tls);   // the value of Set-Cookie that takes it away

}  // namespace candour
