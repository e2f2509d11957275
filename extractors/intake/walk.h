// The files of a record folder, in one order whatever the disk's: sorted by path. Links are not followed: each is
// listed with a problem, as is what cannot be looked at, so that nothing is skipped in silence.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace candour {

struct FoundFile {
  std::filesystem::path path;
  std::string source;    // relative to the root that was given (a single file: its name), '/' between folders
  std::string problem;   // "link", "not-a-file", "unreadable" or empty
};

// Throws Error(input_unreadable) when the root itself is not there.
std::vector<FoundFile> walk(const std::filesystem::path& root);

}  // namespace candour
