#include "pipeline/base/frame.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "pipeline/base/error.h"

namespace candour {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kMagic = 0x31524E4443ULL;        // "CDNR1"
constexpr std::uint64_t kLargestPart = 4ULL << 30U;      // of a header or a blob, bytes
constexpr std::uint64_t kMostBlobs = 100000;

void write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written <= 0) {
      throw Error(ExitCode::internal, "a helper program went away while it was being written to");
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void put_number(std::string& out, std::uint64_t value) {
  std::array<char, sizeof value> raw{};
  std::memcpy(raw.data(), &value, sizeof value);
  out.append(raw.data(), raw.size());
}

class FrameReader {
 public:
  FrameReader(int fd, int timeout_ms) : fd_(fd), timeout_ms_(timeout_ms), start_(Clock::now()) {}

  // False when the stream ended before the first byte.
  bool fill(char* at, std::size_t count, bool may_end) {
    std::size_t done = 0;
    while (done < count) {
      wait();
      const ssize_t got = ::read(fd_, at + done, count - done);
      if (got < 0 && errno == EINTR) {
        continue;
      }
      if (got == 0 && done == 0 && may_end) {
        return false;
      }
      if (got <= 0) {
        throw Error(ExitCode::internal, "a helper program ended in the middle of an answer");
      }
      done += static_cast<std::size_t>(got);
    }
    return true;
  }

  std::uint64_t number() {
    std::uint64_t value = 0;
    fill(reinterpret_cast<char*>(&value), sizeof value, false);
    return value;
  }

  std::string part() {
    const std::uint64_t size = number();
    if (size > kLargestPart) {
      throw Error(ExitCode::internal, "a helper program sent a damaged answer");
    }
    std::string bytes(size, '\0');
    fill(bytes.data(), bytes.size(), false);
    return bytes;
  }

 private:
  void wait() const {
    pollfd entry{fd_, POLLIN, 0};
    for (;;) {
      const auto spent = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start_).count();
      const int left = timeout_ms_ == kWaitForever ? -1 : static_cast<int>(std::max<long long>(0, timeout_ms_ - spent));
      const int ready = ::poll(&entry, 1, left);
      if (ready > 0) {
        return;
      }
      if (ready == 0) {
        throw Error(ExitCode::internal, "a helper program did not answer in time");
      }
      if (errno != EINTR) {
        throw Error(ExitCode::internal, "cannot wait for a helper program");
      }
    }
  }

  int fd_;
  int timeout_ms_;
  Clock::time_point start_;
};

}  // namespace

void write_frame(int fd, const Frame& frame) {
  std::string head;
  put_number(head, kMagic);
  put_number(head, frame.blobs.size());
  put_number(head, frame.header.size());
  write_all(fd, head);
  write_all(fd, frame.header);
  for (const std::string& blob : frame.blobs) {
    std::string size;
    put_number(size, blob.size());
    write_all(fd, size);
    write_all(fd, blob);
  }
}

std::optional<Frame> read_frame(int fd, int timeout_ms) {
  FrameReader reader(fd, timeout_ms);
  std::uint64_t magic = 0;
  if (!reader.fill(reinterpret_cast<char*>(&magic), sizeof magic, true)) {
    return std::nullopt;
  }
  const std::uint64_t blobs = magic == kMagic ? reader.number() : kMostBlobs + 1;
  if (blobs > kMostBlobs) {
    throw Error(ExitCode::internal, "a helper program sent a damaged answer");
  }
  Frame frame;
  frame.header = reader.part();
  for (std::uint64_t i = 0; i < blobs; ++i) {
    frame.blobs.push_back(reader.part());
  }
  return frame;
}

}  // namespace candour
