// Embedded font programs of a file that leaves, cut down to the glyphs its pages show. Inside this room only.
#pragma once

#include "redaction/remove/shown_codes.h"

namespace candour {

// Changes the descriptors' streams. Returns the fonts whose programs stay whole because they could not be cut.
std::set<QPDFObjGen> scrub_programs(const std::map<QPDFObjGen, FontUse>& uses);

}  // namespace candour
