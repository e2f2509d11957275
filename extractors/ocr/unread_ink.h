// Ink that no machine could read: lines read with too little confidence, and ink where nothing was read. A first,
// honest decision that errs towards a person looking: tests/bench/run prints how often it is wrong on printed and on
// handwritten pages. Inside this room only.
#pragma once

#include <vector>

#include "extractors/image/prepare_scan.h"
#include "extractors/ocr/scan_words.h"

namespace candour {

// The marks of a prepared scan that could be writing, light ones on a dark ground among them. Found once a page: what
// was read changes, the ink does not.
std::vector<Box> writing_on(const PreparedScan& scan);

// Where words stand that were read surely enough.
std::vector<Box> read_places(const std::vector<ScanWord>& words);

// Doubtful words and marks that no word accounts for, each by itself. Pixels of the prepared image, like all here.
std::vector<Box> unread_pieces(const std::vector<Box>& writing, const std::vector<ScanWord>& words);

// The same joined to regions a person can be shown; what is too small to be writing left out. Empty when all the ink is
// accounted for.
std::vector<Box> unread_regions(const std::vector<Box>& writing, const std::vector<ScanWord>& words, double dpi);

// Length-weighted mean confidence of every line's words of two letters or more; -1 for a line without such words.
std::vector<double> line_confidences(const std::vector<ScanWord>& words);

}  // namespace candour
