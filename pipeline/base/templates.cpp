#include "pipeline/base/templates.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "pipeline/base/error.h"
#include "pipeline/base/files.h"

namespace candour {
namespace {

std::filesystem::path templates_folder() {
  const char* elsewhere = std::getenv("CANDOUR_TEMPLATES");
  if (elsewhere != nullptr && *elsewhere != 0) {
    return elsewhere;
  }
  std::error_code failed;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
  return program.parent_path().parent_path() / "share" / "candour" / "templates";
}

}  // namespace

std::string read_template(const std::string& name) {
  const std::filesystem::path path = templates_folder() / name;
  if (!std::filesystem::is_regular_file(path)) {
    throw Error(ExitCode::configuration, "there is no " + path.string() + "; say with CANDOUR_TEMPLATES where the templates are");
  }
  return read_file(path);
}

std::vector<std::string> read_templates(const std::string& folder, const std::string& ending) {
  std::vector<std::filesystem::path> paths;
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(templates_folder() / folder, failed)) {
    if (entry.is_regular_file(failed) && entry.path().string().ends_with(ending)) {
      paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> files;
  for (const std::filesystem::path& path : paths) {
    files.push_back(read_file(path));
  }
  return files;
}

}  // namespace candour
