// What is wrong inside a file somebody handed over, told with the file's own name: "request.json" in a message is the
// kind of file, not the one on their disk.
#pragma once

#include <filesystem>
#include <string>

#include "pipeline/base/error.h"
#include "pipeline/base/files.h"

namespace candour {

// parse(the file's text). Throws what read_file and `parse` throw, Error(configuration) with the file's name.
template <typename Parse>
auto read_with(const std::filesystem::path& path, Parse parse) {
  const std::string text = read_file(path);
  try {
    return parse(text);
  } catch (const Error& error) {
    if (error.code() != ExitCode::configuration) {
      throw;
    }
    throw Error(error.code(), std::string(error.what()) + " (in " + path.string() + ")");
  }
}

}  // namespace candour
