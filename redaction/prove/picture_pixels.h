// Looks at what the pictures of a page hold under the marks, with all else (text, paths, the tiles themselves) taken off:
// a tile drawn over a picture that still shows the removed thing is no removal. Inside this room only.
#pragma once

#include <vector>

#include "pipeline/codec/proof_messages.h"
#include "redaction/prove/proof_document.h"

namespace candour {

// Under a mark the pictures must be black, of one colour, or not there.
std::vector<ProofFailure> judge_pictures(const ProofDocument& redacted, const ProofJob& job);

}  // namespace candour
