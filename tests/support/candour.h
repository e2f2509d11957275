// Runs the real command as an officer would: what it printed, what it complained of, and its exit code.
#pragma once

#include <string>

#include "tests/support/shell.h"

namespace candour::test {

struct Outcome {
  int code = -1;
  std::string words;    // standard output
  std::string told;     // standard error
};

// `before` is put in front of the command: settings of the environment, or a program that runs it as somebody else.
inline Outcome candour_runs(const std::string& arguments, const std::string& before = "") {
  const TemporaryFolder folder;
  const std::string out = (folder / "out").string();
  const std::string err = (folder / "err").string();
  const std::string command = before + " " + std::string(CANDOUR_BINARY_DIR) + "/bin/candour " + arguments;
  Outcome outcome;
  outcome.code = std::stoi(output_of("(" + command + ") > " + out + " 2> " + err + "; echo $?"));
  outcome.words = read_file(out);
  outcome.told = read_file(err);
  return outcome;
}

inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace candour::test
