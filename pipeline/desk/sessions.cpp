#include "pipeline/desk/sessions.h"

#include <sodium.h>

#include <algorithm>

#include "pipeline/base/error.h"
#include "pipeline/base/hash.h"

namespace candour {
namespace {

constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kWorthWriting = 5;   // seconds: a page's many requests are one sign of life

OpenedSession new_session(DeskStore& store, const std::string& user, std::int64_t since, std::int64_t now) {
  OpenedSession opened;
  opened.value = to_hex(random_bytes(32));
  opened.session = {session_id(opened.value), user, to_hex(random_bytes(32)), since, now};
  store.add_session(opened.session);
  return opened;
}

}  // namespace

void check(const SessionTimes& times) {
  if (times.idle < 5 * kMinute || times.idle > 30 * kMinute) {
    throw Error(ExitCode::configuration, "a session may be idle for 5 to 30 minutes");
  }
  if (times.longest < times.idle || times.longest > 24 * 60 * kMinute) {
    throw Error(ExitCode::configuration, "a session may last for 24 hours at most, and no shorter than it may be idle");
  }
}

std::string session_id(const std::string& value) { return keyed_hash_hex("candour: session of the desk", value); }

std::int64_t seconds_left(const DeskSession& session, std::int64_t now, const SessionTimes& times) {
  return std::max<std::int64_t>(0, session.since + times.longest - now);
}

std::int64_t idle_seconds_left(const DeskSession& session, std::int64_t now, const SessionTimes& times) {
  return std::min(seconds_left(session, now, times), std::max<std::int64_t>(0, session.last_seen + times.idle - now));
}

OpenedSession open_session(DeskStore& store, const std::string& user, std::int64_t now, const std::string& old_value, const SessionTimes& times) {
  check(times);
  OpenedSession opened;
  store.in_one_transaction([&] {
    store.end_sessions_before(now - times.idle, now - times.longest);
    end_session(store, old_value);
    opened = new_session(store, user, now, now);
  });
  return opened;
}

std::optional<DeskSession> session_of(DeskStore& store, const std::string& value, std::int64_t now, const SessionTimes& times) {
  const auto session = store.session(session_id(value));
  if (!session.has_value() || idle_seconds_left(*session, now, times) == 0) {
    return std::nullopt;
  }
  const auto user = store.user(session->user);
  return user.has_value() && !user->disabled ? session : std::nullopt;
}

std::optional<DeskSession> session_seen(DeskStore& store, const std::string& value, std::int64_t now, const SessionTimes& times) {
  auto session = session_of(store, value, now, times);
  if (session.has_value() && now - session->last_seen >= kWorthWriting) {
    store.touch_session(session->id, now);
    session->last_seen = now;
  }
  return session;
}

std::optional<OpenedSession> rotate_session(DeskStore& store, const std::string& value, std::int64_t now, const SessionTimes& times) {
  std::optional<OpenedSession> opened;
  store.in_one_transaction([&] {
    if (const auto session = session_of(store, value, now, times)) {
      store.end_session(session->id);
      opened = new_session(store, session->user, session->since, now);
    }
  });
  return opened;
}

void end_session(DeskStore& store, const std::string& value) { store.end_session(session_id(value)); }

bool csrf_holds(const DeskSession& session, std::string_view header) {
  return !session.csrf.empty() && session.csrf.size() == header.size() && sodium_memcmp(session.csrf.data(), header.data(), header.size()) == 0;
}

}  // namespace candour
