// Ink of a removed word that reaches out of its box: an image page's tiles are set by boxes, and letters do not keep to
// them (tails, pen strokes, bleed). Judged by what hangs together in the original: a stroke that lies mostly under a tile
// and goes on beside it was the removed word's; one mostly outside is a neighbour's, and long straight runs are the form's
// rules. Inside this room only.
#pragma once

#include <vector>

#include "pipeline/codec/proof_messages.h"
#include "redaction/prove/proof_document.h"

namespace candour {

// For image pages; nothing for others. `before` and `after` are the pages at 144 dpi or finer; `staying` is the redacted one's layer.
// Strokes that do not touch the rest of their word (a dot, an accent) cannot be told from others here.
std::vector<ProofFailure> judge_reaching_ink(const ProofDocument& original, const ProofDocument& redacted, const ProofJob& job,
                                             const Raster& before, const Raster& after, const std::vector<SeenGlyph>& staying);

}  // namespace candour
