// What files in the wild were found to do: each must be proved, and proved as vectors.
#include <catch2/catch.hpp>

#include "extractors/pdf/open_pdf.h"
#include "extractors/pdf/read_pdf.h"
#include "tests/redaction/properties/properties.h"
#include "tests/support/hostile_pdf.h"
#include "tests/support/shell.h"

using namespace candour;
using candour::test::HostilePdf;

namespace {

// Every word that reads so on the first page is taken out.
test::Tried without(const std::string& pdf, const std::string& word) {
  const OpenedDocument opened = open_pdf(pdf);
  PageMarks marks;
  marks.page = 1;
  for (const Word& found : PdfReader(opened.pdf).read_page(1).words) {
    if (found.text == word) {
      marks.marks.push_back({found.box, "TP-OTH"});
    }
  }
  REQUIRE_FALSE(marks.marks.empty());
  return test::try_properties({opened.pdf, marks, false});
}

void check_vectors(const test::Tried& tried) {
  CAPTURE(tried.page.reason);
  CHECK(tried.page.mode == PageMode::vector);
  CHECK(tried.broken == std::vector<std::string>());
}

}  // namespace

TEST_CASE("A page with a font that cannot be unpacked leaves as an image, and the next page keeps its vectors") {
  HostilePdf pdf;
  const int program = pdf.stream("/Filter /FlateDecode", "no such packing");
  pdf.fonts += " /F2 << /Type /Font /Subtype /TrueType /BaseFont /Arial /Encoding /WinAnsiEncoding /FirstChar 65 /LastChar 66 /Widths [600 600] /FontDescriptor << "
               "/Type /FontDescriptor /FontName /Arial /Flags 32 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 700 /Descent -200 /CapHeight 680 /StemV 80 /FontFile2 " +
               HostilePdf::ref(program) + " >> >>";
  pdf.content += " BT /F2 12 Tf 72 500 Td (AB) Tj ET";
  const test::Tried tried = without(pdf.bytes(), "Quillfeather");
  CHECK(tried.page.reason == "something on the page is damaged");
  CHECK(tried.broken == std::vector<std::string>());
}

TEST_CASE("What a form leaves open, a clip or a shift, does not reach the words after it") {
  HostilePdf pdf;
  const int form = pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 100 100]", "q 0 0 50 50 re W n 1 0 0 1 300 -300 cm q 0 0 20 20 re f");
  pdf.resources = "/XObject << /Form " + HostilePdf::ref(form) + " >>";
  pdf.content = "q /Form Do Q " + pdf.content;
  check_vectors(without(pdf.bytes(), "Quillfeather"));
}

TEST_CASE("What the page itself leaves open moves no black mark, and a restore too many loses nothing") {
  for (const std::string before : {"q 1 0 0 1 30 -60 cm ", "Q Q 1 0 0 1 30 -60 cm "}) {
    HostilePdf pdf;
    pdf.content = before + pdf.content;
    check_vectors(without(pdf.bytes(), "Quillfeather"));
  }
}

TEST_CASE("A page whose writer says what its glyphs stand for keeps its vectors") {
  HostilePdf pdf;
  pdf.content += " /Span << /ActualText <FEFF6E2C> >> BDC BT /F1 12 Tf 72 600 Td (x) Tj ET EMC /Span /Property BDC BT /F1 12 Tf 72 580 Td (y) Tj ET EMC";
  pdf.resources = "/Properties << /Property << /ActualText (Bramble) >> >>";
  check_vectors(without(pdf.bytes(), "Quillfeather"));
}

TEST_CASE("A note's raised number goes with its word's line, and its black mark covers no neighbour") {
  HostilePdf pdf;
  pdf.content = "BT /F1 10 Tf 72 700 Td (Seen at home by the worker) Tj /F1 6 Tf 4 Ts (24) Tj 0 Ts /F1 10 Tf ( and again on Friday.) Tj ET "
                "BT /F1 6 Tf 72 603.5 Td (24) Tj /F1 9 Tf 6.8 -3.5 Td (Quillfeather stood at the door.) Tj 0 -14 Td (H) Tj /F1 6 Tf 6.6 -2 Td (2) Tj /F1 9 Tf 4 2 Td (O at Marigold) Tj ET";
  check_vectors(without(pdf.bytes(), "24"));
  check_vectors(without(pdf.bytes(), "Quillfeather"));
  check_vectors(without(pdf.bytes(), "Marigold"));
}

TEST_CASE("A face that is not in the file and widely known is drawn after as it was before") {
  HostilePdf pdf;
  std::string widths;
  for (int code = 32; code < 127; ++code) {
    widths += "556 ";
  }
  pdf.fonts += " /F2 << /Type /Font /Subtype /Type1 /BaseFont /Bookman-Light /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [" + widths +
               "] /FontDescriptor << /Type /FontDescriptor /FontName /Bookman-Light /Flags 34 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 700 /Descent -200 "
               "/CapHeight 680 /StemV 80 >> >>";
  pdf.content += " BT /F2 24 Tf 72 500 Td (Sampling the population) Tj ET";
  const test::Tried tried = without(pdf.bytes(), "Quillfeather");
  check_vectors(tried);
  CHECK(test::unpacked(tried.pdf).find("/Bookman-Light") != std::string::npos);
}

TEST_CASE("A letter that a standard font does not have costs the page its vectors only where it is shown") {
  HostilePdf pdf;
  pdf.fonts += " /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 /nosuchletter] >> >>";
  pdf.content += " BT /F2 12 Tf 72 500 Td (Plain words) Tj ET";
  check_vectors(without(pdf.bytes(), "Quillfeather"));
  pdf.content += " BT /F2 12 Tf 72 480 Td (\\001) Tj ET";
  CHECK(without(pdf.bytes(), "Quillfeather").page.mode == PageMode::raster);
}
