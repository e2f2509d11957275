#include "pipeline/desk/typed_password.h"

#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <iostream>

#include "pipeline/base/error.h"
#include "pipeline/base/files.h"

namespace candour {
namespace {

// The terminal shows nothing while this stands.
class Unseen {
 public:
  Unseen() {
    ::tcgetattr(STDIN_FILENO, &before_);
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
  }
  ~Unseen() { ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;

 private:
  termios before_{};
};

std::string first_line(const std::string& text) {
  std::string line = text.substr(0, text.find('\n'));
  return !line.empty() && line.back() == '\r' ? line.substr(0, line.size() - 1) : line;
}

std::string line_of_input(const char* asked) {
  std::fputs(asked, stderr);
  std::string line;
  std::getline(std::cin, line);
  std::fputs(asked[0] == '\0' ? "" : "\n", stderr);
  return first_line(line);
}

}  // namespace

std::string typed_password(const std::string& file) {
  if (!file.empty()) {
    struct stat status {};
    if (::stat(file.c_str(), &status) == 0 && (status.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
      throw Error(ExitCode::input_unreadable, "others may read " + file + "; close it to them (chmod 600) and choose another password");
    }
    return first_line(read_file(file));
  }
  if (::isatty(STDIN_FILENO) == 0) {
    return line_of_input("");
  }
  const Unseen unseen;
  const std::string once = line_of_input("Password: ");
  if (line_of_input("The same again: ") != once) {
    throw Error(ExitCode::usage, "the two passwords differ; nothing was changed");
  }
  return once;
}

}  // namespace candour
