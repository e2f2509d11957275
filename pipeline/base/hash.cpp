#include "pipeline/base/hash.h"

#include <sodium.h>

#include <array>

#include "pipeline/base/require.h"

namespace candour {
namespace {

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

void start_sodium() { require(sodium_init() >= 0, "libsodium could not start"); }

}  // namespace

struct Sha256::State {
  crypto_hash_sha256_state state;
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  start_sodium();
  crypto_hash_sha256_init(&state_->state);
}
Sha256::~Sha256() = default;

void Sha256::update(std::string_view bytes) {
  crypto_hash_sha256_update(&state_->state, bytes_of(bytes), bytes.size());
}

std::string Sha256::hex() {
  std::array<char, crypto_hash_sha256_BYTES> out{};
  crypto_hash_sha256_final(&state_->state, reinterpret_cast<unsigned char*>(out.data()));
  return to_hex({out.data(), out.size()});
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.hex();
}

std::string keyed_hash_hex(std::string_view key, std::string_view message) {
  start_sodium();
  require(key.size() >= crypto_generichash_KEYBYTES_MIN && key.size() <= crypto_generichash_KEYBYTES_MAX,
          "keyed hash: key length");
  std::array<char, crypto_generichash_BYTES> out{};
  crypto_generichash(reinterpret_cast<unsigned char*>(out.data()), out.size(), bytes_of(message), message.size(),
                     bytes_of(key), key.size());
  return to_hex({out.data(), out.size()});
}

std::string random_bytes(std::size_t count) {
  start_sodium();
  std::string out(count, '\0');
  randombytes_buf(out.data(), out.size());
  return out;
}

std::string to_hex(std::string_view bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto value = static_cast<unsigned char>(c);
    out.push_back(kDigits[value >> 4U]);
    out.push_back(kDigits[value & 15U]);
  }
  return out;
}

}  // namespace candour
