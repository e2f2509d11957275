#include "redaction/people/record_texts.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <limits>
#include <mutex>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include "pipeline/base/error.h"
#include "redaction/find/cells.h"
#include "redaction/find/legible_text.h"

namespace candour {
namespace {

Error failure(const char* what, const std::filesystem::path& folder) {
  return {ExitCode::store_problem, std::string(what) + " in " + folder.string() + ": " + std::strerror(errno)};
}

int nameless_file(const std::filesystem::path& folder) {
  std::string name = (folder / ".texts-XXXXXX").string();
  const int file = ::mkostemp(name.data(), O_CLOEXEC);
  if (file < 0) {
    throw failure("no file can be made", folder);
  }
  ::unlink(name.c_str());
  return file;
}

}  // namespace

RecordTexts::RecordTexts(std::initializer_list<std::string> texts) : held_bytes_(std::numeric_limits<std::size_t>::max()) {
  for (const std::string& text : texts) {
    add(text);
  }
}

RecordTexts::~RecordTexts() {
  if (file_ >= 0) {
    ::close(file_);
  }
}

void RecordTexts::add(std::string text) {
  text = legible_text(cell_text(std::move(text))).text;
  sizes_.push_back(static_cast<std::uint32_t>(text.size()));
  held_ += text;
  if (held_.size() > held_bytes_) {
    lay_down();
  }
}

void RecordTexts::lay_down() {
  file_ = file_ >= 0 ? file_ : nameless_file(folder_);
  std::string_view rest = held_;
  while (!rest.empty()) {
    const ssize_t written = ::write(file_, rest.data(), rest.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written <= 0) {
      throw failure("the texts cannot be kept", folder_);
    }
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  held_.clear();
}

void RecordTexts::for_each(const std::function<void(const std::string& text)>& look) const {
  std::string text;
  const off_t laid_down = file_ >= 0 ? ::lseek(file_, 0, SEEK_END) : 0;
  off_t at = 0;
  for (const std::uint32_t size : sizes_) {
    if (at >= laid_down) {
      text.assign(held_, static_cast<std::size_t>(at - laid_down), size);
    } else {
      text.resize(size);
      if (::pread(file_, text.data(), size, at) != static_cast<ssize_t>(size)) {
        throw failure("the texts cannot be read again", folder_);
      }
    }
    at += static_cast<off_t>(size);
    look(text);
  }
}

void RecordTexts::on_every_core(std::size_t count, const std::function<void(std::size_t)>& work) {
  const std::size_t cores = std::min<std::size_t>(count, std::max(1U, std::thread::hardware_concurrency()));
  std::atomic<std::size_t> next{0};
  std::mutex lock;
  std::exception_ptr thrown;
  const auto run = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) {
        work(i);
      }
    } catch (...) {
      const std::lock_guard held(lock);
      thrown = thrown ? thrown : std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> others;
    try {
      for (std::size_t i = 1; i < cores; ++i) {
        others.emplace_back(run);
      }
    } catch (const std::system_error&) {   // no more threads to be had: those that there are do it
    }
    run();
  }
  if (thrown) {
    std::rethrow_exception(thrown);
  }
}

}  // namespace candour
