// Glyphs as the prover compares them: as a string in reading order, and as counted letters. Inside this room only.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "redaction/prove/proof_document.h"

namespace candour {

// Whether the glyph's centre lies in one of the boxes.
bool in_any(const SeenGlyph& glyph, const std::vector<Box>& boxes);

// The glyphs as one string: those turned alike together; of them lines by height, glyphs within them by place, as seen with the
// head turned.
std::u32string sequence(const std::vector<SeenGlyph>& glyphs);

// Letters alone, counted: for pages whose lines stand so near that their order cannot be compared.
std::map<char32_t, int> counted(const std::vector<SeenGlyph>& glyphs);

}  // namespace candour
