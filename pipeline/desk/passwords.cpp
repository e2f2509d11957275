#include "pipeline/desk/passwords.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <semaphore>

#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"

namespace candour {
namespace {

constexpr std::size_t kLeastLength = 12;
constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemory = 64U << 20U;

std::counting_semaphore<2>& two_at_once() {
  static std::counting_semaphore<2> gate(2);
  return gate;
}

class Turn {
 public:
  Turn() { two_at_once().acquire(); }
  ~Turn() { two_at_once().release(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
};

}  // namespace

std::string hash_of_password(const std::string& password) {
  const Turn turn;
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (sodium_init() < 0 || crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), kPasses, kMemory, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw Error(ExitCode::internal, "there is not memory enough to keep a password");
  }
  return hash.data();
}

bool fits_password(const std::string& hash, const std::string& password) {
  const Turn turn;
  return sodium_init() >= 0 && crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

void waste_a_hash(const std::string& password) {
  static const std::string kNobody = hash_of_password("nobody's password");
  fits_password(kNobody, password);
}

bool is_old_hash(const std::string& hash) { return crypto_pwhash_str_needs_rehash(hash.c_str(), kPasses, kMemory) != 0; }

std::string unfit_password(const std::string& password, const std::string& name) {
  static constexpr std::array kCommon = {"password", "letmein", "qwerty", "123456789012", "iloveyou", "welcome", "changeme", "administrator", "abcdefghijkl", "candour"};
  if (code_point_count(password) < kLeastLength) {
    return "A password has at least 12 characters; three words that do not belong together do well.";
  }
  const std::string small = ascii_small(password);
  const bool common = std::any_of(kCommon.begin(), kCommon.end(), [&](const char* word) { return small.find(word) != std::string::npos; });
  const bool one_sign = std::all_of(small.begin(), small.end(), [&](char c) { return c == small.front(); });
  const bool named = name.size() >= 3 && small.find(ascii_small(name)) != std::string::npos;
  return common || one_sign || named ? "This password is too easy to guess; three words that do not belong together do well." : std::string();
}

}  // namespace candour
