// Reads tiles: where one does not look as a tile should (black but for its label), Tesseract tells whether words stand in
// it. A tile that looks right costs nothing; the engine is loaded when first needed. Inside this room only. One thread.
#pragma once

#include <vector>

#include "pipeline/codec/proof_messages.h"
#include "redaction/prove/proof_document.h"

namespace candour {

// `picture` is the redacted page at tile_dpi or finer, `glyphs` its text (labels among them).
std::vector<ProofFailure> read_tiles(const ProofDocument& redacted, const RedactedPage& claim, const Raster& picture,
                                     const std::vector<SeenGlyph>& glyphs, int page);

}  // namespace candour
