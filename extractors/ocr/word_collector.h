// A picture's words, line by line. Inside this room only.
#pragma once

#include <tesseract/baseapi.h>

#include <vector>

#include "extractors/image/pix.h"
#include "extractors/ocr/scan_words.h"

namespace candour {

// Blank words, which rules and pictures come out as, are left out. Boxes take in the line's ascenders and descenders,
// and a tenth more for the pen's and the print's overshoot.
// Boxes are in the picture's pixels. Throws Error(internal) when the engine fails.
std::vector<ScanWord> recognised_words(tesseract::TessBaseAPI& engine, Pix* picture, double dpi);

}  // namespace candour
