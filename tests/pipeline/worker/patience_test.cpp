// A helper on a busy machine is given longer before it counts as hung.
#include "pipeline/worker/patience.h"

#include <catch2/catch.hpp>

using namespace candour;

TEST_CASE("The wait for a helper grows with the machine's load, within bounds") {
  CHECK(longer_when_busy(1000, 0.3, 2) == 1000);
  CHECK(longer_when_busy(1000, 5, 2) == 2500);
  CHECK(longer_when_busy(1000, 200, 2) == 4000);
  CHECK(longer_when_busy(1000, 3, 0) == 3000);
}
