// Secrets of one-time codes that were shown to somebody who has not confirmed them yet. In memory alone, one a session; forgotten after ten
// minutes, with the session, and when the desk ends. Thread-safe. Times are seconds since 1970.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace candour {

class PendingCodes {
 public:
  static constexpr std::int64_t kKept = 10 * 60;

  void begin(const std::string& session, const std::string& secret, std::int64_t now);   // an earlier one of the session is forgotten
  std::optional<std::string> secret(const std::string& session, std::int64_t now);
  void forget(const std::string& session);

 private:
  struct Pending {
    std::string secret;
    std::int64_t since = 0;
  };
  void forget_old(std::int64_t now);   // with the lock held

  std::mutex mutex_;
  std::map<std::string, Pending> pending_;   // by session
};

}  // namespace candour
