#include "pipeline/store/vault.h"

#include "pipeline/base/error.h"
#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"

namespace candour {

Vault::Vault(std::filesystem::path folder) : folder_(std::move(folder)) {}

std::filesystem::path Vault::place(const std::string& kind, const std::string& key) const {
  return folder_ / kind / key.substr(0, 2) / key;
}

Vault::Stored Vault::put_original(const std::filesystem::path& file) {
  const std::filesystem::path beside = folder_ / "original" / (".taking." + to_hex(random_bytes(8)));
  const CopiedFile copied = copy_hashed(file, beside);
  std::error_code failed;
  if (has("original", copied.sha256)) {
    std::filesystem::remove(beside, failed);
  } else {
    const std::filesystem::path own = place("original", copied.sha256);
    std::filesystem::create_directories(own.parent_path(), failed);
    std::filesystem::rename(beside, own, failed);
    if (failed) {
      throw Error(ExitCode::store_problem, "cannot write " + own.string());
    }
  }
  return {copied.sha256, copied.bytes};
}

std::string Vault::head(const std::string& sha256, std::size_t most) const { return read_head(place("original", sha256), most); }

std::string Vault::original(const std::string& sha256) const {
  std::string bytes = get("original", sha256);
  if (sha256_hex(bytes) != sha256) {
    throw Error(ExitCode::store_problem, "a stored original is not what was received; restore the case from its backup");
  }
  return bytes;
}

void Vault::put(const std::string& kind, const std::string& key, const std::string& bytes) {
  write_file_atomically(place(kind, key), bytes);
}

bool Vault::has(const std::string& kind, const std::string& key) const { return std::filesystem::exists(place(kind, key)); }

std::string Vault::get(const std::string& kind, const std::string& key) const {
  try {
    return read_file(place(kind, key));
  } catch (const Error&) {
    throw Error(ExitCode::store_problem, "the case lacks a file it should hold; restore it from its backup, or prepare again");
  }
}

}  // namespace candour
