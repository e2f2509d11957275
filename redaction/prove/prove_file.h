// Proves a whole file that leaves: one revision, nothing after its end, only whitelisted keys, nothing unreachable, no
// secret in any text, string, name or stream.
#pragma once

#include <string>
#include <vector>

#include "pipeline/codec/proof_messages.h"

namespace candour {

// `secrets` are strings that may stand nowhere in the file (the caller leaves out what is kept elsewhere).
std::vector<ProofFailure> prove_file(const std::string& pdf, const std::vector<std::string>& secrets);

}  // namespace candour
