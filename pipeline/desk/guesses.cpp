#include "pipeline/desk/guesses.h"

#include <algorithm>

namespace candour {
namespace {

constexpr std::int64_t kLongest = 60;
constexpr std::int64_t kForgotten = 60 * 60;
constexpr int kForgivenAccount = 3;
constexpr int kForgivenAddress = 20;

std::int64_t delay_after(int failures, int forgiven) { return failures < forgiven ? 0 : std::min<std::int64_t>(kLongest, std::int64_t{1} << std::min(failures - forgiven, 6)); }

}  // namespace

std::int64_t account_delay(int failures) { return delay_after(failures, kForgivenAccount); }
std::int64_t address_delay(int failures) { return delay_after(failures, kForgivenAddress); }

std::int64_t Guesses::wait() const {
  const DeskStore::Failures so_far = recent();
  return std::max<std::int64_t>(0, std::min(so_far.last, now_) + delay_(so_far.count) - now_);
}

bool Guesses::tell() {
  DeskStore::Failures so_far = recent();
  const bool first = !so_far.told;
  so_far.told = true;
  if (first && so_far.count > 0) {
    store_.set_failures(key_, so_far);
  }
  return first;
}

void Guesses::count() { store_.set_failures(key_, {recent().count + 1, now_, false}); }

void Guesses::take_back() {
  DeskStore::Failures so_far = recent();
  so_far.count = std::max(0, so_far.count - 1);
  store_.set_failures(key_, so_far);
}

void Guesses::forget() { store_.set_failures(key_, {}); }

DeskStore::Failures Guesses::recent() const {
  const DeskStore::Failures kept = store_.failures(key_);
  return now_ - kept.last > kForgotten ? DeskStore::Failures{} : kept;
}

}  // namespace candour
