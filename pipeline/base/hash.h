// SHA-256 for naming bytes, keyed BLAKE2b for the audit chain (both libsodium). Results are lower-case hex.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace candour {

std::string sha256_hex(std::string_view bytes);

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  void update(std::string_view bytes);
  std::string hex();  // ends the hash: call once

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// `key` is 16 to 64 bytes.
std::string keyed_hash_hex(std::string_view key, std::string_view message);

std::string random_bytes(std::size_t count);
std::string to_hex(std::string_view bytes);

}  // namespace candour
