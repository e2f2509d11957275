// A fuzz target is one function over bytes. With libFuzzer (preset "fuzz") it is driven by coverage; in the ordinary build
// replay.cpp gives it the committed seeds, so that what was found once stays found. A broken promise ends the process.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace candour::fuzz {

inline void promise(bool holds, const char* what) {
  if (!holds) {
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
  }
}

}  // namespace candour::fuzz
