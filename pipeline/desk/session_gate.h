// Which session a request belongs to (sessions.h), and the cookie that says so.
#pragma once

#include <cstdint>
#include <string>

#include "pipeline/desk/desk.h"
#include "pipeline/desk/http.h"
#include "pipeline/desk/sessions.h"

namespace candour {

// Throws Refused 401 when there is none, or it has ended. With `activity` it is seen now, unless the request says that nobody did anything
// (X-Poll): what a page asks by itself keeps nobody logged in.
DeskSession session_asked(Desk& desk, const HttpRequest& request, std::int64_t now, bool activity);

std::string session_cookie_of(const HttpRequest& request, bool tls);   // its value; empty: none came
std::string set_session_cookie(const std::string& value, bool tls);    // the value of Set-Cookie; an empty one takes the cookie away

}  // namespace candour
