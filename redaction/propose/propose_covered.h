// What a file's sender hid and left readable is a question for a person, wherever it stands: nobody should meet it in a
// bundle by accident, and the sender should be asked what they meant to withhold.
#pragma once

#include <vector>

#include "pipeline/model/document.h"
#include "pipeline/model/proposal.h"

namespace candour {

// One proposal to review for each place; ids are hashes of document, page and box.
std::vector<Proposal> propose_covered(const SourceDocument& document);

}  // namespace candour
