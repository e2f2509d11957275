// What ends a whole operation. It carries the exit code; its message names the file, the page and what to do, and
// never holds text of the record.
#pragma once

#include <stdexcept>
#include <string>

namespace candour {

enum class ExitCode {
  done = 0, usage = 1, input_unreadable = 2, finished_with_faults = 3, review_incomplete = 4, proof_failed = 5,
  store_problem = 6, configuration = 7, deadline_passed = 9, internal = 15, interrupted = 130
};

class Error : public std::runtime_error {
 public:
  Error(ExitCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

}  // namespace candour
