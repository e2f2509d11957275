// A programmer's mistake, checked in release builds too.
#pragma once

namespace candour {

// Throws Error(internal) naming `what` when the condition does not hold. `what` is a literal, never record text.
void require(bool condition, const char* what);

}  // namespace candour
