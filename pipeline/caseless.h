// Three verbs that need no case: read, find, redact. They are how other tools, and measurements, use the parts.
#pragma once

#include <string>
#include <vector>

#include "pipeline/base/error.h"

namespace candour {

ExitCode read_files(const std::vector<std::string>& files, bool json, int jobs);
ExitCode find_in_files(const std::vector<std::string>& files, const std::string& request_file, bool json);
ExitCode redact_file(const std::string& in, const std::string& out, const std::string& marks_file, bool json, int jobs);

}  // namespace candour
