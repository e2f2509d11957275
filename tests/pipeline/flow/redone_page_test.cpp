// A page whose vectors hold a removed name where no reader shows it is made an image once the whole file is looked at.
#include <catch2/catch.hpp>
#include <sstream>

#include "tests/support/pdf_builder.h"
#include "tests/support/record_case.h"

using candour::test::PdfBuilder;
using candour::test::RecordCase;

namespace {

// Two pages that name Karen; on the first also a letter drawn by a procedure that bears her name.
std::string letter_with_a_telling_glyph() {
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object("<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 7 0 R /F2 8 0 R >> >> >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 6 0 R /Resources << /Font << /F1 7 0 R >> >> >>");
  b.stream("", "BT /F1 12 Tf 72 700 Td (Corin came in when Karen was out.) Tj /F2 12 Tf 0 -60 Td (A) Tj ET");
  b.stream("", "BT /F1 12 Tf 72 700 Td (Corin said that Karen would ring.) Tj ET");
  b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  b.object("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 600] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 65 /Widths [500] "
           "/CharProcs << /Karen.0 9 0 R >> /Encoding << /Type /Encoding /Differences [65 /Karen.0] >> /Resources << >> /ToUnicode 10 0 R >>");
  b.stream("", "500 0 0 0 400 600 d1 0 0 400 600 re f");
  b.stream("", "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n1 begincodespacerange <00> <FF> endcodespacerange\n"
               "1 beginbfchar <41> <0061> endbfchar endcmap end end");
  return b.finish(1);
}

}  // namespace

TEST_CASE("A page made an image after all leaves the page numbers of the schedule right") {
  const RecordCase c;
  c.add("letter.pdf", letter_with_a_telling_glyph());
  c.prepare();
  c.decide_the_rest_and_disclose();
  const std::string manifest = c.manifest();
  CHECK(manifest.find("\"raster\": 1") != std::string::npos);
  const std::size_t first = manifest.find("\"first_page\": ");
  REQUIRE(first != std::string::npos);
  const int first_page = std::stoi(manifest.substr(first + 14));
  std::istringstream rows(candour::read_file(c.at("bundle") + "/schedule.csv"));
  std::string row;
  std::getline(rows, row);
  CHECK(row.rfind("bundle page,", 0) == 0);
  std::vector<int> pages;
  while (std::getline(rows, row)) {
    pages.push_back(std::stoi(row));
  }
  CHECK(pages == std::vector<int>{first_page, first_page + 1});
}
