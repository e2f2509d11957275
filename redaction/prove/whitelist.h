// The keys that may exist in a file that leaves; anything else means no bundle. This list is Candour's own.
#pragma once

#include <qpdf/QPDF.hh>
#include <string>
#include <vector>

#include "pipeline/codec/proof_messages.h"

namespace candour {

// Walks every object from the trailer. Also fails for objects that cannot be reached, and actions that leave the file.
std::vector<ProofFailure> check_whitelist(QPDF& pdf);

}  // namespace candour
