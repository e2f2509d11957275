// Logging in. Whoever guesses is slowed down, by account and by address, up to a minute for each try, and is never told which of name,
// password and code was wrong: an unknown name takes as long as a known one. Times are seconds since 1970.
#pragma once

#include <cstdint>
#include <string>

#include "pipeline/desk/passwords.h"
#include "pipeline/store/desk_store.h"

namespace candour {

struct LogInOutcome {
  enum class Is { in, refused, wait };
  Is is = Is::refused;
  std::string user;                 // the name decisions bear; only when in
  std::int64_t retry_after = 0;     // seconds, when to wait: nothing was looked at
};

// Audits how it went, held-back tries once for each delay. `code` is looked at where the user has a secret, and is used once. A
// password hashed at less than `cost` is hashed anew. Makes no session.
LogInOutcome log_in(DeskStore& store, const std::string& name, const std::string& password, const std::string& code, const std::string& peer, std::int64_t now,
                    const PasswordCost& cost = {});

}  // namespace candour
