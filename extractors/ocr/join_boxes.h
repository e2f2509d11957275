// Boxes that belong together made one. Inside this room only.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "pipeline/model/geometry.h"

namespace candour {

// Unites boxes of which `together(a, b)` says so, until it says so of none.
template <typename Together>
std::vector<Box> joined(std::vector<Box> boxes, const Together& together) {
  std::size_t before = 0;
  do {
    before = boxes.size();
    std::vector<Box> out;
    for (const Box& box : boxes) {
      const auto other = std::find_if(out.begin(), out.end(), [&](const Box& one) { return together(one, box); });
      if (other == out.end()) {
        out.push_back(box);
      } else {
        *other = united(*other, box);
      }
    }
    boxes = std::move(out);
  } while (boxes.size() < before);
  return boxes;
}

}  // namespace candour
