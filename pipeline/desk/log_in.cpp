#include "pipeline/desk/log_in.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "pipeline/base/hash.h"
#include "pipeline/desk/one_time_code.h"

namespace candour {
namespace {

constexpr std::int64_t kLongest = 60;
constexpr std::int64_t kForgotten = 60 * 60;
constexpr int kForgivenAccount = 3;
constexpr int kForgivenAddress = 20;

std::int64_t delay_after(int failures, int forgiven) { return failures < forgiven ? 0 : std::min<std::int64_t>(kLongest, std::int64_t{1} << std::min(failures - forgiven, 6)); }

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

// One counter of failures, an account's or an address's.
class Counter {
 public:
  Counter(DeskStore& store, std::string key, std::int64_t (*delay)(int), std::int64_t now) : store_(store), key_(std::move(key)), delay_(delay), now_(now) {}

  std::int64_t wait() const {
    const DeskStore::Failures so_far = recent();
    return std::max<std::int64_t>(0, std::min(so_far.last, now_) + delay_(so_far.count) - now_);
  }
  // True once for each delay.
  bool tell() {
    DeskStore::Failures so_far = recent();
    const bool first = !so_far.told;
    so_far.told = true;
    if (first && so_far.count > 0) {
      store_.set_failures(key_, so_far);
    }
    return first;
  }
  void count() { store_.set_failures(key_, {recent().count + 1, now_, false}); }
  void take_back() {
    DeskStore::Failures so_far = recent();
    so_far.count = std::max(0, so_far.count - 1);
    store_.set_failures(key_, so_far);
  }
  void forget() { store_.set_failures(key_, {}); }

 private:
  DeskStore::Failures recent() const {
    const DeskStore::Failures kept = store_.failures(key_);
    return now_ - kept.last > kForgotten ? DeskStore::Failures{} : kept;
  }

  DeskStore& store_;
  std::string key_;
  std::int64_t (*delay_)(int);
  std::int64_t now_;
};

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

std::int64_t account_delay(int failures) { return delay_after(failures, kForgivenAccount); }
std::int64_t address_delay(int failures) { return delay_after(failures, kForgivenAddress); }

LogInOutcome log_in(DeskStore& store, const std::string& name, const std::string& password, const std::string& code, const std::string& peer, std::int64_t now,
                    const PasswordCost& cost) {
  Counter account(store, "account " + name_key(name), account_delay, now);
  Counter address(store, "address " + peer, address_delay, now);
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
