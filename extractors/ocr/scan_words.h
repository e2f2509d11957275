// Words as the engine saw them, in pixels of the prepared image. Inside this room only.
#pragma once

#include <string>
#include <vector>

#include "pipeline/model/geometry.h"

namespace candour {

struct ScanWord {
  std::string text;
  Box box;                          // pixels; grown to the line's ascenders and descenders
  double confidence = 0;
  int line = 0;
  bool settled = false;             // two readings agree on it, though neither is sure
  std::vector<double> edges;        // pixels
};

}  // namespace candour
