// Pages drawn by poppler from a content stream, as a scanner would see them.
#pragma once

#include <string>
#include <vector>

#include "extractors/pdf/open_pdf.h"
#include "extractors/pdf/read_pdf.h"
#include "pipeline/model/raster.h"
#include "tests/support/pdf_builder.h"

namespace candour::test {

inline Raster drawn(const std::string& content, double dpi, const std::string& box = "/MediaBox [0 0 595 842]") {
  const OpenedDocument opened = open_pdf(pages_of({content}, kHelvetica, box));
  return PdfReader(opened.pdf).render(1, dpi, 1);
}

// A letter of a dozen lines.
inline std::string letter() {
  std::string content = "BT /F1 12 Tf 18 TL 72 760 Td ";
  for (const char* line : {"Brackwell Council, Larkmoor Area Office", "6 June 2013", "Dear Ms Whittle,", "Thank you for seeing me on Tuesday about Corin.",
                           "He will see you at the family centre on Fridays at four.", "Nadia Sobol will be there and will make the tea.",
                           "Tyler will be brought by your mother when she is well.", "Please ring the office if you cannot come.", "Yours sincerely", "Mary Osei",
                           "Social worker"}) {
    content += "(" + std::string(line) + ") Tj T* ";
  }
  return content + "ET";
}

// Turned clockwise by quarter turns.
inline Raster turned(const Raster& from, int quarters) {
  if (quarters == 0) {
    return from;
  }
  Raster to{from.height, from.width, 1, from.dpi, std::vector<std::uint8_t>(from.pixels.size())};
  for (int y = 0; y < from.height; ++y) {
    for (int x = 0; x < from.width; ++x) {
      to.pixels[static_cast<std::size_t>(x) * static_cast<std::size_t>(to.width) + static_cast<std::size_t>(from.height - 1 - y)] =
          from.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(from.width) + static_cast<std::size_t>(x)];
    }
  }
  return turned(to, quarters - 1);
}

// A zigzag as a pen makes it: nobody can read it, and it is no rule, frame or patch.
inline std::string scrawl(double left, double bottom) {
  std::string content = "q 1.4 w 1 J 1 j " + std::to_string(left) + " " + std::to_string(bottom) + " m ";
  for (int i = 0; i < 12; ++i) {
    const double x = left + 9 * i;
    content += std::to_string(x + 2) + " " + std::to_string(bottom + 22 - i % 3 * 4) + " " + std::to_string(x + 7) + " " + std::to_string(bottom + 20) +
               " " + std::to_string(x + 9) + " " + std::to_string(bottom + i % 2 * 5) + " c ";
  }
  return content + "S Q ";
}

// A PDF page that is a picture of `shown`, with the invisible words of `said` over it.
inline std::string scan_with_layer(const std::string& shown, const std::string& said = "") {
  const Raster image = drawn(shown, 150);
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> /Font << /F1 << /Type /Font "
           "/Subtype /Type1 /BaseFont /Helvetica >> >> >> >>");
  b.stream("", "q 595 0 0 842 0 0 cm /Im Do Q 3 Tr " + said);
  b.stream("/Type /XObject /Subtype /Image /Width " + std::to_string(image.width) + " /Height " + std::to_string(image.height) + " /ColorSpace /DeviceGray /BitsPerComponent 8",
           std::string(image.pixels.begin(), image.pixels.end()));
  return b.finish(1);
}

}  // namespace candour::test
