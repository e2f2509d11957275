#include "pipeline/desk/passwords.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <semaphore>
#include <set>
#include <sstream>
#include <string_view>
#include <vector>

#include "pipeline/base/error.h"
#include "pipeline/base/require.h"
#include "pipeline/base/utf8.h"
#include "pipeline/desk/guessed_first.h"
#include "pipeline/model/user.h"

namespace candour {
namespace {

constexpr std::size_t kFewest = 12;
constexpr std::size_t kMostBytes = 1000;
constexpr std::size_t kShortestName = 3, kEnoughBesides = 6;   // letters

constexpr std::array<std::string_view, 6> kRuns = {"0123456789012345678901234567890", "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
                                                   "qazwsxedcrfvtgbyhnujmikolp", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "1q2w3e4r5t6y7u8i9o0p"};

// Two hashes of 64 MiB at once are enough of a desk's memory.
class Turn {
 public:
  Turn() { turns().acquire(); }
  ~Turn() { turns().release(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  static std::counting_semaphore<2>& turns() {
    static std::counting_semaphore<2> two(2);
    return two;
  }
};

void check_cost(const PasswordCost& cost) {
  require(sodium_init() >= 0, "libsodium could not start");
  if (cost.operations < PasswordCost{}.operations || cost.memory < PasswordCost{}.memory) {
    throw Error(ExitCode::configuration, "passwords may not be hashed with less than 2 passes over 64 MiB");
  }
}

std::string letters_of(const std::string& small) {
  std::string letters;
  std::copy_if(small.begin(), small.end(), std::back_inserter(letters), [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; });
  return letters;
}

// "secretsecret" is "secret".
std::string once(const std::string& text) {
  const std::size_t again = (text + text).find(text, 1);
  return again < text.size() ? text.substr(0, again) : text;
}

bool is_run(const std::string& small) {
  const std::string back(small.rbegin(), small.rend());
  return std::any_of(kRuns.begin(), kRuns.end(), [&](std::string_view run) { return run.find(small) != std::string_view::npos || run.find(back) != std::string_view::npos; });
}

bool is_guessed_first(const std::string& small) {
  for (const std::string& bare : {once(small), once(letters_of(small))}) {
    if (std::find(kGuessedFirst.begin(), kGuessedFirst.end(), bare) != kGuessedFirst.end()) {
      return true;
    }
  }
  return is_run(small);
}

std::vector<std::string> words_of(const std::string& name) {
  std::istringstream in(name_key(name));
  return {std::istream_iterator<std::string>(in), {}};
}

// The names of the account, in any order, and little besides.
bool is_the_name(const std::string& small, const std::string& name) {
  std::string besides = letters_of(small);
  bool named = false;
  for (const std::string& written : words_of(name)) {
    const std::string word = letters_of(written);
    for (std::size_t at = besides.find(word); word.size() >= kShortestName && at != std::string::npos; at = besides.find(word)) {
      besides.erase(at, word.size());
      named = true;
    }
  }
  return named && besides.size() < kEnoughBesides;
}

}  // namespace

std::string hash_password(const std::string& password, const PasswordCost& cost) {
  check_cost(cost);
  const Turn turn;
  std::array<char, crypto_pwhash_STRBYTES> out{};
  if (crypto_pwhash_str_alg(out.data(), password.data(), password.size(), cost.operations, cost.memory, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw Error(ExitCode::internal, "there was not enough memory for a password; try again");
  }
  return out.data();
}

bool password_matches(const std::string& hash, const std::string& password) {
  require(sodium_init() >= 0, "libsodium could not start");
  if (hash.size() >= crypto_pwhash_STRBYTES || password.size() > kMostBytes) {
    return false;
  }
  const Turn turn;
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool needs_rehash(const std::string& hash, const PasswordCost& cost) {
  check_cost(cost);
  return hash.size() >= crypto_pwhash_STRBYTES || crypto_pwhash_str_needs_rehash(hash.c_str(), cost.operations, cost.memory) != 0;
}

std::optional<std::string> password_fault(const std::string& password, const std::string& name) {
  if (!is_valid_utf8(password) || password.size() > kMostBytes) {
    return "the password is longer than 1000 bytes, or not text";
  }
  const std::u32string characters = to_code_points(password);
  if (characters.size() < kFewest) {
    return "the password needs at least 12 characters; three or four words that do not belong together are a good one";
  }
  const std::string small = ascii_small(password);
  if (std::set<char32_t>(characters.begin(), characters.end()).size() < 4 || once(small).size() < 4 || is_guessed_first(small)) {
    return "the password is one of those that are tried first; take another";
  }
  return is_the_name(small, name) ? std::optional<std::string>("the password is hardly more than the name of the account; take another") : std::nullopt;
}

}  // namespace candour
