#include "pipeline/worker/jailed_tool.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>

#include "pipeline/base/subprocess.h"
#include "pipeline/worker/patience.h"
#include "pipeline/worker/wide_jail.h"

namespace candour {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostBytes = 3ULL << 30U;

bool write_whole(int fd, const std::string& bytes) {
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t written = ::write(fd, bytes.data() + done, bytes.size() - done);
    if (written <= 0 && errno != EINTR) {
      return false;
    }
    done += written > 0 ? static_cast<std::size_t>(written) : 0;
  }
  return true;
}

// Until the other side closes; false when that takes too long or too much comes.
bool read_whole(int fd, std::string& out, int timeout_ms) {
  const auto end = Clock::now() + std::chrono::milliseconds(timeout_ms);
  std::array<char, 1U << 16U> block{};
  while (out.size() < kMostBytes) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
    pollfd waiting{fd, POLLIN, 0};
    if (left <= 0 || ::poll(&waiting, 1, static_cast<int>(left)) <= 0) {
      return false;
    }
    const ssize_t got = ::read(fd, block.data(), block.size());
    if (got <= 0) {
      return got == 0;
    }
    out.append(block.data(), static_cast<std::size_t>(got));
  }
  return false;
}

}  // namespace

JailedOutput run_in_wide_jail(const std::string& script, const JailedLimits& limits, const std::string& bytes, int timeout_ms) {
  const std::string set = "ulimit -v " + std::to_string(limits.kilobytes) + " && ulimit -t " + std::to_string(limits.cpu_seconds) + " && ulimit -c 0 || exit 1\n";   // the shell takes one at a time
  Subprocess child(in_wide_jail({"/bin/sh", "-c", set + script}));
  JailedOutput made;
  const bool sent = write_whole(child.to(), bytes);
  child.close_input();
  if (!sent || !read_whole(child.from(), made.bytes, patience(timeout_ms))) {
    return {sent ? "limit" : "damaged", {}};
  }
  return child.wait() == 0 && !made.bytes.empty() ? made : JailedOutput{"damaged", {}};
}

}  // namespace candour
