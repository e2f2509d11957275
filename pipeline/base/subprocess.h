// A helper program on two pipes (its standard input and output), with standard error thrown away: a parser's
// messages may quote the record. It dies with its parent.
#pragma once

#include <string>
#include <vector>

namespace candour {

class Subprocess {
 public:
  // Throws Error(configuration) naming the program when it cannot be started.
  explicit Subprocess(const std::vector<std::string>& command);
  ~Subprocess();  // kills it
  Subprocess(const Subprocess&) = delete;
  Subprocess& operator=(const Subprocess&) = delete;

  int to() const { return to_; }      // write to its standard input
  int from() const { return from_; }  // read its standard output
  void close_input();
  void kill();
  int wait();                         // exit code, or 128 + signal

 private:
  int pid_ = -1;
  int to_ = -1;
  int from_ = -1;
};

// The folder of this program's own file: the helpers stand beside it.
std::string program_folder();

}  // namespace candour
