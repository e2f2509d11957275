// Proves a whole file that leaves, in parts that can be done side by side: one revision, nothing after its end, only whitelisted keys, nothing unreachable, no
// secret in any text, string, name or stream.
#pragma once

#include <string>
#include <vector>

#include "pipeline/codec/proof_messages.h"

namespace candour {

// `secrets` are strings that may stand nowhere in the file (the caller leaves out what is kept elsewhere).
// Sets `pages` to the number it has (0 when it cannot be opened), so that the caller has the text of each proved.
std::vector<ProofFailure> prove_file(const std::string& pdf, const std::vector<std::string>& secrets, int& pages);

// The text of the job's pages from..to as a reader sees it, in reading and in drawing order. A page that is not there
// fails, and so does a file that does not have just job.pages of them.
std::vector<ProofFailure> prove_text(const std::string& pdf, const ProofJob& job);

}  // namespace candour
