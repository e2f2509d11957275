// Whole files in and out. Failures are Error(input_unreadable) on reading and Error(store_problem) on writing,
// naming the path and what the system said.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace candour {

std::string read_file(const std::filesystem::path& path);

// The first bytes of a file, `most` at most.
std::string read_head(const std::filesystem::path& path, std::size_t most);

struct CopiedFile {
  std::string sha256;
  std::uint64_t bytes = 0;
};

// Copies a file of any size in small blocks, hashing as it goes; `to` must not be there and is flushed to the disk. Throws
// Error(input_unreadable) when the file changes while it is read; then nothing is left at `to`.
CopiedFile copy_hashed(const std::filesystem::path& from, const std::filesystem::path& to);

// Written beside, flushed to the disk, renamed: the path holds the old bytes or the new, never half.
void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace candour
