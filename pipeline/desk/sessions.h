// Sessions at the desk. The cookie's value is 256 random bits and stands nowhere but with the browser; the store knows its BLAKE2b. A
// session ends when nothing was done for a while, at the latest after a working day, and at once when its user is disabled or gone.
// Times are seconds since 1970.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "pipeline/store/desk_store.h"

namespace candour {

struct SessionTimes {
  std::int64_t idle = 15 * 60;        // 5 to 30 minutes
  std::int64_t longest = 10 * 60 * 60;
};

// Throws Error(configuration) for an idle time that is not 5 to 30 minutes, or a longest that is shorter than that or over 24 hours.
void check(const SessionTimes& times);

struct OpenedSession {
  std::string value;       // for the cookie, 64 letters and figures; never to be written down
  DeskSession session;
};

// After a log-in: a new session, and the one of the browser's old cookie (may be empty) is over.
OpenedSession open_session(DeskStore& store, const std::string& user, std::int64_t now, const std::string& old_value = {}, const SessionTimes& times = {});

// The session of a cookie, if it is open at `now`. Looking does not count as activity: for polling and event streams.
std::optional<DeskSession> session_of(DeskStore& store, const std::string& value, std::int64_t now, const SessionTimes& times = {});
// The same, and the person is there.
std::optional<DeskSession> session_seen(DeskStore& store, const std::string& value, std::int64_t now, const SessionTimes& times = {});

// The same session under a new value (after a change of one's password): its end stays where it was. Nothing when it is not open.
std::optional<OpenedSession> rotate_session(DeskStore& store, const std::string& value, std::int64_t now, const SessionTimes& times = {});

void end_session(DeskStore& store, const std::string& value);

std::string session_id(const std::string& value);
std::int64_t idle_seconds_left(const DeskSession& session, std::int64_t now, const SessionTimes& times = {});
std::int64_t seconds_left(const DeskSession& session, std::int64_t now, const SessionTimes& times = {});   // whatever is done
// In constant time; false for an empty one.
bool csrf_holds(const DeskSession& session, std::string_view header);

}  // namespace candour
