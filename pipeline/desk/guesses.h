// Tries that failed, at the door or in a session: whoever guesses waits longer and longer, up to a minute for each try. Kept over a restart
// for a day, forgotten after an hour without one. Times are seconds since 1970.
#pragma once

#include <cstdint>
#include <string>

#include "pipeline/store/desk_store.h"

namespace candour {

// Seconds between tries after so many failures in a row, at most 60. An address is forgiven more of them than an account, since a
// whole office may come from one.
std::int64_t account_delay(int failures);
std::int64_t address_delay(int failures);

// One counter of failures: an account's, an address's, or that of somebody who says again who they are.
class Guesses {
 public:
  Guesses(DeskStore& store, std::string key, std::int64_t (*delay)(int), std::int64_t now) : store_(store), key_(std::move(key)), delay_(delay), now_(now) {}

  std::int64_t wait() const;   // seconds until the next try is looked at
  bool tell();                 // that tries are held back: true once for each delay
  void count();
  void take_back();
  void forget();

 private:
  DeskStore::Failures recent() const;

  DeskStore& store_;
  std::string key_;
  std::int64_t (*delay_)(int);
  std::int64_t now_;
};

}  // namespace candour
