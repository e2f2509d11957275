// Runs an outside witness and gives back what it printed.
#pragma once

#include <cstdio>
#include <filesystem>
#include <string>

#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"

namespace candour::test {

inline std::string output_of(const std::string& command) {
  std::string out;
  FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) {
    out.push_back(static_cast<char>(c));
  }
  ::pclose(pipe);
  return out;
}

// A folder that goes away with the test.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_(std::filesystem::temp_directory_path() / ("candour-test-" + to_hex(random_bytes(6)))) {
    std::filesystem::create_directories(path_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

inline std::string pdftotext(const std::string& pdf, const std::string& flags = "") {
  const TemporaryFolder folder;
  write_file_atomically(folder / "x.pdf", pdf);
  return output_of("pdftotext " + flags + " " + (folder / "x.pdf").string() + " -");
}

// Everything in the file, every stream unpacked.
inline std::string unpacked(const std::string& pdf) {
  const TemporaryFolder folder;
  write_file_atomically(folder / "x.pdf", pdf);
  return output_of("qpdf --qdf --object-streams=disable --decode-level=all " + (folder / "x.pdf").string() + " -");
}

}  // namespace candour::test
