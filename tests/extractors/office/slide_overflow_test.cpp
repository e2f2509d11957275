// Text that would run over a slide's edge is printed smaller, or told.
#include <catch2/catch.hpp>

#include "tests/support/office_files.h"

using namespace candour;
using namespace candour::test;

namespace {

std::string many_words(int count) {
  std::string out;
  for (int i = 0; i < count; ++i) {
    out += "word" + std::to_string(i) + " ";
  }
  return out;
}

std::string table_shape(int rows) {
  std::string out =
      R"(<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="Table"/></p:nvGraphicFramePr><p:xfrm><a:off x="500000" y="1500000"/><a:ext cx="6000000" cy="800000"/></p:xfrm><a:graphic><a:graphicData><a:tbl><a:tblGrid><a:gridCol w="6000000"/></a:tblGrid>)";
  for (int i = 0; i < rows; ++i) {
    out += "<a:tr h=\"400000\"><a:tc><a:txBody><a:bodyPr/><a:p><a:r><a:t>Cell " + std::to_string(i) +
           "</a:t></a:r></a:p></a:txBody><a:tcPr/></a:tc></a:tr>";
  }
  return out + "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
}

InsideOffice inside(const std::string& shapes) {
  return look_inside(pptx({{shapes, false, {}}}), FileKind::pptx);
}

std::string slide_part(const InsideOffice& looked) {
  return printed_part(looked, "ppt/slides/slide1.xml");
}

}  // namespace

TEST_CASE("A box whose words run below the slide reaches down to its edge and shrinks them") {
  const InsideOffice looked = inside(shape(many_words(200)));
  CHECK(holds(slide_part(looked), "<a:bodyPr><a:normAutofit/></a:bodyPr>"));
  CHECK(holds(slide_part(looked), "cy=\"6758000\""));
  CHECK(told(looked).empty());
}

TEST_CASE("Words too many to be read on one slide are told too") {
  CHECK(holds(told(inside(shape(many_words(4000)))), "+hidden-text | too much for slide 1 | word0 word1"));
}

TEST_CASE("A box whose words fit stays as it is") {
  const std::string slide = slide_part(inside(shape("A few words.")));
  CHECK(holds(slide, "<a:bodyPr/>"));
  CHECK(holds(slide, "cy=\"1000000\""));
}

TEST_CASE("A line that runs over the right edge is wrapped") {
  std::string box = shape(many_words(20));
  box.replace(box.find("<a:bodyPr/>"), 11, "<a:bodyPr wrap=\"none\"/>");
  CHECK(holds(slide_part(inside(box)), "wrap=\"square\""));
}

TEST_CASE("A table that runs below the slide gets smaller letters and rows") {
  const InsideOffice looked = inside(table_shape(25));
  CHECK(holds(slide_part(looked), "<a:rPr sz=\""));
  CHECK_FALSE(holds(slide_part(looked), "h=\"400000\""));
  CHECK(told(looked).empty());
  CHECK(holds(slide_part(inside(table_shape(3))), "h=\"400000\""));
}

TEST_CASE("Rows that stand below the slide even so are told") {
  const std::string words = told(inside(table_shape(300)));
  CHECK(holds(words, "+hidden-text | too much for slide 1 | Cell "));
  CHECK(holds(words, "Cell 299"));
  CHECK_FALSE(holds(words, "Cell 3\n"));
}
