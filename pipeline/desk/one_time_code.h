// Six-digit codes of an authenticator app: RFC 6238 (time-based) over RFC 4226, HMAC-SHA-1, steps of 30 seconds. Times are seconds
// since 1970.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace candour {

// 160 random bits in base 32 (RFC 4648, no padding).
std::string new_code_secret();
// Spaces, hyphens and padding are passed over, small letters read as capitals; nothing for anything else, or for no bytes at all.
std::optional<std::string> bytes_of_base32(std::string_view text);
std::string base32_of(std::string_view bytes);

// RFC 4226: `digits` is 6 to 8.
std::string one_time_code(std::string_view key, std::int64_t counter, int digits = 6);

// The time step whose code this is, one step of a clock that goes wrong allowed to either side; nothing for a wrong code or secret.
// The caller sees to it that a step is used once (DeskStore::use_code).
std::optional<std::int64_t> step_of_code(const std::string& secret, std::string_view code, std::int64_t now);

std::string in_groups_of_four(const std::string& secret);   // as people type it: "MZXW 6YTB OI"

// What an authenticator app reads: "otpauth://totp/...".
std::string code_address(const std::string& name, const std::string& secret);

}  // namespace candour
