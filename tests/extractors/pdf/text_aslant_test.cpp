#include <fmt/format.h>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "extractors/pdf/open_pdf.h"
#include "extractors/pdf/read_pdf.h"
#include "tests/support/pdf_builder.h"

using namespace candour;
using candour::test::pages_of;

namespace {

Page read_first(const std::string& pdf) {
  const OpenedDocument opened = open_pdf(pdf);
  REQUIRE(opened.status == DocumentStatus::read);
  return PdfReader(opened.pdf).read_page(1);
}

// Text from (x, y) on, in a direction of so many degrees.
std::string aslant(double degrees, double x, double y, const std::string& text) {
  const double c = std::cos(degrees * std::numbers::pi / 180);
  const double s = std::sin(degrees * std::numbers::pi / 180);
  return fmt::format("BT /F1 11 Tf {:.6f} {:.6f} {:.6f} {:.6f} {} {} Tm ({}) Tj ET\n", c, s, -s, c, x, y,
                     text);
}

const std::string kLevelLine = "BT /F1 11 Tf 60 780 Td (Seen at home with his mother.) Tj ET\n";

Word the(const Page& page, const std::string& text) {
  for (const Word& word : page.words) {
    if (word.text == text) {
      return word;
    }
  }
  FAIL("no word " + text);
  return {};
}

}  // namespace

TEST_CASE("Lines that run aslant are read whole, at whatever angle, behind the level ones") {
  for (const double degrees :
       {1.0, 2.0, 3.0, 5.0, 8.0, 15.0, 30.0, 45.0, 60.0, 88.0, 135.0, 177.0, 200.0, 315.0, 345.0, 357.0}) {
    INFO("degrees " << degrees);
    const Page page = read_first(
        pages_of({kLevelLine + aslant(degrees, 300, 420, "Visited by Beryl Quillfeather of 6 Bryn Road")}));
    CHECK(page.text == "Seen at home with his mother.\nVisited by Beryl Quillfeather of 6 Bryn Road");
  }
}

TEST_CASE("Lines of one crooked page keep their order") {
  std::string content;
  for (int i = 0; i < 5; ++i) {
    content += aslant(
        -2.5, 60 - i * 0.6, 700 - i * 14,
        fmt::format("Line {} of what Beryl Quillfeather told the worker on Tuesday in her kitchen.", i));
  }
  const Page page = read_first(pages_of({content}));
  CHECK(page.text.find(
            "Line 0 of what Beryl Quillfeather told the worker on Tuesday in her kitchen.\nLine 1 of") == 0);
  CHECK(page.words.back().line == 4);
}

TEST_CASE("Text aslant stands where it is shown, on turned pages too") {
  const double x = 300 + 40 * std::cos(std::numbers::pi / 6);  // some way along the line
  const double y = 842 - (400 + 40 * std::sin(std::numbers::pi / 6));
  const std::string content = aslant(30, 300, 400, "Quillfeather telephoned");
  const Page upright = read_first(pages_of({content}));
  CHECK(the(upright, "Quillfeather").box.contains(x, y - 3));
  const Page turned = read_first(pages_of({content}, test::kHelvetica, "/MediaBox [0 0 595 842] /Rotate 90"));
  CHECK(turned.text == "Quillfeather telephoned");
  CHECK(the(turned, "Quillfeather").box.contains(842 - y + 3, x));
  const Page cropped =
      read_first(pages_of({content}, test::kHelvetica, "/MediaBox [0 0 595 842] /CropBox [100 200 500 700]"));
  CHECK(the(cropped, "Quillfeather").box.contains(x - 100, y - 142 - 3));
}

TEST_CASE("A mark on a word aslant runs along its letters and leaves what stands beside it") {
  const Page page = read_first(pages_of({aslant(45, 100, 300, "From Quillfeather's mother Beryl")}));
  const Word word = the(page, "Quillfeather's");
  const std::vector<Box> whole = boxes_of(page, word.span);
  CHECK(whole.size() > 3);
  double area = 0;
  for (const Box& box : whole) {
    area += box.width() * box.height();
    CHECK(box.left >= word.box.left - 0.1);
    CHECK(box.right <= word.box.right + 0.1);
  }
  CHECK(area < 0.75 * word.box.width() * word.box.height());
  const std::vector<Box> name = boxes_of(page, {word.span.start, word.span.end - 2});
  CHECK(name.back().right < whole.back().right);
}

TEST_CASE("Text aslant in a form, under a text matrix set once, and shown by quotes is read in its place") {
  test::PdfBuilder builder;
  builder.object("<< /Type /Catalog /Pages 2 0 R >>");
  builder.object("<< /Type /Pages /Count 1 /Kids [ 3 0 R ] >>");
  builder.object(
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Stamp "
      "5 0 R >> /Font << /F1 6 0 R >> >> >>");
  builder.stream(
      "", kLevelLine +
              "q 0.98481 0.17365 -0.17365 0.98481 200 400 cm /Stamp Do Q q 1 0 0 1 100 100 cm /Stamp Do Q");
  builder.stream(
      "/Type /XObject /Subtype /Form /BBox [0 -100 400 100] /Resources << /Font << /F1 6 0 R >> >>",
      "BT /F1 11 Tf 14 TL 10 10 Td (Received from) Tj (Beryl Quillfeather) ' 0 0 (of Bryn Road) \" ET");
  builder.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  const Page page = read_first(builder.finish(1));
  CHECK(page.text ==
        "Seen at home with his mother.\nReceived from\nBeryl Quillfeather\nof Bryn Road\nReceived "
        "from\nBeryl Quillfeather\nof Bryn Road");
  CHECK(page.words.back().pieces.size() == 4);
  CHECK(page.words.front().pieces.empty());
}

TEST_CASE("Beside text aslant a name in a form within many forms is read, too") {
  constexpr int kForms = 9;
  constexpr int kFont = 5 + kForms;
  test::PdfBuilder builder;
  builder.object("<< /Type /Catalog /Pages 2 0 R >>");
  builder.object("<< /Type /Pages /Count 1 /Kids [ 3 0 R ] >>");
  builder.object(fmt::format("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Inner 5 0 R >> /Font << /F1 {} 0 R >> >> >>", kFont));
  builder.stream("", "/Inner Do " + aslant(20, 300, 420, "Visited on Monday"));
  for (int i = 0; i < kForms; ++i) {
    const bool last = i + 1 == kForms;
    const std::string within = last ? "" : fmt::format("/XObject << /Inner {} 0 R >>", 6 + i);
    builder.stream(fmt::format("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << {} /Font << /F1 {} 0 R >> >>", within, kFont),
                   last ? "BT /F1 11 Tf 60 700 Td (Beryl Quillfeather) Tj ET" : "/Inner Do");
  }
  builder.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  CHECK(read_first(builder.finish(1)).text == "Beryl Quillfeather\nVisited on Monday");
}
