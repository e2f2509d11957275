#include "pipeline/desk/log_in.h"

#include <sodium.h>

#include <algorithm>

#include "pipeline/desk/passwords.h"

namespace candour {
namespace {

constexpr int kFailuresForNothing = 4;
constexpr long kLongestWait = 60;

// The account's failures and the address's.
std::vector<std::string> keys_of(const std::string& name, const std::string& peer) { return {"name " + name, "peer " + peer}; }

void require_patience(Desk& desk, const std::string& name, const std::string& peer, std::int64_t now) {
  long wait = 0;
  for (const std::string& key : keys_of(name, peer)) {
    const DeskStore::Failures failures = desk.store().failures(key);
    wait = std::max(wait, static_cast<long>(failures.last + waiting_time(failures.count) - now));
  }
  if (wait > 0) {
    throw Refused{429, "wait", "Too many attempts failed. Wait " + std::to_string(wait) + " seconds and try again.", {}, wait};
  }
}

void note_failure(Desk& desk, const std::string& name, const std::string& peer, std::int64_t now) {
  for (const std::string& key : keys_of(name, peer)) {
    DeskStore::Failures failures = desk.store().failures(key);
    failures.count += 1;
    failures.last = now;
    if (waiting_time(failures.count) > 0 && !failures.told) {
      failures.told = true;
      desk.store().audit("nobody", "log-ins held back", "after " + std::to_string(failures.count) + " failures");
    }
    desk.store().set_failures(key, failures);
  }
}

void forget_failures(Desk& desk, const std::string& name, const std::string& peer) {
  for (const std::string& key : keys_of(name, peer)) {
    desk.store().set_failures(key, {});
  }
}

[[noreturn]] void refuse() { throw Refused{401, "log-in-failed", "The name or the password is wrong."}; }

}  // namespace

long waiting_time(int failures) {
  if (failures <= kFailuresForNothing) {
    return 0;
  }
  return std::min(kLongestWait, 1L << std::min(failures - kFailuresForNothing, 7));
}

User user_of_password(Desk& desk, const desk::LogIn& given, const std::string& peer, std::int64_t now) {
  require_patience(desk, given.name, peer, now);
  const std::optional<User> user = desk.store().user(given.name);
  const bool usable = user && !user->disabled && !user->password.empty();
  if (!usable) {
    waste_a_hash(given.password);
  }
  if (!usable || !fits_password(user->password, given.password)) {
    note_failure(desk, given.name, peer, now);
    refuse();
  }
  forget_failures(desk, given.name, peer);
  if (is_old_hash(user->password)) {
    User renewed = *user;
    renewed.password = hash_of_password(given.password);
    desk.store().update_user(renewed, user->name, "password kept more safely");
  }
  return *user;
}

User user_of_token(Desk& desk, const std::string& token, const std::string& peer, std::int64_t now) {
  const std::string& wanted = desk.options().token;
  require_patience(desk, "token", peer, now);
  const bool fits = !wanted.empty() && token.size() == wanted.size() && sodium_memcmp(token.data(), wanted.data(), token.size()) == 0;
  const std::optional<User> user = fits ? desk.store().user(desk.options().token_user) : std::nullopt;
  if (!user) {
    note_failure(desk, "token", peer, now);
    throw Refused{401, "log-in-failed", "This address is no longer valid. Take the one that candour review printed last."};
  }
  return *user;
}

void require_fit_password(const std::string& password, const std::string& name) {
  const std::string wrong = unfit_password(password, name);
  if (!wrong.empty()) {
    throw Refused{422, "invalid", wrong, "password"};
  }
}

void change_password(Desk& desk, const std::string& name, const desk::PasswordChange& change, const std::string& peer, std::int64_t now) {
  User user = user_of_password(desk, {name, change.old_one, {}, {}}, peer, now);
  require_fit_password(change.new_one, name);
  user.password = hash_of_password(change.new_one);
  user.password_set = now;
  desk.store().update_user(user, name, "password");
}

}  // namespace candour
