#include "pipeline/base/templates.h"

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

}  // namespace candour
