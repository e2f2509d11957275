// Proves one redacted page against its original, by occurrence. The remover's claim says where the tiles stand and how
// the page was made; everything else is looked at afresh: the survivors are the original minus the decided spans (none
// lost, none left, in their lines' order), a tile is black and holds only its label, pixels away from touched lines
// are as they were, a page with text has ink.
#pragma once

#include <string>
#include <vector>

#include "pipeline/codec/proof_messages.h"
#include "redaction/prove/proof_document.h"

namespace candour {

std::vector<ProofFailure> prove_page(const ProofDocument& original, const ProofDocument& redacted, const ProofJob& job);

}  // namespace candour
