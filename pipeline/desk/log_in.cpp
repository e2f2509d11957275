#include "pipeline/desk/log_in.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "pipeline/base/hash.h"
#include "pipeline/desk/guesses.h"
#include "pipeline/desk/one_time_code.h"

namespace candour {
namespace {

// What somebody who is not there is compared with, at the cost of those who are.
std::string nobodys_hash(const PasswordCost& cost) {
  static std::mutex mutex;
  static std::map<std::pair<unsigned long long, std::size_t>, std::string> made;
  const std::lock_guard guard(mutex);
  std::string& hash = made[{cost.operations, cost.memory}];
  if (hash.empty()) {
    hash = hash_password(to_hex(random_bytes(32)), cost);
  }
  return hash;
}

// Nobody's name is not written down: people type passwords where names belong.
std::string whose(const std::optional<User>& user) { return user.has_value() ? user->name : "an unknown name"; }

bool code_is_right(DeskStore& store, const User& user, const std::string& code, std::int64_t now) {
  if (user.code_secret.empty()) {
    return true;
  }
  const auto step = step_of_code(user.code_secret, code, now);
  return step.has_value() && store.use_code(user.name, *step);
}

// A log-in that began before the password was changed or the account disabled does not end after it.
bool still_so(DeskStore& store, const User& user) {
  const auto now = store.user(user.name);
  return now.has_value() && !now->disabled && now->password == user.password && now->code_secret == user.code_secret;
}

}  // namespace

LogInOutcome log_in(DeskStore& store, const std::string& name, const std::string& password, const std::string& code, const std::string& peer, std::int64_t now,
                    const PasswordCost& cost) {
  Guesses account(store, "account " + name_key(name), account_delay, now);
  Guesses address(store, "address " + peer, address_delay, now);
  std::optional<User> user;
  LogInOutcome outcome;
  // Counted as failed before it is looked at, so that many tries at once are many tries.
  store.in_one_transaction([&] {
    user = store.user(name);
    outcome.retry_after = std::max(account.wait(), address.wait());
    if (outcome.retry_after == 0) {
      account.count();
      address.count();
    } else if ((account.wait() > 0 ? account : address).tell()) {
      store.audit("desk", "log-in-held", whose(user) + " from " + peer + ": too many failed; tries are held back for " + std::to_string(outcome.retry_after) + " seconds");
    }
  });
  if (outcome.retry_after > 0) {
    outcome.is = LogInOutcome::Is::wait;
    return outcome;
  }
  const std::string nobodys = nobodys_hash(cost);
  const bool right = password_matches(user.has_value() ? user->password : nobodys, password) && user.has_value();
  const std::string anew = right && needs_rehash(user->password, cost) ? hash_password(password, cost) : std::string();
  store.in_one_transaction([&] {
    if (!right || !still_so(store, *user) || !code_is_right(store, *user, code, now)) {
      store.audit("desk", "log-in-failed", whose(user) + " from " + peer);
      return;
    }
    account.forget();
    address.take_back();
    if (!anew.empty()) {
      User changed = *store.user(user->name);
      changed.password = anew;
      store.update_user(changed, user->name, "password hashed at a higher cost");
    }
    store.audit(user->name, "logged-in", "from " + peer);
    outcome.is = LogInOutcome::Is::in;
    outcome.user = user->name;
  });
  return outcome;
}

}  // namespace candour
