// Embedded font programs cut down to the glyphs that are still shown: a subset font tells which letters its document used,
// removed ones too. HarfBuzz cuts TrueType and CFF; Type 1 is cut in type1_outlines. Inside this room only.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "redaction/remove/font_program.h"

namespace candour {

// The program with these glyphs alone; glyph numbers stay where the PDF goes by them. Nothing when it cannot be cut.
std::optional<std::string> cut_program(QPDFObjectHandle font, const FontProgram& program, const std::set<unsigned>& glyphs);

}  // namespace candour
