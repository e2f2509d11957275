// A picture or recording that leaves beside the bundle: whether there is anything in it but picture and sound. What is not known is
// taken for more. The prover's own reading of the formats (JFIF, PNG, RIFF, ISO 11172-3, FLAC, ISO 14496-12); nothing is decoded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/codec/proof_messages.h"

namespace candour {

// `form` is SeparateFile::form. Empty: nothing but picture and sound. Says which kind of part is too much, never what stands in it.
std::vector<ProofFailure> prove_separate_file(const std::string& form, std::string_view bytes);

}  // namespace candour
