// Passwords, kept as argon2id hashes (libsodium; RFC 9106): 64 MiB and two passes, at most two at once so that nobody can fill the memory by
// logging in. NCSC's advice: length counts, no rules about signs, the commonest refused, no change by the calendar. Thread-safe.
#pragma once

#include <string>

namespace candour {

std::string hash_of_password(const std::string& password);

bool fits_password(const std::string& hash, const std::string& password);

// Takes as long as fits_password does: somebody unknown must not be told apart by the time.
void waste_a_hash(const std::string& password);

bool is_old_hash(const std::string& hash);   // made with less than is asked today

// What is wrong with a new password, in a sentence; empty: nothing.
std::string unfit_password(const std::string& password, const std::string& name);

}  // namespace candour
