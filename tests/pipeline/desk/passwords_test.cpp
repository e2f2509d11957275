#include "pipeline/desk/passwords.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

#include "pipeline/base/error.h"

using namespace candour;

TEST_CASE("A password is kept as Argon2id over 64 MiB and never as it was typed") {
  const std::string hash = hash_password("otter plum gravel seven");
  CHECK(hash.rfind("$argon2id$v=19$m=65536,t=2,p=1$", 0) == 0);
  CHECK(hash.find("otter") == std::string::npos);
  CHECK(hash != hash_password("otter plum gravel seven"));
  CHECK(password_matches(hash, "otter plum gravel seven"));
  CHECK_FALSE(password_matches(hash, "otter plum gravel seven "));
  CHECK_FALSE(password_matches("no hash", "otter plum gravel seven"));
  CHECK_FALSE(password_matches("", ""));
}

TEST_CASE("The cost can be raised and old hashes are then made anew, and it cannot be lowered") {
  const std::string hash = hash_password("otter plum gravel seven");
  CHECK_FALSE(needs_rehash(hash));
  CHECK(needs_rehash(hash, {3, 64U << 20U}));
  CHECK(needs_rehash("no hash"));
  CHECK_THROWS_AS(hash_password("otter plum gravel seven", {1, 64U << 20U}), Error);
  CHECK_THROWS_AS(hash_password("otter plum gravel seven", {2, 8U << 20U}), Error);
}

TEST_CASE("Twelve characters of one's own choice are enough, fewer are not, whichever they are") {
  CHECK(password_fault("Aa1!Bb2?Cc3", "Anna").has_value());
  CHECK_FALSE(password_fault("otterplumgra", "Anna").has_value());
  CHECK(password_fault("grünkohlöl7", "Anna").has_value());          // eleven characters, thirteen bytes
  CHECK_FALSE(password_fault("grünkohlöle7", "Anna").has_value());
  CHECK(password_fault(std::string(1001, 'a') + "bcdefgh", "Anna").has_value());
}

TEST_CASE("What everybody tries first, runs, repetitions and the account's own name are refused without being repeated") {
  for (const char* guess : {"password1234", "Password!!2026", "123456789012", "qwertyuiop[1]", "abcdefghijkl", "lkjihgfedcba", "aaaaaaaaaaaa", "abababababab", "secretsecret", "Welcome-2026!",
                            "annaprice2026", "Anna Price!!!", "1qaz2wsx3edc", "SafeGuarding1", "Candour12345", "priceanna2026", "Anna.Anna.Anna", "Price-99887766", "Liverpool1234", "november2026!", "Summer!Summer!"}) {
    INFO(guess);
    const auto fault = password_fault(guess, "Anna Price");
    REQUIRE(fault.has_value());
    CHECK(fault->find(guess) == std::string::npos);
  }
  CHECK_FALSE(password_fault("my password is an otter", "Anna Price").has_value());
  CHECK_FALSE(password_fault("anna price eats gravel", "Anna Price").has_value());
  CHECK_FALSE(password_fault("summer gravel otter", "Anna Price").has_value());
  CHECK_FALSE(password_fault("aljo-aljo-gravel", "Al Jo").has_value());   // names too short to mean anything
}

TEST_CASE("Many hashes at once all come out right, two at a time") {
  const std::string hash = hash_password("otter plum gravel seven");
  std::atomic<int> right{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 6; ++i) {
    threads.emplace_back([&, i] { right += password_matches(hash, i % 2 == 0 ? "otter plum gravel seven" : "wrong") ? 1 : 0; });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  CHECK(right == 3);
}
