#include "pipeline/worker/wide_jail.h"

#include <filesystem>

namespace candour {
namespace {

constexpr const char* kHomeBytes = "4294967296";

}  // namespace

std::vector<std::string> in_wide_jail(const std::vector<std::string>& command, const std::vector<std::pair<std::string, std::string>>& programs) {
  std::vector<std::string> line = {"/usr/bin/bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"};
  const auto add = [&](const std::vector<std::string>& words) { line.insert(line.end(), words.begin(), words.end()); };
  add({"--ro-bind", "/usr", "/usr", "--proc", "/proc", "--dev", "/dev", "--size", kHomeBytes, "--tmpfs", "/tmp"});
  for (const char* folder : {"/lib", "/lib64", "/bin"}) {
    std::error_code failed;
    if (std::filesystem::is_symlink(folder, failed)) {
      add({"--symlink", std::filesystem::read_symlink(folder, failed).string(), folder});
    } else if (std::filesystem::exists(folder, failed)) {
      add({"--ro-bind", folder, folder});
    }
  }
  for (const char* settings : {"/etc/fonts", "/etc/libreoffice", "/etc/ld.so.cache", "/etc/alternatives", "/etc/perl", "/var/cache/fontconfig"}) {
    add({"--ro-bind-try", settings, settings});
  }
  for (const auto& [from, to] : programs) {
    add({"--ro-bind", from, to});
  }
  add({"--setenv", "HOME", "/tmp", "--setenv", "PATH", "/usr/bin", "--setenv", "SAL_USE_VCLPLUGIN", "svp", "--setenv", "LC_ALL", "C.UTF-8", "--chdir", "/tmp"});
  add(command);
  return line;
}

}  // namespace candour
