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
  const std::string bytes = read_file(file);
  std::error_code failed;
  const auto size = std::filesystem::file_size(file, failed);
  if (failed || size != bytes.size()) {
    throw Error(ExitCode::input_unreadable, "a file changed while it was read; close it and ingest again: " + file.string());
  }
  Stored stored{sha256_hex(bytes), bytes.size()};
  if (!has("original", stored.sha256)) {
    put("original", stored.sha256, bytes);
  }
  return stored;
}

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
