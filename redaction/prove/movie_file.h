// MP4 and M4A (ISO 14496-12): boxes that say how picture and sound are laid out, and those alone. Inside this room only.
#pragma once

#include "redaction/prove/byte_view.h"

namespace candour {

// What is too much in it, in words of ours; null when nothing is.
const char* movie_problem(const ByteView& bytes);

}  // namespace candour
