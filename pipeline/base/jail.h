// The jail of the programs that parse a record's bytes: resource limits, Landlock (where the kernel has it) and a
// seccomp filter. Inside it there is no network, no new program, no writing but to descriptors already open,
// and no reading but of what a page needs to be drawn or read: fonts, fontconfig, poppler's data, gconv, tessdata.
#pragma once

#include <cstdint>
#include <string>

namespace candour {

struct JailLimits {
  std::uint64_t memory_bytes = 4ULL << 30U;  // address space; 0: unlimited (the sanitizers need it)
  std::uint64_t cpu_seconds = 0;             // of the whole process; 0: unlimited
};

struct JailReport {
  bool limits = false;
  bool landlock = false;
  bool seccomp = false;
};

// Cannot be left again. Throws Error(configuration) when the seccomp filter cannot be set: nothing is parsed then.
JailReport enter_jail(const JailLimits& limits);

// True when this kernel has Landlock; `status` tells the officer.
bool kernel_has_landlock();

}  // namespace candour
