#include "pipeline/worker/outlook_files.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>

#include "pipeline/base/error.h"
#include "pipeline/base/subprocess.h"
#include "pipeline/worker/patience.h"
#include "pipeline/worker/wide_jail.h"

namespace candour {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostBytes = 3ULL << 30U;
constexpr const char* kLimits = "ulimit -v 4000000 -t 600 -c 0; ";

std::string script_of(FileKind kind) {
  return kLimits + std::string(kind == FileKind::msg ? "cat > in.msg && exec msgconvert --outfile - in.msg"
                                                     : "cat > in.pst && mkdir out && readpst -e -q -D -o out in.pst > /dev/null && exec tar -C out -cf - .");
}

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

bool tools_are_here(FileKind kind) {
  return std::filesystem::exists("/usr/bin/bwrap") && std::filesystem::exists(kind == FileKind::msg ? "/usr/bin/msgconvert" : "/usr/bin/readpst");
}

}  // namespace

ConvertedMail convert_outlook_file(FileKind kind, const std::string& bytes, int timeout_ms) {
  if (!tools_are_here(kind)) {
    return {"mail-tools-missing", {}};
  }
  Subprocess child(in_wide_jail({"/bin/sh", "-c", script_of(kind)}));
  ConvertedMail mail;
  const bool sent = write_whole(child.to(), bytes);
  child.close_input();
  if (!sent || !read_whole(child.from(), mail.bytes, patience(timeout_ms))) {
    return {sent ? "limit" : "damaged", {}};
  }
  return child.wait() == 0 && !mail.bytes.empty() ? mail : ConvertedMail{"damaged", {}};
}

}  // namespace candour
