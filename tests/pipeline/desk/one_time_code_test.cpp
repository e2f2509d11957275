#include "pipeline/desk/one_time_code.h"

#include <catch2/catch.hpp>

using namespace candour;

TEST_CASE("The codes are those of RFC 6238, appendix B, for SHA-1") {
  const std::string key = "12345678901234567890";
  for (const auto& [time, code] : {std::pair<std::int64_t, const char*>{59, "94287082"}, {1111111109, "07081804"}, {1111111111, "14050471"}, {1234567890, "89005924"},
                                   {2000000000, "69279037"}, {20000000000, "65353130"}}) {
    CHECK(one_time_code(key, time / 30, 8) == code);
    CHECK(one_time_code(key, time / 30) == std::string(code).substr(2));
  }
}

TEST_CASE("Base 32 is that of RFC 4648, section 10") {
  for (const auto& [bytes, text] : {std::pair<const char*, const char*>{"f", "MY"}, {"fo", "MZXQ"}, {"foo", "MZXW6"}, {"foob", "MZXW6YQ"}, {"fooba", "MZXW6YTB"}, {"foobar", "MZXW6YTBOI"}}) {
    CHECK(base32_of(bytes) == text);
    CHECK(bytes_of_base32(text).value_or("") == bytes);
  }
  CHECK(bytes_of_base32("mzxw 6ytb-oi======").value_or("") == "foobar");
  CHECK_FALSE(bytes_of_base32("MZXW0").has_value());
  CHECK_FALSE(bytes_of_base32("").has_value());
}

TEST_CASE("A code holds for its half minute and the ones beside it, and for no other secret") {
  const std::string secret = base32_of("12345678901234567890");
  const std::int64_t now = 1'790'000'010;
  const std::string code = one_time_code("12345678901234567890", now / 30);
  CHECK(step_of_code(secret, code, now) == now / 30);
  CHECK(step_of_code(secret, code, now + 30) == now / 30);
  CHECK(step_of_code(secret, code, now - 30) == now / 30);
  CHECK_FALSE(step_of_code(secret, code, now + 61).has_value());
  CHECK_FALSE(step_of_code(secret, "", now).has_value());
  CHECK_FALSE(step_of_code(secret, code + "0", now).has_value());
  CHECK_FALSE(step_of_code("", code, now).has_value());
  CHECK_FALSE(step_of_code(base32_of("another secret......"), code, now).has_value());
}

TEST_CASE("A new secret has 160 bits and is another each time, and an app reads its address whatever the name") {
  const std::string secret = new_code_secret();
  CHECK(bytes_of_base32(secret).value_or("").size() == 20);
  CHECK(secret != new_code_secret());
  CHECK(in_groups_of_four("MZXW6YTBOI") == "MZXW 6YTB OI");
  CHECK(code_address("Anna O'Hara", "MZXW6") == "otpauth://totp/Candour:Anna%20O%27Hara?secret=MZXW6&issuer=Candour");
}
