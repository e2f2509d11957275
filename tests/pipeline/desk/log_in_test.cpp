#include "pipeline/desk/log_in.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <thread>

#include "pipeline/desk/accounts.h"
#include "pipeline/desk/guesses.h"
#include "pipeline/desk/one_time_code.h"
#include "tests/support/shell.h"

using namespace candour;
using candour::test::TemporaryFolder;
using Is = LogInOutcome::Is;

namespace {

constexpr std::int64_t kNow = 1'790'000'010;
const std::string kPassword = "otter plum gravel seven";

struct Desk {
  TemporaryFolder folder;
  DeskStore store{(folder / "desk").string()};
  Desk() { add_account(store, "Anna Price", {Role::manager}, kPassword, kNow, "root"); }

  LogInOutcome tries(const std::string& name, const std::string& password, std::int64_t now = kNow, const std::string& code = "", const std::string& peer = "192.0.2.7") {
    return log_in(store, name, password, code, peer, now);
  }
  int audited(const std::string& action) {
    int count = 0;
    for (const AuditEvent& event : store.audit_log()) {
      count += event.action == action ? 1 : 0;
    }
    return count;
  }
};

double seconds_of(const std::function<void()>& act) {
  const auto begin = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

TEST_CASE("The right name and password let somebody in, and the log says so") {
  Desk desk;
  const LogInOutcome outcome = desk.tries(" anna-price", kPassword);
  CHECK(outcome.is == Is::in);
  CHECK(outcome.user == "Anna Price");
  CHECK(desk.audited("logged-in") == 1);
}

TEST_CASE("A wrong password, an unknown name and a disabled account get one and the same answer, and take as long") {
  Desk desk;
  set_disabled(desk.store, "Anna Price", true, "root");
  add_account(desk.store, "Ben Hale", {Role::legal}, "thistle barn copper nine", kNow, "root");
  desk.tries("Somebody", "warm up");
  double known = 9, unknown = 9, disabled = 9;
  for (int i = 0; i < 3; ++i) {   // the best of three, an hour apart
    const std::int64_t now = kNow + (i + 1) * 4000;
    const auto answers = [&](const char* name, const std::string& password) {
      const LogInOutcome outcome = desk.tries(name, password, now);
      CHECK(outcome.is == Is::refused);
      CHECK(outcome.user.empty());
    };
    known = std::min(known, seconds_of([&] { answers("Ben Hale", "wrong password here"); }));
    unknown = std::min(unknown, seconds_of([&] { answers("Nobody Known", "wrong password here"); }));
    disabled = std::min(disabled, seconds_of([&] { answers("Anna Price", kPassword); }));
  }
  CHECK(unknown > known * 0.5);
  CHECK(unknown < known * 2);
  CHECK(disabled > known * 0.5);
}

TEST_CASE("Neither a password nor what was typed as a name is in the log or anywhere on the disk") {
  Desk desk;
  desk.tries("thistle barn copper nine", "thistle barn copper ten");
  desk.tries("Anna Price", "thistle barn copper ten");
  CHECK(desk.audited("log-in-failed") == 2);
  for (const auto& file : std::filesystem::directory_iterator(desk.folder / "desk")) {
    const std::string bytes = read_file(file.path());
    CHECK(bytes.find("thistle") == std::string::npos);
    CHECK(bytes.find("otter") == std::string::npos);
  }
}

TEST_CASE("Guessing is slowed down to a minute for each try, and never stops the right person for longer") {
  CHECK(account_delay(2) == 0);
  CHECK(account_delay(3) == 1);
  CHECK(account_delay(5) == 4);
  CHECK(account_delay(9) == 60);
  CHECK(account_delay(1'000'000) == 60);
  CHECK(address_delay(19) == 0);
  CHECK(address_delay(1'000'000) == 60);
  Desk desk;
  for (int i = 0; i < 3; ++i) {
    CHECK(desk.tries("Anna Price", "wrong password here").is == Is::refused);
  }
  const LogInOutcome held = desk.tries("Anna Price", kPassword);
  CHECK(held.is == Is::wait);
  CHECK(held.retry_after == 1);
  CHECK(desk.tries("Anna Price", kPassword, kNow + 1).is == Is::in);
  CHECK(desk.tries("Anna Price", "wrong password here", kNow + 1).is == Is::refused);   // forgiven once in
}

TEST_CASE("Tries that are held back are told to the auditor once for each delay, and do not make it longer") {
  Desk desk;
  for (int i = 0; i < 3; ++i) {
    desk.tries("Anna Price", "wrong password here");
  }
  for (int i = 0; i < 5; ++i) {
    CHECK(desk.tries("Anna Price", kPassword).retry_after == 1);
  }
  CHECK(desk.audited("log-in-held") == 1);
  desk.tries("Anna Price", "wrong password here", kNow + 1);
  CHECK(desk.tries("Anna Price", kPassword, kNow + 1).retry_after == 2);
  CHECK(desk.audited("log-in-held") == 2);
}

TEST_CASE("A restart does not make a delay forgotten") {
  const TemporaryFolder folder;
  const std::string place = (folder / "desk").string();
  {
    DeskStore store(place);
    for (int i = 0; i < 3; ++i) {
      log_in(store, "Anna", "wrong password here", "", "192.0.2.7", kNow);
    }
  }
  DeskStore store(place);
  CHECK(log_in(store, "Anna", "wrong password here", "", "192.0.2.7", kNow).is == Is::wait);
}

TEST_CASE("An address that tries many names is held back, other addresses are not") {
  Desk desk;
  for (int i = 0; i < 20; ++i) {
    CHECK(desk.tries("Nobody " + std::to_string(i), "wrong password here").is == Is::refused);
  }
  CHECK(desk.tries("Anna Price", kPassword).is == Is::wait);
  CHECK(desk.tries("Anna Price", kPassword, kNow, "", "192.0.2.8").is == Is::in);
}

TEST_CASE("Many tries at the same moment are many tries") {
  Desk desk;
  std::atomic<int> looked_at{0};
  std::vector<std::thread> threads;
  for (int i = 0; i < 12; ++i) {
    threads.emplace_back([&] { looked_at += desk.tries("Anna Price", "wrong password here").is == Is::refused ? 1 : 0; });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  CHECK(looked_at == 3);
}

TEST_CASE("Where a one-time code is set up the password alone does not do, and a code does once") {
  Desk desk;
  const std::string secret = set_codes(desk.store, "Anna Price", Codes::on, "root");
  const auto code_at = [&](std::int64_t now) { return one_time_code(*bytes_of_base32(secret), now / 30); };
  CHECK(desk.tries("Anna Price", kPassword).is == Is::refused);
  CHECK(desk.tries("Anna Price", "wrong password here", kNow, code_at(kNow)).is == Is::refused);
  CHECK(desk.tries("Anna Price", kPassword, kNow, code_at(kNow)).is == Is::in);       // the failed try did not use it up
  CHECK(desk.tries("Anna Price", kPassword, kNow + 5, code_at(kNow)).is == Is::refused);
  CHECK(desk.tries("Anna Price", kPassword, kNow + 30, code_at(kNow + 30)).is == Is::in);
}

TEST_CASE("A password hashed when less was asked is hashed anew at the next log-in") {
  Desk desk;
  const std::string before = desk.store.user("Anna Price")->password;
  CHECK(log_in(desk.store, "Anna Price", kPassword, "", "192.0.2.7", kNow, {3, 64U << 20U}).is == Is::in);
  CHECK(desk.store.user("Anna Price")->password != before);
  CHECK_FALSE(needs_rehash(desk.store.user("Anna Price")->password, {3, 64U << 20U}));
  CHECK(desk.tries("Anna Price", kPassword).is == Is::in);
}
