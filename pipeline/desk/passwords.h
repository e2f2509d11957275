// Passwords: kept as Argon2id (libsodium), hashed by two at a time at most, so that many log-ins at once do not take all memory; the
// others wait. Thread-safe.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace candour {

// May be raised, never lowered below what stands here: Error(configuration).
struct PasswordCost {
  unsigned long long operations = 2;
  std::size_t memory = 64U << 20U;   // bytes
};

// The hash carries its salt and cost. Throws Error(internal) when memory runs out.
std::string hash_password(const std::string& password, const PasswordCost& cost = {});
// False, too, for what is no hash or a password of more than 1000 bytes.
bool password_matches(const std::string& hash, const std::string& password);
bool needs_rehash(const std::string& hash, const PasswordCost& cost = {});

// Why this may not become the password of the account `name`, in plain English without the password; nothing when it may. At least
// twelve characters; none that everybody tries first (guessed_first.h), no names of the account, no run or repetition. Which characters is one's own affair.
std::optional<std::string> password_fault(const std::string& password, const std::string& name);

}  // namespace candour
