#include "pipeline/desk/pending_codes.h"

namespace candour {

void PendingCodes::forget_old(std::int64_t now) {
  std::erase_if(pending_, [&](const auto& one) { return now - one.second.since >= kKept; });
}

void PendingCodes::begin(const std::string& session, const std::string& secret, std::int64_t now) {
  const std::lock_guard lock(mutex_);
  forget_old(now);
  pending_[session] = {secret, now};
}

std::optional<std::string> PendingCodes::secret(const std::string& session, std::int64_t now) {
  const std::lock_guard lock(mutex_);
  forget_old(now);
  const auto found = pending_.find(session);
  return found == pending_.end() ? std::nullopt : std::optional(found->second.secret);
}

void PendingCodes::forget(const std::string& session) {
  const std::lock_guard lock(mutex_);
  pending_.erase(session);
}

}  // namespace candour
