#include "pipeline/store/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"

namespace candour {

std::string made_folder(const std::string& folder) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  if (failed) {
    throw Error(ExitCode::store_problem, "cannot make the folder " + folder + ": " + failed.message());
  }
  return folder;
}

int take_folder_lock(const std::string& folder, const std::string& verb, const std::string& held) {
  const std::string path = folder + "/lock";
  const int fd = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0) {
    throw Error(ExitCode::store_problem, "cannot write in the folder " + folder);
  }
  if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    char holder[200] = {};
    const ssize_t count = ::pread(fd, holder, sizeof holder - 1, 0);
    ::close(fd);
    throw Error(ExitCode::store_problem, held + " " + std::string(count > 0 ? holder : "another process") + "; wait until it has ended");
  }
  const std::string words = "process " + std::to_string(::getpid()) + " (" + verb + ", since " + utc_now() + ")";
  if (::ftruncate(fd, 0) != 0 || ::pwrite(fd, words.data(), words.size(), 0) < 0) {
    ::close(fd);
    throw Error(ExitCode::store_problem, "cannot write in the folder " + folder);
  }
  return fd;
}

}  // namespace candour
