// Ink too light to leave in black and white: faint typing, grey print, pencil, watermarks. Inside this room
// only.
#pragma once

struct Pix;

namespace candour {

// Whether making `binary` (1 bit, black as 1) of `grey` (8 bits) loses marks bigger than a speck that stand
// out from the paper round them, or from a black ground. Soft edges of letters and a JPEG's ringing beside
// them are no marks.
bool loses_marks(Pix* grey, Pix* binary, double dpi);

}  // namespace candour
