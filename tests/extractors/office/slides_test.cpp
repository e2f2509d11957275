// What a presentation hides is shown to whoever reviews it and is not printed.
#include <catch2/catch.hpp>

#include "tests/support/office_files.h"

using namespace candour;
using namespace candour::test;

namespace {

InsideOffice inside(const std::vector<TestSlide>& slides, const std::vector<Link>& main_links = {}, const Parts& more = {}) { return look_inside(pptx(slides, main_links, more), FileKind::pptx); }

}  // namespace

TEST_CASE("Speaker notes and hidden slides are told with their slide and are not printed") {
  const std::string notes = slide_xml("notes", shape("Della must not know", "", 0, R"(<p:ph type="body"/>)") + shape("7", "", 0, R"(<p:ph type="sldNum"/>)"));
  const InsideOffice looked = inside({{shape("Corin"), false, {{"rN", "notesSlide", "../notesSlides/notesSlide1.xml"}}}, {shape("Jodie"), true, {}}}, {}, {{"ppt/notesSlides/notesSlide1.xml", notes, ""}});
  CHECK(told(looked) == "speaker-notes | slide 1 | Della must not know\nhidden-slide | slide 2 | Jodie\n");
  const std::string printed = printed_bytes(looked);
  CHECK(holds(printed, "Corin"));
  CHECK_FALSE(holds(printed, "Jodie"));
  CHECK_FALSE(holds(printed, "Della"));
  CHECK(looked.advice.empty());
}

TEST_CASE("A presentation of hidden slides alone says so") {
  CHECK_FALSE(inside({{shape("Jodie"), true, {}}}).advice.empty());
}

TEST_CASE("Comments of both kinds are told with slide, author and day") {
  const std::string old = std::string("<p:cmLst") + kSlideNames + R"(><p:cm authorId="0" dt="2019-05-02T10:00:00"><p:text>Is this Della?</p:text></p:cm></p:cmLst>)";
  const std::string threaded = std::string("<p188:cmLst xmlns:p188=\"x\"") + kSlideNames + R"(><p188:cm authorId="{A}" created="2021-03-04T10:00:00"><p188:replyLst><p188:reply authorId="{A}" created="2021-03-05T10:00:00"><p188:txBody><a:p><a:r><a:t>Yes</a:t></a:r></a:p></p188:txBody></p188:reply></p188:replyLst>)"
                               R"(<p188:txBody><a:p><a:r><a:t>Ask Jodie</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>)";
  const InsideOffice looked = inside({{shape("Corin"), false, {{"r1", "comments", "../comments/comment1.xml"}, {"r2", "comments", "../comments/modernComment_1.xml"}}}},
                                     {{"rA", "commentAuthors", "commentAuthors.xml"}, {"rB", "authors", "authors.xml"}},
                                     {{"ppt/comments/comment1.xml", old, ""}, {"ppt/comments/modernComment_1.xml", threaded, ""},
                                      {"ppt/commentAuthors.xml", std::string("<p:cmAuthorLst") + kSlideNames + R"(><p:cmAuthor id="0" name="Mary Osei"/></p:cmAuthorLst>)", ""},
                                      {"ppt/authors.xml", R"(<p188:authorLst xmlns:p188="x"><p188:author id="{A}" name="Priya Nair" userId="priya@council.example"/></p188:authorLst>)", ""}});
  CHECK(told(looked) ==
        "comment | slide 1, Mary Osei, 2019-05-02 | Is this Della?\ncomment | slide 1, Priya Nair, 2021-03-04 | Ask Jodie\ncomment | slide 1, Priya Nair, 2021-03-05 | Yes\n"
        "info | somebody who commented | Mary Osei\ninfo | somebody who commented | Priya Nair\npriya@council.example\n");
  CHECK_FALSE(holds(printed_bytes(looked), "Della"));
}

TEST_CASE("Shapes that are hidden or lie beside the slide are told and go, descriptions are told") {
  const InsideOffice looked = inside({{shape("Corin", "descr=\"Corin at school\"") + shape("Jodie", "hidden=\"1\"") + shape("Kai", "", 9200000), false, {}}});
  CHECK(told(looked) == "hidden-text | hidden shape on slide 1 | Jodie\nhidden-text | beside slide 1 | Kai\nalternative-text | slide 1 | Corin at school\n");
  CHECK_FALSE(holds(printed_bytes(looked), "Jodie"));
  CHECK_FALSE(holds(printed_bytes(looked), "Kai"));
}

