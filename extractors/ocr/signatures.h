// Which unread regions of a scan are somebody's signature: by the label beside, above or below ("Signed", "Signature"), by the end
// of a letter above ("Yours sincerely"), or by a printed name below. Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "extractors/ocr/scan_words.h"

namespace candour {

struct SignedRegion {
  std::size_t region = 0;   // which of the regions
  std::string dated;        // a date read beside it, as it stands; empty for none
};

// `regions` and `words` in pixels of the prepared picture of `dpi`. What the engine made of the ink itself is no label.
std::vector<SignedRegion> signed_regions(const std::vector<Box>& regions, const std::vector<ScanWord>& words, double dpi);

}  // namespace candour
