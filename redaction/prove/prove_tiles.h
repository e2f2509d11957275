// Judges the tiles that a redacted page is said to bear: black throughout, and no text in them but their label.
// Needs no original, so a bundle can be judged by its certificate alone.
#pragma once

#include <vector>

#include "pipeline/codec/proof_messages.h"
#include "redaction/prove/proof_document.h"

namespace candour {

// The resolution at which every tile is tall enough to be judged; 0 without tiles.
double tile_dpi(const RedactedPage& claim);

// The picture must be at tile_dpi or finer; `glyphs` are the page's, labels among them.
std::vector<ProofFailure> judge_tiles(const RedactedPage& claim, const Raster& picture, const std::vector<SeenGlyph>& glyphs, int page);

// In a tile stands its label and nothing else.
std::vector<ProofFailure> judge_labels(const RedactedPage& claim, const std::vector<SeenGlyph>& glyphs, int page);

// All of it, on job.redacted_page.
std::vector<ProofFailure> prove_tiles(const ProofDocument& redacted, const ProofJob& job);

}  // namespace candour
