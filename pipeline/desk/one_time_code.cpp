#include "pipeline/desk/one_time_code.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <array>

#include "pipeline/base/hash.h"
#include "pipeline/base/require.h"

namespace candour {
namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::int64_t kStep = 30;

std::array<unsigned char, 20> hmac_sha1(std::string_view key, const std::array<unsigned char, 8>& message) {
  std::array<unsigned char, 20> out{};
  unsigned int size = 0;
  const auto* made = HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), message.data(), message.size(), out.data(), &size);
  require(made != nullptr && size == out.size(), "OpenSSL could not make a one-time code");
  return out;
}

bool same(std::string_view a, std::string_view b) { return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0; }

// RFC 3986: all but letters, figures and "-._~".
std::string percent_encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("-._~").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : "%" + to_hex({&c, 1});
  }
  return out;
}

}  // namespace

std::string base32_of(std::string_view bytes) {
  std::string out;
  unsigned bits = 0, held = 0;
  for (const char c : bytes) {
    held = (held << 8U) | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 5; bits -= 5) {
      out.push_back(kAlphabet[(held >> (bits - 5)) & 31U]);
    }
    held &= (1U << bits) - 1;
  }
  if (bits > 0) {
    out.push_back(kAlphabet[(held << (5 - bits)) & 31U]);
  }
  return out;
}

std::optional<std::string> bytes_of_base32(std::string_view text) {
  std::string out;
  unsigned bits = 0, held = 0;
  for (const char c : text) {
    if (c == ' ' || c == '-' || c == '=') {
      continue;
    }
    const std::size_t value = kAlphabet.find(c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c);
    if (value == std::string_view::npos) {
      return std::nullopt;
    }
    held = (held << 5U) | static_cast<unsigned>(value);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out.push_back(static_cast<char>((held >> bits) & 255U));
      held &= (1U << bits) - 1;
    }
  }
  return out.empty() ? std::nullopt : std::optional<std::string>(out);
}

std::string new_code_secret() { return base32_of(random_bytes(20)); }

std::string one_time_code(std::string_view key, std::int64_t counter, int digits) {
  require(digits >= 6 && digits <= 8, "one-time code: digits");
  std::array<unsigned char, 8> message{};
  for (unsigned i = 0; i < message.size(); ++i) {
    message[7 - i] = static_cast<unsigned char>((static_cast<std::uint64_t>(counter) >> (8 * i)) & 255U);
  }
  const auto hash = hmac_sha1(key, message);
  const std::size_t at = hash[19] & 15U;
  const std::uint32_t word = (static_cast<std::uint32_t>(hash[at] & 127U) << 24U) | (static_cast<std::uint32_t>(hash[at + 1]) << 16U) |
                             (static_cast<std::uint32_t>(hash[at + 2]) << 8U) | hash[at + 3];
  const std::string figures = std::to_string(word);
  const auto wanted = static_cast<std::size_t>(digits);
  return figures.size() >= wanted ? figures.substr(figures.size() - wanted) : std::string(wanted - figures.size(), '0') + figures;
}

std::optional<std::int64_t> step_of_code(const std::string& secret, std::string_view code, std::int64_t now) {
  const auto key = bytes_of_base32(secret);
  if (!key.has_value()) {
    return std::nullopt;
  }
  std::optional<std::int64_t> found;
  for (std::int64_t step = now / kStep - 1; step <= now / kStep + 1; ++step) {
    if (same(one_time_code(*key, step), code)) {
      found = step;
    }
  }
  return found;
}

std::string in_groups_of_four(const std::string& secret) {
  std::string out;
  for (std::size_t i = 0; i < secret.size(); ++i) {
    out += (i > 0 && i % 4 == 0 ? " " : "") + std::string(1, secret[i]);
  }
  return out;
}

std::string code_address(const std::string& name, const std::string& secret) {
  return "otpauth://totp/Candour:" + percent_encoded(name) + "?secret=" + secret + "&issuer=Candour";
}

}  // namespace candour
