#include "pipeline/worker/patience.h"

#include <algorithm>
#include <cstdlib>

namespace candour {

int patience(int timeout_ms) {
  const char* seconds = std::getenv("CANDOUR_SECONDS_A_TASK");
  const int most = seconds == nullptr ? 0 : std::atoi(seconds);
  return most > 0 ? std::min(timeout_ms, most * 1000) : timeout_ms;
}

}  // namespace candour
