#include "redaction/remove/remove.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "pipeline/base/error.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/shell.h"

using namespace candour;
using candour::test::pages_of;
using candour::test::PdfBuilder;
using candour::test::pdftotext;
using candour::test::unpacked;

namespace {

constexpr double kPage = 842;

// A box round text set at (x, y) in PDF space, size 12, about `width` wide.
RemovalMark mark_at(double x, double y, double width, const std::string& label = "TP-OTH") {
  return {{x - 0.5, kPage - y - 10, x + width + 0.5, kPage - y + 3}, label};
}

RemovalResult remove_one(const std::string& pdf, std::vector<RemovalMark> marks) {
  PageMarks page;
  page.page = 1;
  page.marks = std::move(marks);
  return remove_marks(pdf, {page}, {});
}

double helvetica(const std::string& text) {  // points at size 12
  static const std::map<char, int> kWidths = {{'i', 222}, {'l', 222}, {'t', 278}, {'f', 278}, {'j', 222}, {'r', 333}, {'m', 833},
                                              {'w', 722}, {'s', 500}, {'c', 500}, {'k', 500}, {'v', 500}, {'x', 500}, {'y', 500},
                                              {'z', 500}, {' ', 278}};
  double width = 0;
  for (const char c : text) {
    const auto found = kWidths.find(c);
    width += found != kWidths.end() ? found->second : c >= 'A' && c <= 'Z' ? 700 : 556;
  }
  return width * 12 / 1000;
}

// "Seen with NAME at home." with NAME marked.
std::string twin(const std::string& name, const std::string& operators) {
  const std::string before = "Seen with ";
  const std::string content = operators == "Tj" ? "BT /F1 12 Tf 72 700 Td (" + before + name + " at home.) Tj ET"
                                                : "BT /F1 12 Tf 3.7 Tw 72 700 Td [(" + before + name + ") -40 ( at home.)] TJ 0 Tw ET";
  const std::string pdf = pages_of({content + " BT /F1 12 Tf 72 680 Td (The next line stays as it was and is quite long indeed.) Tj ET"});
  const double extra = operators == "Tj" ? 0 : 2 * 3.7;
  const RemovalResult result = remove_one(pdf, {mark_at(72 + helvetica(before) + extra, 700, helvetica(name) - 1)});
  REQUIRE(result.pages[0].mode == PageMode::vector);
  return result.pdf;
}

}  // namespace

TEST_CASE("Twin pages with a short and a long name removed are the same bytes") {
  const std::vector<std::string> names = {"Kai", "Christopher", "Jo", "Alexandria", "Li", "Bartholomew", "Gaz", "Wilhelmina",
                                          "Siobhan", "Mo", "Tyler", "Persephone", "Al", "Montgomery", "Zoe", "Featherstonehaugh"};
  for (const char* operators : {"Tj", "TJ"}) {
    const std::string first = twin(names[0], operators);
    for (const std::string& name : names) {
      INFO(name << " " << operators);
      CHECK((twin(name, operators) == first));
    }
    const std::string shown = pdftotext(first, "-layout");
    CAPTURE(shown);
    CHECK(shown.find("Seen with") != std::string::npos);
    CHECK(shown.find("TP-OTH") != std::string::npos);
    CHECK(shown.find("at home.") != std::string::npos);
    CHECK(pdftotext(first).find("The next line stays") != std::string::npos);
  }
}

TEST_CASE("A removed name is in no decoded byte of the file") {
  const std::string pdf = pages_of({"BT /F1 12 Tf 72 700 Td (Gary Whittle) Tj ET"});
  const RemovalResult result = remove_one(pdf, {mark_at(72, 700, helvetica("Gary Whittle"))});
  CHECK(unpacked(result.pdf).find("Whittle") == std::string::npos);
  CHECK(unpacked(result.pdf).find("57686974746C65") == std::string::npos);
  CHECK(pdftotext(result.pdf).find("Gary") == std::string::npos);
}

