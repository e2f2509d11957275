// Values of -1 to 1 as whole numbers of one byte, as recognisers keep them between their layers.
#pragma once

#include <cstdint>

namespace candour {

// `count` values times 127, each the nearest whole number, halves away from zero; beyond -127 and 127 those.
// `out` has room for as many. Any thread.
void round_values(const float* values, int count, std::int8_t* out);

}  // namespace candour
