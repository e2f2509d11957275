// Boxes on a page: PDF points (the page's own user-space units), origin at the top left of the page as it
// is displayed (after /Rotate and /CropBox), x to the right, y down.
#pragma once

#include <algorithm>
#include <vector>

namespace candour {

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  double centre_x() const { return (left + right) / 2; }
  double centre_y() const { return (top + bottom) / 2; }
  bool contains(double x, double y) const { return x >= left && x <= right && y >= top && y <= bottom; }
  bool intersects(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
  bool operator==(const Box&) const = default;
};

inline Box united(const Box& a, const Box& b) {
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

inline Box grown(const Box& box, double by) {
  return {box.left - by, box.top - by, box.right + by, box.bottom + by};
}

}  // namespace candour
