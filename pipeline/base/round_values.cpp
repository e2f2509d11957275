#include "pipeline/base/round_values.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <algorithm>
#include <cmath>

namespace candour {
namespace {

constexpr float kGreatest = 127;

std::int8_t rounded(float value) {
  const float scaled = std::clamp(value * kGreatest, -kGreatest, kGreatest);
  return static_cast<std::int8_t>(scaled + std::copysign(0.5F, scaled));
}

#ifdef __SSE2__
__m128i rounded_four(const float* values) {
  const __m128 times = _mm_mul_ps(_mm_loadu_ps(values), _mm_set1_ps(kGreatest));
  const __m128 scaled = _mm_max_ps(_mm_min_ps(times, _mm_set1_ps(kGreatest)), _mm_set1_ps(-kGreatest));
  const __m128 half = _mm_or_ps(_mm_and_ps(scaled, _mm_set1_ps(-0.0F)), _mm_set1_ps(0.5F));
  return _mm_cvttps_epi32(_mm_add_ps(scaled, half));
}

// Sixteen at a time; how many were done.
int round_sixteens(const float* values, int count, std::int8_t* out) {
  int done = 0;
  for (; done + 16 <= count; done += 16) {
    const __m128i low = _mm_packs_epi32(rounded_four(values + done), rounded_four(values + done + 4));
    const __m128i high = _mm_packs_epi32(rounded_four(values + done + 8), rounded_four(values + done + 12));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out + done), _mm_packs_epi16(low, high));
  }
  return done;
}
#else
int round_sixteens(const float*, int, std::int8_t*) {
  return 0;
}
#endif

}  // namespace

void round_values(const float* values, int count, std::int8_t* out) {
  for (int at = round_sixteens(values, count, out); at < count; ++at) {
    out[at] = rounded(values[at]);
  }
}

}  // namespace candour
