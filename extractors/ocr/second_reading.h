// What the first reading of a page left unread is looked at again, each region by itself: words that table lines, specks
// or white space kept the engine from finding or from reading well. Handwriting stays unread: what comes of a region is
// taken only line by line, where it is read as surely as print is. Inside this room only.
#pragma once

#include <tesseract/baseapi.h>

#include <vector>

#include "extractors/image/prepare_scan.h"
#include "extractors/ocr/scan_words.h"

namespace candour {

// `words` as the first reading left them, `unread` the pieces it did not account for (unread_ink.h). The result has better
// words in place of doubtful ones, and those not seen before, in reading order with lines numbered anew. A doubtful word
// in a line of print that both readings agree on is settled. Changes the engine's page segmentation mode and restores it.
std::vector<ScanWord> read_again(tesseract::TessBaseAPI& engine, const PreparedScan& scan, const std::vector<Box>& unread,
                                 const std::vector<ScanWord>& words);

}  // namespace candour
