// Whole files in and out. Failures are Error(input_unreadable) on reading and Error(store_problem) on writing,
// naming the path and what the system said.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace candour {

std::string read_file(const std::filesystem::path& path);

// Written beside, flushed to the disk, renamed: the path holds the old bytes or the new, never half.
void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace candour
