// Ink that no machine could read: lines read with too little confidence, and ink where nothing was read. A first,
// honest decision that errs towards a person looking: measured on typed and handwritten pages (tests).
#pragma once

#include <vector>

#include "extractors/image/prepare_scan.h"
#include "extractors/ocr/scan_words.h"

namespace candour {

// Regions in pixels of the prepared image, neighbours joined; empty when all the ink is accounted for.
std::vector<Box> unread_regions(const PreparedScan& scan, const std::vector<ScanWord>& words);

// Length-weighted mean confidence of every line's words of two letters or more; -1 for a line without such words.
std::vector<double> line_confidences(const std::vector<ScanWord>& words);

}  // namespace candour
