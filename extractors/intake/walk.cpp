#include "extractors/intake/walk.h"

#include <unistd.h>

#include <algorithm>

#include "pipeline/base/error.h"

namespace candour {
namespace {

namespace fs = std::filesystem;

std::string problem_of(const fs::directory_entry& entry) {
  std::error_code failed;
  if (entry.is_symlink(failed)) {
    return "link";
  }
  if (!entry.is_regular_file(failed) || failed) {
    return "not-a-file";
  }
  return ::access(entry.path().c_str(), R_OK) == 0 ? "" : "unreadable";
}

void walk_folder(const fs::path& root, const fs::path& folder, std::vector<FoundFile>& found) {
  std::error_code failed;
  fs::directory_iterator entries(folder, failed);
  if (failed) {
    found.push_back({folder, folder.lexically_relative(root).generic_string(), "unreadable"});
    return;
  }
  for (const fs::directory_entry& entry : entries) {
    if (entry.is_directory(failed) && !entry.is_symlink(failed)) {
      walk_folder(root, entry.path(), found);
    } else {
      found.push_back({entry.path(), entry.path().lexically_relative(root).generic_string(), problem_of(entry)});
    }
  }
}

}  // namespace

std::vector<FoundFile> walk(const fs::path& root) {
  std::error_code failed;
  if (!fs::exists(root, failed)) {
    throw Error(ExitCode::input_unreadable, "there is no file or folder " + root.string());
  }
  std::vector<FoundFile> found;
  if (fs::is_directory(root, failed)) {
    walk_folder(root, root, found);
  } else {
    found.push_back({root, root.filename().string(), problem_of(fs::directory_entry(root))});
  }
  std::sort(found.begin(), found.end(), [](const FoundFile& a, const FoundFile& b) { return a.source < b.source; });
  return found;
}

}  // namespace candour
