// A program that is not ours, run once in the wide jail by a few lines of shell: a file in by its standard input, what it made out by
// its standard output, and death, silence or too much as a value.
#pragma once

#include <string>

namespace candour {

struct JailedOutput {
  std::string reason;   // empty: well. "damaged" (it failed, or made nothing), "limit" (too long, or more than 3 GiB)
  std::string bytes;
};

struct JailedLimits {
  long kilobytes = 0;     // of address space, of each process
  long cpu_seconds = 0;   // of each process
};

// `script` is ours alone: nothing of the record stands in it. It begins by taking all of its input into a file. No process leaves a core.
JailedOutput run_in_wide_jail(const std::string& script, const JailedLimits& limits, const std::string& bytes, int timeout_ms);

}  // namespace candour
