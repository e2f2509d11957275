// The bytes of a case as files named by what they are: originals by their hash, made things by a key of what made
// them. Behind one interface, so that they can be encrypted later without touching the tables.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace candour {

class Vault {
 public:
  explicit Vault(std::filesystem::path folder);

  const std::filesystem::path& folder() const { return folder_; }   // for what is laid aside while a command runs

  struct Stored {
    std::string sha256;
    std::uint64_t bytes = 0;
  };
  // Copies the file in small blocks, hashing as it goes. Throws Error(input_unreadable) when it cannot be read or changes while read.
  Stored put_original(const std::filesystem::path& file);
  std::string head(const std::string& sha256, std::size_t most) const;   // the first bytes of an original
  std::string original(const std::string& sha256) const;    // hash checked: throws Error(store_problem) when altered

  void put(const std::string& kind, const std::string& key, const std::string& bytes);
  bool has(const std::string& kind, const std::string& key) const;
  std::string get(const std::string& kind, const std::string& key) const;

 private:
  std::filesystem::path place(const std::string& kind, const std::string& key) const;
  std::filesystem::path folder_;
};

}  // namespace candour
