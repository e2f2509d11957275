#include "pipeline/base/subprocess.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>

#include "pipeline/base/error.h"

namespace candour {
namespace {

struct Pipe {
  int read_end = -1;
  int write_end = -1;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw Error(ExitCode::internal, "no more pipes for helper programs");
  }
  ::fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);  // fewer wake-ups for page-sized answers; failing is harmless
  return {ends[0], ends[1]};
}

int spawn(const std::vector<std::string>& command, int input, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, 0);
  posix_spawn_file_actions_adddup2(&actions, output, 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& word : command) {
    arguments.push_back(const_cast<char*>(word.c_str()));
  }
  arguments.push_back(nullptr);
  pid_t pid = -1;
  const int failed = ::posix_spawn(&pid, command.front().c_str(), &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? pid : -1;
}

}  // namespace

Subprocess::Subprocess(const std::vector<std::string>& command) {
  ::signal(SIGPIPE, SIG_IGN);
  const Pipe in = make_pipe();
  const Pipe out = make_pipe();
  pid_ = spawn(command, in.read_end, out.write_end);
  ::close(in.read_end);
  ::close(out.write_end);
  to_ = in.write_end;
  from_ = out.read_end;
  if (pid_ < 0) {
    ::close(to_);
    ::close(from_);
    throw Error(ExitCode::configuration, "cannot start " + command.front() + "; install Candour again");
  }
}

Subprocess::~Subprocess() {
  close_input();
  kill();
  wait();
  ::close(from_);
}

void Subprocess::close_input() {
  if (to_ >= 0) {
    ::close(to_);
    to_ = -1;
  }
}

void Subprocess::kill() {
  if (pid_ > 0) {
    ::kill(pid_, SIGKILL);
  }
}

int Subprocess::wait() {
  if (pid_ <= 0) {
    return 0;
  }
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string program_folder() {
  return std::filesystem::read_symlink("/proc/self/exe").parent_path().string();
}

}  // namespace candour
