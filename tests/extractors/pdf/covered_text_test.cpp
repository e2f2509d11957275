// Partner agencies send files with black boxes over text that can still be copied out.
#include <catch2/catch.hpp>

#include "extractors/pdf/open_pdf.h"
#include "extractors/pdf/read_pdf.h"
#include "tests/support/hostile_pdf.h"

using namespace candour;

namespace {

const char* const kLine = "BT /F1 12 Tf 72 700 Td (Seen with Quillfeather at home) Tj ET ";
const char* const kBox = " 127 697 64 13 re f ";   // over the name alone

struct Covered {
  int characters = 0;
  std::vector<CoveredText> places;
};

Covered covered_on(const std::string& pdf) {
  const OpenedDocument opened = open_pdf(pdf);
  REQUIRE(opened.status == DocumentStatus::read);
  PdfReader reader(opened.pdf);
  Covered covered{0, reader.covered_text(1)};
  covered.places.insert(covered.places.end(), opened.marks.begin(), opened.marks.end());
  for (const CoveredText& place : covered.places) {
    covered.characters += place.characters;
  }
  return covered;
}

Covered covered_by(const std::string& content, const std::string& keys = {}) {
  test::HostilePdf pdf;
  pdf.content = content;
  pdf.page = keys;
  return covered_on(pdf.bytes());
}

std::string note(const std::string& keys) {
  return "/Annots [ << /Type /Annot /Rect [127 697 191 710] " + keys + " >> ]";
}

}  // namespace

TEST_CASE("A black box over a name that can still be read is told, with its place and how many characters") {
  const Covered covered = covered_by(std::string(kLine) + "0 g" + kBox);
  REQUIRE(covered.places.size() == 1);
  CHECK(covered.characters == 12);
  CHECK(covered.places[0].cover == Cover::box);
  CHECK(covered.places[0].page == 1);
  CHECK(covered.places[0].box.left == Approx(128.7).margin(1));
  CHECK(covered.places[0].box.right == Approx(189.4).margin(1));
}

TEST_CASE("However the cover was made, it is told") {
  CHECK(covered_by(std::string(kLine) + "0.2 0.2 0.5 rg" + kBox).characters == 12);                      // coloured
  CHECK(covered_by(std::string(kLine) + "1 g" + kBox).places.at(0).cover == Cover::blank);               // whited out
  CHECK(covered_by("0 g" + std::string(kBox) + kLine).characters == 12);                                 // black on black
  CHECK(covered_by(std::string(kLine) + "q 64 0 0 13 127 697 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \001 EI Q").characters == 12);
  CHECK(covered_by(std::string(kLine) + "0 g 127 697 m 191 697 l 191 710 l 127 710 l h B").characters == 12);
  CHECK(covered_by(std::string(kLine) + "0 g 40 690 300 30 re f").characters == 26);                     // the whole line
}

TEST_CASE("A drawn square and a mark for redaction that was never carried out are told") {
  test::HostilePdf pdf;
  pdf.content = kLine;
  const int look = pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 64 13]", "0 g 0 0 64 13 re f");
  pdf.page = note("/Subtype /Square /IC [0 0 0] /AP << /N " + test::HostilePdf::ref(look) + " >>");
  CHECK(covered_on(pdf.bytes()).characters == 12);

  const Covered marked = covered_by(kLine, note("/Subtype /Redact /QuadPoints [127 710 191 710 127 697 191 697]"));
  REQUIRE(marked.places.size() == 1);
  CHECK(marked.characters == 12);
  CHECK(marked.places[0].cover == Cover::mark);
  CHECK(covered_by(kLine, "/Annots [ << /Type /Annot /Rect [10 10 20 20] /Subtype /Redact >> ]").places.empty());
}

TEST_CASE("A mark on a turned page is told where it is shown") {
  for (const char* turn : {"/Rotate 90 ", "/Rotate 180 ", "/Rotate 270 "}) {
    INFO(turn);
    CHECK(covered_by(kLine, turn + note("/Subtype /Redact")).characters == 12);
    CHECK(covered_by(std::string(kLine) + "0 g" + kBox, turn).characters == 12);
  }
}

TEST_CASE("What can be seen is not told: shading, highlighter, white letters on black, a box beside the text") {
  CHECK(covered_by("0.9 g" + std::string(kBox) + "0 g " + kLine).places.empty());
  CHECK(covered_by("1 1 0 rg" + std::string(kBox) + "0 g " + kLine).places.empty());
  CHECK(covered_by("0 g 60 690 300 30 re f 1 g " + std::string(kLine)).places.empty());
  CHECK(covered_by(std::string(kLine) + "0 g 300 697 66 13 re f").places.empty());
  CHECK(covered_by(std::string(kLine) + "0 g 60 695 400 0.8 re f 72 698 200 0.5 re f").places.empty());   // rules and underlines
  CHECK(covered_by("0.5 g 0 0 5 842 re f 0 g BT /F1 30 Tf 72 600 Td (LILLI) Tj 0 -200 Td /F1 5 Tf (small print, 1.1, il) Tj ET").places.empty());
}

TEST_CASE("Of a scan's text layer only what lies under dark boxes is told") {
  test::HostilePdf pdf;
  pdf.resources = "/XObject << /Im 8 0 R >>";
  pdf.stream("/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "\377");
  pdf.content = "q 595 0 0 842 0 0 cm /Im Do Q BT 3 Tr /F1 12 Tf 72 700 Td (Seen with Quillfeather) Tj ET ";
  CHECK(covered_on(pdf.bytes()).places.empty());
  pdf.content += std::string("0 g") + kBox;
  CHECK(covered_on(pdf.bytes()).characters == 12);
}
