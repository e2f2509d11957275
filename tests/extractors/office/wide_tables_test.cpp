// A table that reaches over the edge of its page is printed with all its columns.
#include <catch2/catch.hpp>

#include "tests/support/office_files.h"

using namespace candour;
using namespace candour::test;

namespace {

constexpr const char* kPage =
    R"(<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1134" w:right="1134"/></w:sectPr>)";
constexpr int kRoom = 11906 - 2 * 1134;

std::string wide_table(int columns, const std::string& words, const std::string& more_of_properties = "") {
  const std::string width = std::to_string(2500 * columns);
  std::string grid;
  std::string cells;
  for (int i = 0; i < columns; ++i) {
    grid += R"(<w:gridCol w:w="2500"/>)";
    cells += R"(<w:tc><w:tcPr><w:tcW w:w="2500" w:type="dxa"/></w:tcPr>)" + paragraph(run(words)) + "</w:tc>";
  }
  return "<w:tbl><w:tblPr><w:tblW w:w=\"" + width + R"(" w:type="dxa"/><w:tblLayout w:type="fixed"/>)" +
         more_of_properties + "</w:tblPr><w:tblGrid>" + grid + "</w:tblGrid><w:tr>" + cells +
         "</w:tr></w:tbl>";
}

std::string text_part(const std::string& body) {
  return printed_part(look_inside(docx(body), FileKind::docx), "word/document.xml");
}

double number_after(const std::string& xml, const std::string& mark) {
  const std::size_t at = xml.find(mark);
  return at == std::string::npos ? -1 : std::stod(xml.substr(at + mark.size()));
}

double grid_width(const std::string& xml) {
  double all = 0;
  const std::string mark = "<w:gridCol w:w=\"";
  for (std::size_t at = xml.find(mark); at != std::string::npos; at = xml.find(mark, at + 1)) {
    all += std::stod(xml.substr(at + mark.size()));
  }
  return all;
}

}  // namespace

TEST_CASE("A table wider than its page gets columns that fit between the margins") {
  const std::string xml = text_part(wide_table(8, "Row cell") + kPage);
  CHECK(grid_width(xml) <= kRoom);
  CHECK(grid_width(xml) > kRoom - 20);
  CHECK(number_after(xml, "<w:tblW w:w=\"") <= kRoom);
  CHECK(number_after(xml, "<w:tcW w:w=\"") <= kRoom / 8.0);
  CHECK(number_after(xml, "<w:pgSz w:w=\"") == 11906);
}

TEST_CASE("A table whose words do not fit side by side gets a wider page") {
  const std::string xml = text_part(wide_table(8, "Featherstonehaugh") + kPage);
  CHECK(number_after(xml, "<w:pgSz w:w=\"") > 11906);
  CHECK(grid_width(xml) <= number_after(xml, "<w:pgSz w:w=\"") - 2 * 1134);
  CHECK(number_after(xml, "<w:tcW w:w=\"") > 17 * 110);
}

TEST_CASE("A table that begins left of its page stands between the margins") {
  const std::string xml =
      text_part(wide_table(3, "a", R"(<w:tblInd w:w="-3000" w:type="dxa"/>)") + paragraph("") + kPage);
  CHECK_FALSE(holds(xml, "w:tblInd"));
}

TEST_CASE("A table that fits, or is a part of its page's width, stays as it is") {
  const std::string fitting = wide_table(3, "a");
  CHECK(holds(text_part(fitting + kPage), fitting));
  const std::string part =
      R"(<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="30000"/></w:tblGrid><w:tr><w:tc>)" +
      paragraph(run("a")) + "</w:tc></w:tr></w:tbl>";
  CHECK(holds(text_part(part + kPage), part));
}

TEST_CASE("Each section's tables are fitted to its own pages") {
  const std::string across =
      R"(<w:p><w:pPr><w:sectPr><w:pgSz w:w="30000" w:h="11906"/></w:sectPr></w:pPr></w:p>)";
  const std::string xml = text_part(wide_table(8, "a") + across + wide_table(8, "b") + kPage);
  CHECK(number_after(xml, "<w:tblW w:w=\"") == 20000);
  CHECK(grid_width(xml) < 20000 + kRoom + 1);
}

TEST_CASE(
    "A table within a wide table's cell follows its cell, and words of a table wider than any page are "
    "told") {
  const std::string nested =
      "<w:tbl><w:tblPr><w:tblW w:w=\"20000\"/></w:tblPr><w:tblGrid><w:gridCol "
      "w:w=\"20000\"/></w:tblGrid><w:tr><w:tc>" +
      wide_table(2, "in") + paragraph("") + "</w:tc></w:tr></w:tbl>";
  CHECK(number_after(text_part(nested + kPage).substr(900), "<w:tblW w:w=\"") <= kRoom);
  const InsideOffice looked =
      look_inside(docx(wide_table(300, "gladys.thornbury@mail.example") + kPage), FileKind::docx);
  CHECK(holds(told(looked), "hidden-text | a table wider than its page | gladys"));
}