TEST_CASE("Every way of showing text is understood") {
  const std::string name = "Whittle";
  const double w = helvetica(name);
  const std::vector<std::pair<std::string, double>> contents = {
      {"BT /F1 12 Tf 14 TL 72 714 Td (Above) Tj (" + name + ") ' (Below) ' ET", 72},
      {"BT /F1 12 Tf 14 TL 72 714 Td (Above) Tj 0 0 (" + name + ") \" (Below) ' ET", 72},
      {"BT /F1 12 Tf 1 0 0 1 72 700 Tm [(W) 10 (hit) -10 (tle)] TJ ET BT /F1 12 Tf 72 714 Td (Above) Tj ET BT /F1 12 Tf 72 686 Td (Below) Tj ET", 72},
      {"BT /F1 12 Tf 72 714 Td (Above) Tj 0 -14 TD (W) Tj (hittle) Tj T* (Below) Tj ET", 72},
      {"q 2 0 0 2 0 0 cm BT /F1 6 Tf 36 357 Td (Above) Tj 0 -7 Td (" + name + ") Tj 0 -7 Td (Below) Tj ET Q", 72},
      {"BT 3 Tr /F1 12 Tf 72 714 Td (Above) Tj 0 -14 Td (" + name + ") Tj 0 -14 Td (Below) Tj ET", 72},
      {"BT 1 1 1 rg /F1 12 Tf 72 714 Td (Above) Tj 0 -14 Td (" + name + ") Tj 0 -14 Td (Below) Tj ET", 72},
  };
  for (const auto& [content, x] : contents) {
    INFO(content);
    const RemovalResult result = remove_one(pages_of({content}), {mark_at(x, 700, w)});
    CHECK(result.pages[0].mode == PageMode::vector);
    const std::string text = pdftotext(result.pdf);
    CHECK(text.find("Above") != std::string::npos);
    CHECK(text.find("Below") != std::string::npos);
    CHECK(text.find("hittle") == std::string::npos);
    CHECK(unpacked(result.pdf).find("68697474") == std::string::npos);
  }
}

TEST_CASE("A form shared by two pages keeps its text on the page that removes nothing") {
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object("<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>");
  const std::string page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >> /Contents 5 0 R >>";
  b.object(page);
  b.object(page);
  b.stream("", "q 1 0 0 1 72 700 cm /X Do Q");
  b.stream("/Type /XObject /Subtype /Form /BBox [0 -10 300 20] /Resources << /Font << /F1 7 0 R >> >>", "BT /F1 12 Tf (Whittle family) Tj ET");
  b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  PageMarks first;
  first.page = 1;
  first.marks = {mark_at(72, 700, helvetica("Whittle"))};
  PageMarks second;
  second.page = 2;
  const RemovalResult result = remove_marks(b.finish(1), {first, second}, {});
  CHECK(result.pages[0].mode == PageMode::vector);
  CHECK(result.pages[1].mode == PageMode::untouched);
  CHECK(pdftotext(result.pdf, "-l 1").find("Whittle") == std::string::npos);
  CHECK(pdftotext(result.pdf, "-l 1").find("family") != std::string::npos);
  CHECK(pdftotext(result.pdf, "-f 2").find("Whittle family") != std::string::npos);
}

TEST_CASE("ActualText does not bring a removed name back") {
  const std::string pdf = pages_of({"/Span << /ActualText (Whittle) >> BDC BT /F1 12 Tf 72 700 Td (Whittle) Tj ET EMC BT /F1 12 Tf 72 650 Td (Rest) Tj ET",
                                    "/Span << /ActualText (Whittle again) >> BDC BT /F1 12 Tf 72 700 Td (Other) Tj ET EMC"});
  PageMarks first;
  first.page = 1;
  first.marks = {mark_at(72, 700, helvetica("Whittle"))};
  PageMarks second;
  second.page = 2;
  const RemovalResult result = remove_marks(pdf, {first, second}, {});
  CHECK(unpacked(result.pdf).find("Whittle") == std::string::npos);
  CHECK(pdftotext(result.pdf).find("Other") != std::string::npos);
}

TEST_CASE("Text beyond the page's edge never goes out, even on a page where nothing is marked") {
  const RemovalResult result = remove_one(pages_of({"BT /F1 12 Tf 72 700 Td (Seen) Tj 0 300 Td (Whittle) Tj ET"}), {});
  CHECK(unpacked(result.pdf).find("57686974746C65") == std::string::npos);
  CHECK(unpacked(result.pdf).find("Whittle") == std::string::npos);
  CHECK(pdftotext(result.pdf).find("Seen") != std::string::npos);
}

TEST_CASE("What is not understood leaves as an image, with the other words still to be found") {
  const std::string unknown = "<< /Font << /F1 << /Type /Font /Subtype /TrueType /BaseFont /SomeUnknownFace >> >> >>";
  const std::string pdf = pages_of({"BT /F1 12 Tf 72 700 Td (Whittle) Tj 0 -40 Td (Stays) Tj ET"}, unknown);
  const RemovalResult result = remove_one(pdf, {mark_at(72, 700, 60)});
  REQUIRE(result.pages[0].mode == PageMode::raster);
  CHECK(result.pages[0].reason == "unknown font");
  CHECK(result.pages[0].width_told_bits > 0);
  CHECK(pdftotext(result.pdf).find("Whittle") == std::string::npos);
  CHECK(pdftotext(result.pdf).find("Stays") != std::string::npos);
}

