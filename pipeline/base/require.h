// A programmer's mistake, checked in release builds too.
#pragma once

namespace candour {

// Throws Error(internal) naming `what` when the condition does not hold. `what` is a literal, never record text.
[[noreturn]] void requirement_failed(const char* what);
inline void require(bool condition, const char* what) {
  if (!condition) {
    requirement_failed(what);
  }
}

}  // namespace candour
