#include "pipeline/base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "pipeline/base/error.h"
#include "pipeline/base/hash.h"

namespace candour {
namespace {

class FileDescriptor {
 public:
  explicit FileDescriptor(int fd) : fd_(fd) {}
  ~FileDescriptor() {
    if (fd_ >= 0) {
      ::close(fd_);
    }
  }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

Error failure(ExitCode code, const char* what, const std::filesystem::path& path) {
  return {code, std::string(what) + " " + path.string() + ": " + std::strerror(errno)};
}

void write_all(int fd, std::string_view bytes, const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written <= 0) {
      throw failure(ExitCode::store_problem, "cannot write", path);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void flush_folder(const std::filesystem::path& folder) {
  const FileDescriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd.get() >= 0) {
    ::fsync(fd.get());
  }
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
  const FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (fd.get() < 0 || ::fstat(fd.get(), &status) != 0) {
    throw failure(ExitCode::input_unreadable, "cannot read", path);
  }
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(status.st_size));
  std::string block(1U << 16U, '\0');
  for (;;) {
    const ssize_t count = ::read(fd.get(), block.data(), block.size());
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      throw failure(ExitCode::input_unreadable, "cannot read", path);
    }
    if (count == 0) {
      return bytes;
    }
    bytes.append(block.data(), static_cast<std::size_t>(count));
  }
}

std::string read_head(const std::filesystem::path& path, std::size_t most) {
  const FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  std::string bytes(most, '\0');
  std::size_t done = 0;
  for (ssize_t count = 1; fd.get() >= 0 && count > 0 && done < most; done += static_cast<std::size_t>(std::max<ssize_t>(count, 0))) {
    count = ::read(fd.get(), bytes.data() + done, most - done);
  }
  if (fd.get() < 0) {
    throw failure(ExitCode::input_unreadable, "cannot read", path);
  }
  bytes.resize(done);
  return bytes;
}

CopiedFile copy_hashed(const std::filesystem::path& from, const std::filesystem::path& to) {
  const FileDescriptor in(::open(from.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat before {};
  if (in.get() < 0 || ::fstat(in.get(), &before) != 0) {
    throw failure(ExitCode::input_unreadable, "cannot read", from);
  }
  std::error_code ignored;
  std::filesystem::create_directories(to.parent_path(), ignored);
  try {
    const FileDescriptor out(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (out.get() < 0) {
      throw failure(ExitCode::store_problem, "cannot write", to);
    }
    CopiedFile copied;
    Sha256 hash;
    std::string block(1U << 20U, '\0');
    for (ssize_t count = 0; (count = ::read(in.get(), block.data(), block.size())) != 0;) {
      if (count < 0 && errno == EINTR) {
        continue;
      }
      if (count < 0) {
        throw failure(ExitCode::input_unreadable, "cannot read", from);
      }
      const std::string_view part(block.data(), static_cast<std::size_t>(count));
      hash.update(part);
      write_all(out.get(), part, to);
      copied.bytes += part.size();
    }
    struct stat after {};
    const bool same = ::fstat(in.get(), &after) == 0 && after.st_size == before.st_size && after.st_mtim.tv_sec == before.st_mtim.tv_sec &&
                      after.st_mtim.tv_nsec == before.st_mtim.tv_nsec && copied.bytes == static_cast<std::uint64_t>(before.st_size);
    if (!same) {
      throw Error(ExitCode::input_unreadable, "a file changed while it was read; close it and ingest again: " + from.string());
    }
    if (::fsync(out.get()) != 0) {
      throw failure(ExitCode::store_problem, "cannot write", to);
    }
    copied.sha256 = hash.hex();
    return copied;
  } catch (...) {
    ::unlink(to.c_str());
    throw;
  }
}

void write_file_atomically(const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  const std::filesystem::path beside = folder / ("." + path.filename().string() + "." + to_hex(random_bytes(4)));
  try {
    const FileDescriptor fd(::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (fd.get() < 0) {
      throw failure(ExitCode::store_problem, "cannot write", beside);
    }
    write_all(fd.get(), bytes, beside);
    if (::fsync(fd.get()) != 0 || ::rename(beside.c_str(), path.c_str()) != 0) {
      throw failure(ExitCode::store_problem, "cannot write", path);
    }
  } catch (...) {
    ::unlink(beside.c_str());
    throw;
  }
  flush_folder(folder);
}

}  // namespace candour