TEST_CASE("A name in a picture is painted out of the pixels, and the layer keeps the neighbours") {
  PageMarks page;
  page.page = 1;
  page.scanned = true;
  page.image_dpi = 150;
  page.marks = {{{100, 100, 160, 115}, "TP-FAM"}};
  page.layer = {{"Seen", {60, 100, 90, 115}, 0}, {"Whittle", {100, 100, 160, 115}, 0}, {"today", {170, 100, 210, 115}, 0}};
  const RemovalResult result = remove_marks(pages_of({"0.9 g 0 0 595 842 re f"}), {page}, {});
  CHECK(result.pages[0].mode == PageMode::raster);
  REQUIRE(result.pages[0].tiles.size() == 1);
  CHECK(result.pages[0].tiles[0].box.left <= 100);
  CHECK(result.pages[0].tiles[0].box.right >= 160);
  const std::string text = pdftotext(result.pdf, "-layout");
  CHECK(text.find("Seen") != std::string::npos);
  CHECK(text.find("today") != std::string::npos);
  CHECK(text.find("Whittle") == std::string::npos);
}

TEST_CASE("A scan's black marks bear the ground's code where it can be read, and say nothing where it cannot") {
  PageMarks page;
  page.page = 1;
  page.scanned = true;
  page.image_dpi = 150;
  page.marks = {{{100, 100, 160, 115}, "TP-FAM"}, {{100, 300, 106, 315}, "TP-SRC"}, {{100, 400, 500, 700}, "SW-SH"}};
  page.layer = {{"Seen", {60, 100, 90, 115}, 0}};
  const RemovalResult result = remove_marks(pages_of({"0.9 g 0 0 595 842 re f"}), {page}, {});
  const std::string text = pdftotext(result.pdf);
  CHECK(text.find("TP-FAM") != std::string::npos);
  CHECK(text.find("SW-SH") != std::string::npos);
  CHECK(text.find("TP-SRC") == std::string::npos);
  std::vector<std::string> labels;
  for (const Tile& tile : result.pages[0].tiles) {
    labels.push_back(tile.label);
  }
  CHECK(std::count(labels.begin(), labels.end(), "") == 1);
  CHECK(std::count(labels.begin(), labels.end(), "TP-SRC") == 0);
}

TEST_CASE("Only what drawing needs is carried over, and the same marks give the same bytes") {
  const std::string pdf = pages_of({"BT /F1 12 Tf 72 700 Td (Whittle and more) Tj ET"}, candour::test::kHelvetica,
                                   "/MediaBox [0 0 595 842] /PieceInfo << /X (secret) >> /Metadata 1 0 R /Annots []", "/Lang (secret)");
  const auto once = remove_one(pdf, {mark_at(72, 700, helvetica("Whittle"))});
  const auto twice = remove_one(pdf, {mark_at(72, 700, helvetica("Whittle"))});
  CHECK((once.pdf == twice.pdf));
  CHECK(unpacked(once.pdf).find("secret") == std::string::npos);
  CHECK(unpacked(once.pdf).find("PieceInfo") == std::string::npos);
}

TEST_CASE("Table cells keep their columns when a name in the row is removed") {
  const std::string pdf = pages_of({"BT /F1 12 Tf 72 700 Td (Whittle) Tj ET BT /F1 12 Tf 300 700 Td (mother) Tj ET"});
  const RemovalResult result = remove_one(pdf, {mark_at(72, 700, helvetica("Whittle"))});
  REQUIRE(result.pages[0].mode == PageMode::vector);
  const std::string boxes = pdftotext(result.pdf, "-bbox");
  CHECK(boxes.find("xMin=\"300.000000\"") != std::string::npos);
}

TEST_CASE("A page turned by a quarter loses just the marked name") {
  const std::string pdf = pages_of({"BT /F1 12 Tf 0 1 -1 0 300 100 Tm (Whittle went home) Tj ET"}, candour::test::kHelvetica,
                                   "/MediaBox [0 0 595 842] /Rotate 90");
  // Displayed: x = y of the page, y = x of the page.
  const RemovalResult result = remove_one(pdf, {{{99, 289, 100 + helvetica("Whittle"), 304}, "TP-OTH"}});
  CHECK(result.pages[0].mode == PageMode::vector);
  const std::string text = pdftotext(result.pdf);
  CHECK(text.find("Whittle") == std::string::npos);
  CHECK(text.find("went home") != std::string::npos);
}
