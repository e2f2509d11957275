// What floats beside the text and runs over its page stands in the text, where every page shows its part of
// it.
#include <catch2/catch.hpp>

#include "tests/support/office_files.h"

using namespace candour;
using namespace candour::test;

namespace {

constexpr const char* kFloats =
    R"(<w:tblPr><w:tblpPr w:vertAnchor="text" w:tblpY="100"/><w:tblOverlap w:val="never"/><w:tblW w:w="9000" w:type="dxa"/></w:tblPr>)";

std::string cell(const std::string& words) {
  return "<w:tc>" + paragraph(run(words)) + "</w:tc>";
}

std::string table(int rows, const std::string& properties = "") {
  std::string out = "<w:tbl>" + properties;
  for (int i = 0; i < rows; ++i) {
    out +=
        "<w:tr>" + cell("4 March 2019") + cell("Contact " + std::to_string(i) + ": Jodie rang.") + "</w:tr>";
  }
  return out + "</w:tbl>";
}

std::string drawn_box(const std::string& inside) {
  return R"(<w:r><w:drawing><wp:anchor><wp:extent cx="5715000" cy="900000"/><a:graphic><a:graphicData><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:txbx><w:txbxContent>)" +
         inside +
         "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></"
         "w:drawing></w:r>";
}

std::string old_box(const std::string& inside) {
  return R"(<w:r><w:pict><v:shape style="position:absolute;width:450pt;height:60pt"><v:textbox><w:txbxContent>)" +
         inside + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
}

InsideOffice inside(const std::string& body, const std::vector<Link>& main_links = {},
                    const Parts& more = {}) {
  return look_inside(docx(body, main_links, more), FileKind::docx);
}

std::string text_part(const InsideOffice& looked) {
  return printed_part(looked, "word/document.xml");
}

}  // namespace

TEST_CASE("A table that floats stands in the text, apart from the table after it") {
  const std::string xml = text_part(inside(table(3, kFloats) + table(1) + paragraph(run("After."))));
  CHECK_FALSE(holds(xml, "tblpPr"));
  CHECK_FALSE(holds(xml, "tblOverlap"));
  CHECK(holds(xml, "</w:tbl><w:p/><w:tbl>"));
  CHECK(holds(xml, "Contact 2: Jodie rang."));
}

TEST_CASE("A table that floats in the edge of a page leaves the page its room") {
  const Parts parts = {
      {"word/header1.xml", std::string("<w:hdr") + kWordNames + ">" + table(2, kFloats) + "</w:hdr>", ""}};
  const InsideOffice looked = inside(
      paragraph(run("Text.")) + R"(<w:sectPr><w:headerReference w:type="default" r:id="h1"/></w:sectPr>)",
      {{"h1", "header", "header1.xml"}}, parts);
  CHECK(holds(printed_part(looked, "word/header1.xml"), "tblpPr"));
}

TEST_CASE("A box that is longer than its page stands in the text before the words that hold it") {
  for (const std::string& box : {drawn_box(table(60)), old_box(table(60))}) {
    const std::string xml = text_part(inside(paragraph(run("Before.")) + paragraph(run("Holder.") + box)));
    CHECK_FALSE(holds(xml, "txbxContent"));
    CHECK_FALSE(holds(xml, "v:shape"));
    CHECK_FALSE(holds(xml, "w:drawing"));
    CHECK(xml.find("Before.") < xml.find("Contact 0"));
    CHECK(xml.find("Contact 59: Jodie rang.") < xml.find("Holder."));
  }
}

TEST_CASE("A box of many words and no table stands in the text too, and a short one stays a box") {
  std::string words;
  for (int i = 0; i < 900; ++i) {
    words += "word ";
  }
  CHECK_FALSE(holds(text_part(inside(paragraph(drawn_box(paragraph(run(words)))))), "txbxContent"));
  CHECK(holds(text_part(inside(paragraph(drawn_box(table(3))))), "txbxContent"));
  CHECK(holds(text_part(inside(paragraph(old_box(paragraph(run("A note.")))))), "txbxContent"));
}

TEST_CASE("Paragraphs in a frame that is longer than its page leave the frame") {
  const std::string framed = R"(<w:pPr><w:framePr w:w="4000" w:wrap="around"/></w:pPr>)";
  std::string many;
  for (int i = 0; i < 80; ++i) {
    many += paragraph(framed + run("Framed " + std::to_string(i) + "."));
  }
  CHECK_FALSE(holds(text_part(inside(many + paragraph(run("After.")))), "framePr"));
  CHECK(holds(text_part(inside(paragraph(framed + run("Framed.")) + paragraph(run("After.")))), "framePr"));
}
