// Table lines, form lines and underlinings taken out of a picture. What is read first is the page as it is (taking lines
// out made that worse in measurement); this is for telling writing from lines, and for reading a table's cells again.
// For the rooms that may use Leptonica.
#pragma once

#include "extractors/image/pix.h"

namespace candour {

// A copy of `grey` (its background normalised to about 200) with paper where thin straight lines were.
PixOwner without_rules(Pix* grey, double dpi);

}  // namespace candour
