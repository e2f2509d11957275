// Letters that stay must also be seen: words that moved up must not have come to lie under something that was painted over
// the removed ones. Inside this room only.
#pragma once

#include <vector>

#include "pipeline/codec/proof_messages.h"
#include "redaction/prove/proof_document.h"

namespace candour {

// Of a page with vectors. `after` is the redacted page, `staying` its letters outside the tiles. A letter is hidden where its
// middle is all of one colour; letters that the original hides too (white ones, an old text layer) are left aside.
std::vector<ProofFailure> judge_hidden_letters(const ProofDocument& original, const ProofDocument& redacted, const ProofJob& job,
                                               const Raster& after, const std::vector<SeenGlyph>& staying);

}  // namespace candour
