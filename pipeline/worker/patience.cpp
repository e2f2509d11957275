#include "pipeline/worker/patience.h"

#include <algorithm>
#include <cstdlib>
#include <thread>

namespace candour {
namespace {

constexpr double kMostPatience = 4;

}  // namespace

int longer_when_busy(int timeout_ms, double load, unsigned cores) {
  return static_cast<int>(timeout_ms * std::clamp(load / std::max(cores, 1U), 1.0, kMostPatience));
}

int longer_when_busy(int timeout_ms) {
  double load = 0;
  return ::getloadavg(&load, 1) == 1 ? longer_when_busy(timeout_ms, load, std::thread::hardware_concurrency()) : timeout_ms;
}

int patience(int timeout_ms) {
  const char* seconds = std::getenv("CANDOUR_SECONDS_A_TASK");
  const int most = seconds == nullptr ? 0 : std::atoi(seconds);
  const int wait = longer_when_busy(timeout_ms);
  return most > 0 ? std::min(wait, most * 1000) : wait;
}

}  // namespace candour
