// Whether something can still be seen, faintly, of a word that was taken out of a scan: beside its tile, where the scan's JPEG rang,
// or on the sheet's other side, where its shadow stood. Inside this room only.
#pragma once

#include <vector>

#include "pipeline/codec/proof_messages.h"
#include "pipeline/model/raster.h"

namespace candour {

// Of scanned pages only. `before` and `after` are the original's and the redacted page's pictures at one resolution.
std::vector<ProofFailure> judge_faint_traces(const ProofJob& job, const Raster& before, const Raster& after);

}  // namespace candour
