// A scanned page made of strokes, for tests of image pages: 300 by 100 points at 144 dpi.
#pragma once

#include <string>

#include "tests/support/pdf_builder.h"

namespace candour::test {

constexpr int kWidth = 600;    // pixels at 144 dpi: a page of 300 by 100 points
constexpr int kHeight = 200;

struct Scan {
  std::string grey = std::string(static_cast<std::size_t>(kWidth * kHeight), '\xF0');

  // In points.
  Scan& box(double left, double top, double right, double bottom, int level = 0x20) {
    for (int y = static_cast<int>(top * 2); y < static_cast<int>(bottom * 2); ++y) {
      for (int x = static_cast<int>(left * 2); x < static_cast<int>(right * 2); ++x) {
        grey[static_cast<std::size_t>(y * kWidth + x)] = static_cast<char>(level);
      }
    }
    return *this;
  }

  std::string pdf(const std::string& more = "") const {
    PdfBuilder b;
    b.object("<< /Type /Catalog /Pages 2 0 R >>");
    b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
    b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 100] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> "
             "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >> >> >> >>");
    b.stream("", "q 300 0 0 100 0 0 cm /Im Do Q " + more);
    b.stream("/Type /XObject /Subtype /Image /Width 600 /Height 200 /ColorSpace /DeviceGray /BitsPerComponent 8", grey);
    return b.finish(1);
  }
};

// A removed word of strokes that keep to the box 100, 40, 160, 56, and neighbours on both sides.
inline Scan scanned_word() {
  Scan scan;
  for (double x = 104; x < 156; x += 8) {
    scan.box(x, 44, x + 2, 52);
  }
  return scan.box(80, 44, 82, 52).box(88, 44, 90, 52).box(170, 44, 172, 52);
}

}  // namespace candour::test
