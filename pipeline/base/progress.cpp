#include "pipeline/base/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace candour {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kBetweenDrawings = std::chrono::milliseconds(200);

}  // namespace

std::string progress_text(const std::string& what, long done, long total, double seconds) {
  std::string text = fmt::format("{}: {} of {} pages", what, done, total);
  if (done > 0 && seconds > 0) {
    const double rate = static_cast<double>(done) / seconds;
    text += fmt::format(", {:.1f} pages/s, about {:.0f} s left", rate, static_cast<double>(total - done) / rate);
  }
  return text;
}

Progress::Progress(std::string what, long total)
    : what_(std::move(what)), total_(total), terminal_(::isatty(STDERR_FILENO) == 1), start_(Clock::now()),
      drawn_(start_) {}

Progress::~Progress() {
  if (terminal_) {
    std::fputs("\r\x1b[K", stderr);
  }
}

void Progress::advance(long pages) {
  const std::lock_guard lock(mutex_);
  done_ += pages;
  draw();
}

void Progress::expect(long total) {
  const std::lock_guard lock(mutex_);
  total_ = total;
  draw();
}

void Progress::draw() {
  const auto now = Clock::now();
  if (!terminal_ || now - drawn_ < kBetweenDrawings) {
    return;
  }
  drawn_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  std::fputs(("\r\x1b[K" + progress_text(what_, done_, total_, seconds)).c_str(), stderr);
  std::fflush(stderr);
}

}  // namespace candour