TEST_CASE("Sounds, films and objects become documents of their own, the pictures that stand for them stay") {
  const std::string film = R"(<p:pic><p:nvPicPr><p:cNvPr id="4" name="Film"/><p:cNvPicPr/><p:nvPr><a:videoFile r:link="rFilm"/></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="rPoster"/></p:blipFill><p:spPr/></p:pic>)";
  const std::string object = R"(<p:graphicFrame><p:nvGraphicFramePr/><p:xfrm/><a:graphic><a:graphicData><p:oleObj progId="Word.Document.12" r:id="rOle"><p:embed/><p:pic><p:nvPicPr><p:cNvPr id="6" name=""/></p:nvPicPr><p:blipFill><a:blip r:embed="rPoster"/></p:blipFill><p:spPr/></p:pic></p:oleObj></a:graphicData></a:graphic></p:graphicFrame>)";
  const InsideOffice looked = inside({{film + object, false, {{"rFilm", "video", "../media/media1.mp4"}, {"rPoster", "image", "../media/image1.png"}, {"rOle", "package", "../embeddings/letter.docx"}}}}, {},
                                     {{"ppt/media/media1.mp4", "film", ""}, {"ppt/media/image1.png", "picture", ""}, {"ppt/embeddings/letter.docx", "PK", ""}});
  CHECK(is_embedded(looked, "ppt/media/media1.mp4"));
  CHECK(is_embedded(looked, "ppt/embeddings/letter.docx"));
  CHECK_FALSE(is_embedded(looked, "ppt/media/image1.png"));
  CHECK(holds(told(looked), "embedded |  | An embedded object (Word.Document.12)."));
  CHECK_FALSE(holds(printed_bytes(looked), "oleObj"));
  CHECK_FALSE(holds(printed_bytes(looked), "videoFile"));
}

TEST_CASE("A hidden slide's pictures and a slide that others only jump to are not printed") {
  const InsideOffice looked = inside({{shape("Corin", "") + R"(<p:pic><a:hlinkClick r:id="rJump"/></p:pic>)", false, {{"rJump", "slide", "slide2.xml"}}},
                                      {R"(<p:pic><p:blipFill><a:blip r:embed="rP"/></p:blipFill></p:pic>)", true, {{"rP", "image", "../media/kai.png"}}}}, {}, {{"ppt/media/kai.png", "picture", ""}});
  CHECK(is_embedded(looked, "ppt/media/kai.png"));
  CHECK(printed_part(looked, "ppt/slides/slide2.xml").empty());
  CHECK_FALSE(holds(printed_bytes(looked), "hlinkClick"));
}

TEST_CASE("A date on a slide stays the date that it showed") {
  const InsideOffice looked = inside({{R"(<p:sp><p:txBody><a:p><a:fld id="{1}" type="datetime1"><a:t>2 May 2019</a:t></a:fld><a:fld id="{2}" type="slidenum"><a:t>1</a:t></a:fld></a:p></p:txBody></p:sp>)", false, {}}});
  CHECK(holds(printed_bytes(looked), "<a:r><a:t>2 May 2019</a:t></a:r>"));
  CHECK(holds(printed_bytes(looked), "type=\"slidenum\""));
}

TEST_CASE("Names of sections, tags and words on patterns that no slide has are told") {
  const std::string tags = std::string("<p:tagLst") + kSlideNames + R"(><p:tag name="CASE" val="Corin Vale"/></p:tagLst>)";
  const InsideOffice looked = inside({{shape("Corin"), false, {{"rL", "slideLayout", "../slideLayouts/slideLayout1.xml"}}}}, {{"rM", "slideMaster", "slideMasters/slideMaster1.xml"}, {"rT", "tags", "tags/tag1.xml"}},
                                     {{"ppt/tags/tag1.xml", tags, ""},
                                      {"ppt/slideMasters/slideMaster1.xml", slide_xml("sldMaster", shape("council.example")), ""},
                                      {"ppt/slideMasters/_rels/slideMaster1.xml.rels", links({{"r1", "slideLayout", "../slideLayouts/slideLayout1.xml"}, {"r2", "slideLayout", "../slideLayouts/slideLayout2.xml"}}), ""},
                                      {"ppt/slideLayouts/slideLayout1.xml", slide_xml("sldLayout", shape("Click here", "", 0, "<p:ph/>")), ""},
                                      {"ppt/slideLayouts/_rels/slideLayout1.xml.rels", links({{"r1", "slideMaster", "../slideMasters/slideMaster1.xml"}}), ""},
                                      {"ppt/slideLayouts/slideLayout2.xml", slide_xml("sldLayout", shape("Jodie's review")), ""}});
  CHECK(told(looked) == "custom-xml | CASE | Corin Vale\nhidden-text | a pattern that no slide shows | Jodie's review\n");
}
