#include "pipeline/base/round_values.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

using namespace candour;

TEST_CASE("Values become the nearest whole number of 127, halves away from zero, however many there are") {
  for (const int count : {0, 1, 15, 16, 17, 48, 111}) {
    INFO(count << " values");
    std::vector<float> values;
    for (int at = 0; at < count; ++at) {
      values.push_back(static_cast<float>(at - count / 2) * 0.5F / 127.0F);
    }
    std::vector<std::int8_t> out(values.size() + 1, 99);
    round_values(values.data(), count, out.data());
    for (std::size_t at = 0; at < values.size(); ++at) {
      INFO(values[at]);
      CHECK(out[at] == std::lround(values[at] * 127.0F));
    }
    CHECK(out.back() == 99);
  }
}

TEST_CASE("Values beyond the greatest and the least whole number stay there") {
  std::vector<float> values(17, 3e10F);
  values[3] = -3e10F;
  values[16] = -1.5F;
  std::vector<std::int8_t> out(values.size());
  round_values(values.data(), 17, out.data());
  CHECK(out[0] == 127);
  CHECK(out[3] == -127);
  CHECK(out[16] == -127);
}
