// Which way up a scan is, told by Tesseract's orientation and script detection. Slower than Leptonica's count of
// ascenders (half a second beside a fiftieth), and asked only when that cannot tell. Inside this room only.
#pragma once

#include <memory>
#include <optional>

#include "pipeline/model/raster.h"

namespace candour {

class OrientationDetector {
 public:
  OrientationDetector();   // its model is loaded when first asked
  ~OrientationDetector();
  OrientationDetector(const OrientationDetector&) = delete;
  OrientationDetector& operator=(const OrientationDetector&) = delete;

  // Quarter turns clockwise that make the text upright; nothing when too few letters tell, or when the model (package
  // tesseract-ocr-osd) is not installed.
  std::optional<int> quarter_turns(const Raster& grey);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace candour
