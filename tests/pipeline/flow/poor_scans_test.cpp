// Scans laid askew and coarse scans go out, with every name removed and proved, like straight and fine ones.
#include <catch2/catch.hpp>
#include <cmath>

#include "extractors/image/picture_file.h"
#include "tests/support/candour.h"
#include "tests/support/printed_page.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;

namespace {

// A note whose lines stand close together and name the mother one below the other.
std::string note() {
  std::string content = "BT /F1 11 Tf 12.6 TL 72 760 Td ";
  for (int i = 0; i < 6; ++i) {
    for (const char* line : {"Case note: Karen Whittle rang and Karen Whittle will come with the worker.",
                             "Seen: Karen Whittle rang the office and on Monday Karen Whittle rang.",
                             "He said that Karen Whittle and her sister would come on Friday at four."}) {
      content += "(" + std::string(line) + ") Tj T* ";
    }
  }
  return content + "ET";
}

std::string askew(double degrees, const std::string& content) {
  const double turn = degrees * std::acos(-1.0) / 180;
  const std::string c = std::to_string(std::cos(turn));
  const std::string s = std::to_string(std::sin(turn));
  return "q " + c + " " + s + " " + (turn < 0 ? s.substr(1) : "-" + s) + " " + c + " 0 0 cm " + content +
         " Q";
}

// As a scanner at that resolution packs it.
std::string scanned(const std::string& content, double dpi) {
  Raster picture = drawn(content, dpi);
  Raster colour{picture.width, picture.height, 3, dpi, {}};
  for (const std::uint8_t grey : picture.pixels) {
    colour.pixels.insert(colour.pixels.end(), 3, static_cast<std::uint8_t>(grey * 235 / 255 + 8));
  }
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im 5 "
      "0 R >> >> >>");
  b.stream("", "q 595 0 0 842 0 0 cm /Im Do Q");
  b.stream("/Type /XObject /Subtype /Image /Width " + std::to_string(colour.width) + " /Height " +
               std::to_string(colour.height) +
               " /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
           jpeg_of(colour));
  return b.finish(1);
}

void goes_out_without_her(const std::string& pdf) {
  RecordCase record;
  record.add("scan.pdf", pdf);
  record.prepare();
  record.decide_the_rest_and_disclose();
  CHECK(has(record.manifest(), "\"raster\": 1"));
  const std::string text = record.bundle_text();
  CHECK(has(text, "Friday"));
  CHECK_FALSE(has(text, "Whittle"));
}

}  // namespace

TEST_CASE("A scan laid askew goes out though the black marks of neighbouring lines overlap") {
  const double degrees = GENERATE(2.0, -3.0);
  INFO(degrees);
  goes_out_without_her(scanned(askew(degrees, note()), 200));
}

TEST_CASE("A coarse scan whose JPEG rings about every letter goes out without a trace of what was removed") {
  const double dpi = GENERATE(72.0, 96.0);
  INFO(dpi);
  goes_out_without_her(scanned(note(), dpi));
}
