#include "pipeline/worker/office_printer.h"

#include <filesystem>
#include <optional>
#include <vector>

#include "pipeline/base/error.h"
#include "pipeline/base/frame.h"
#include "pipeline/base/subprocess.h"

namespace candour {
namespace {

constexpr int kStartTimeout = 60 * 1000;
constexpr int kMostPrinted = 300;             // then a new process: what leaks does not add up
constexpr const char* kHomeBytes = "2147483648";

// What the jail shows of the disk: /usr, the links that lead into it, fonts and LibreOffice's settings.
std::vector<std::string> jailed(const std::string& program) {
  std::vector<std::string> command = {"/usr/bin/bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"};
  const auto add = [&](const std::vector<std::string>& words) { command.insert(command.end(), words.begin(), words.end()); };
  add({"--ro-bind", "/usr", "/usr", "--proc", "/proc", "--dev", "/dev", "--size", kHomeBytes, "--tmpfs", "/tmp"});
  for (const char* folder : {"/lib", "/lib64", "/bin"}) {
    std::error_code failed;
    if (std::filesystem::is_symlink(folder, failed)) {
      add({"--symlink", std::filesystem::read_symlink(folder, failed).string(), folder});
    } else if (std::filesystem::exists(folder, failed)) {
      add({"--ro-bind", folder, folder});
    }
  }
  for (const char* settings : {"/etc/fonts", "/etc/libreoffice", "/etc/ld.so.cache", "/etc/alternatives", "/var/cache/fontconfig"}) {
    add({"--ro-bind-try", settings, settings});
  }
  add({"--ro-bind", program, "/candour-office", "--setenv", "HOME", "/tmp", "--setenv", "PATH", "/usr/bin", "--setenv", "SAL_USE_VCLPLUGIN", "svp",
       "--setenv", "LC_ALL", "C.UTF-8", "--chdir", "/tmp", "/candour-office", "/tmp"});
  return command;
}

}  // namespace

struct OfficePrinter::Process {
  explicit Process(const std::string& program) : child(jailed(program)) {}
  Subprocess child;
};

OfficePrinter::OfficePrinter(std::string program) : program_(std::move(program)) {}
OfficePrinter::~OfficePrinter() = default;
OfficePrinter::OfficePrinter(OfficePrinter&&) noexcept = default;

void OfficePrinter::start() {
  process_ = std::make_unique<Process>(program_);
  printed_ = 0;
  if (!read_frame(process_->child.from(), kStartTimeout)) {
    throw Error(ExitCode::configuration, "LibreOffice could not be started in its jail");
  }
}

PrintedOffice OfficePrinter::convert(const std::string& bytes, const std::string& extension, const std::string& target, int timeout_ms) {
  try {
    if (process_ == nullptr || printed_ >= kMostPrinted) {
      start();
    }
  } catch (const Error&) {
    process_.reset();
    return {"office-missing", {}};
  }
  try {
    ++printed_;
    write_frame(process_->child.to(), {extension + " " + target, {bytes}});
    std::optional<Frame> frame = read_frame(process_->child.from(), timeout_ms);
    if (frame) {
      return {frame->header, std::move(frame->blobs.at(0))};
    }
  } catch (const Error&) {   // told below: it is gone
  }
  process_.reset();
  return {"limit", {}};
}

}  // namespace candour
