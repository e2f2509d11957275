// Whatever the bytes are, an office file is looked into within limits, and nothing in it reaches out of it.
#include "extractors/office/look_inside.h"

#include <catch2/catch.hpp>

#include "tests/support/office_files.h"

using namespace candour;
using namespace candour::test;

namespace {

std::string wide(const std::string& text) {
  std::string out;
  for (const char c : text) {
    out += c;
    out += '\0';
  }
  return out;
}

}  // namespace

TEST_CASE("A file that is no office file is refused with advice") {
  for (const std::string& bytes : {std::string(), std::string("no archive"), zip_of({{"letter.txt", "Dear Corin", ""}}), docx("").substr(0, 300)}) {
    const InsideOffice inside = look_inside(bytes, FileKind::docx);
    CHECK(inside.reason == "damaged");
    CHECK_FALSE(inside.advice.empty());
    CHECK(inside.printable.empty());
  }
  CHECK(look_inside(docx(paragraph(run("Corin"))), FileKind::pdf).reason == "damaged");
}

TEST_CASE("A file locked with a password is told from a damaged one") {
  const std::string head("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  CHECK(look_inside(head + std::string(600, '\0') + wide("EncryptedPackage"), FileKind::docx).reason == "needs-password");
  CHECK(look_inside(head + std::string(600, '\0'), FileKind::docx).reason == "damaged");
}

TEST_CASE("What a file is called does not matter, what it is does") {
  const InsideOffice inside = look_inside(docx(paragraph(run("Corin", "<w:vanish/>") + run("Vale"))), FileKind::xlsx);
  CHECK(inside.reason.empty());
  CHECK(holds(told(inside), "Corin"));
}

TEST_CASE("A million elements within each other are refused and harm nothing") {
  std::string deep;
  for (int i = 0; i < 1000000; ++i) {
    deep += "<w:p>";
  }
  std::string ends;
  for (int i = 0; i < 1000000; ++i) {
    ends += "</w:p>";
  }
  CHECK(look_inside(docx(deep + run("Corin") + ends), FileKind::docx).reason == "limit");
  CHECK(look_inside(docx(deep), FileKind::docx).reason == "damaged");
}

TEST_CASE("Entities that a file makes up are never expanded") {
  const std::string bomb = R"(<!DOCTYPE w [<!ENTITY a "Corin"><!ENTITY b "&a;&a;&a;">]>)";
  const std::string main = bomb + "<w:document" + kWordNames + "><w:body>" + paragraph(run("&b;")) + "</w:body></w:document>";
  CHECK(look_inside(package("word/document.xml", "wordprocessingml.document.main", main, {}, {}, {}), FileKind::docx).reason == "damaged");
  const InsideOffice plain = look_inside(docx(paragraph(run("&undefined; stays"))), FileKind::docx);
  CHECK(holds(printed_bytes(plain), "&amp;undefined; stays"));
}

TEST_CASE("Macros go and that they were there is said") {
  const InsideOffice inside = look_inside(docx(paragraph(run("Corin")), {{"rId9", "vbaProject", "vbaProject.bin"}}, {{"word/vbaProject.bin", "Sub AutoOpen", ""}}), FileKind::docx);
  CHECK(holds(told(inside), "This file holds macros; they were not run."));
  CHECK_FALSE(holds(printed_bytes(inside), "AutoOpen"));
  CHECK_FALSE(holds(printed_bytes(inside), "vbaProject"));
  CHECK(inside.embedded.empty());
}

TEST_CASE("Nothing in the printable file leads out of it") {
  const std::string body = paragraph("<w:hyperlink r:id=\"rLink\">" + run("the record") + "</w:hyperlink>") +
                           paragraph("<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"\"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link=\"rRemote\"/></pic:blipFill></pic:pic>"
                                     "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>") +
                           paragraph(R"(<w:r><w:pict><v:shape><v:imagedata src="http://tracker.example/x.png"/></v:shape></w:pict></w:r>)") + "<w:subDoc r:id=\"rSub\"/>";
  const InsideOffice inside = look_inside(docx(body, {{"rLink", "hyperlink", "https://record.example/corin", true},
                                                      {"rRemote", "image", "http://pictures.example/kai.png", true},
                                                      {"rSub", "subDocument", "file:///S:/other.docx", true},
                                                      {"rSet", "settings", "settings.xml"}},
                                               {{"word/settings.xml", std::string("<w:settings") + kWordNames + "><w:attachedTemplate r:id=\"rT\"/></w:settings>", ""},
                                                {"word/_rels/settings.xml.rels", links({{"rT", "attachedTemplate", "file://server.example/letter.dotm", true}}), ""}}),
                                          FileKind::docx);
  const std::string printed = printed_bytes(inside);
  for (const char* outside : {"External", "record.example", "pictures.example", "tracker.example", "other.docx", "letter.dotm"}) {
    INFO(outside);
    CHECK_FALSE(holds(printed, outside));
  }
  CHECK(holds(printed, "the record"));
  const std::string all = told(inside);
  CHECK(holds(all, "external | link | https://record.example/corin"));
  CHECK(holds(all, "external | linked picture | http://pictures.example/kai.png"));
  CHECK(holds(all, "external | linked picture | http://tracker.example/x.png"));
  CHECK(holds(all, "external | template | file://server.example/letter.dotm"));
}

TEST_CASE("A link whose address can be read on the page is not told again") {
  const InsideOffice inside = look_inside(docx(paragraph("<w:hyperlink r:id=\"rLink\">" + run("office@council.example") + "</w:hyperlink>"),
                                               {{"rLink", "hyperlink", "mailto:office@council.example", true}}),
                                          FileKind::docx);
  CHECK_FALSE(holds(told(inside), "external"));
}

TEST_CASE("Files that no page shows become documents of their own, pictures that a page shows do not") {
  const std::string picture = R"(<w:r><w:drawing><wp:inline><wp:docPr id="1" name=""/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rShown"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>)";
  const InsideOffice inside = look_inside(docx(paragraph(picture),
                                               {{"rShown", "image", "media/shown.png"}, {"rSheet", "package", "embeddings/Sheet1.xlsx"}, {"rOld", "image", "media/left.png"}},
                                               {{"word/media/shown.png", "shown", ""}, {"word/media/left.png", "left", ""}, {"word/embeddings/Sheet1.xlsx", "PK", ""}, {"odd/part.bin", "odd", ""}}),
                                          FileKind::docx);
  CHECK(is_embedded(inside, "word/embeddings/Sheet1.xlsx"));
  CHECK(is_embedded(inside, "word/media/left.png"));
  CHECK(is_embedded(inside, "odd/part.bin"));
  CHECK_FALSE(is_embedded(inside, "word/media/shown.png"));
  CHECK(printed_part(inside, "word/media/shown.png") == "shown");
  CHECK(printed_part(inside, "word/embeddings/Sheet1.xlsx").empty());
}

TEST_CASE("A second part of the same name is neither printed nor lost") {
  const InsideOffice inside = look_inside(docx(paragraph(run("first")), {}, {{"word/document.xml", "<second/>", ""}}), FileKind::docx);
  REQUIRE(inside.embedded.size() == 1);
  CHECK(inside.embedded[0].bytes == "<second/>");
  CHECK(holds(printed_bytes(inside), "first"));
}

TEST_CASE("A note in the file's code and a part that nothing prints are told") {
  const InsideOffice inside = look_inside(docx("<!-- ask Jodie about this -->" + paragraph(run("Corin")), {}, {{"word/odd.xml", "<odd>Jodie Marsh lives there</odd>", ""}}), FileKind::docx);
  CHECK(holds(told(inside), "a note in the file's code | ask Jodie about this"));
  CHECK(holds(told(inside), "Jodie Marsh lives there"));
  CHECK_FALSE(holds(printed_bytes(inside), "Jodie"));
}

TEST_CASE("The same file gives the same result twice") {
  const std::string bytes = docx(paragraph(run("Corin") + run("gone", "<w:vanish/>")));
  CHECK(look_inside(bytes, FileKind::docx).printable == look_inside(bytes, FileKind::docx).printable);
}

TEST_CASE("A file cut short or spoilt anywhere ends in a value") {
  const std::string whole = docx(paragraph(run("Corin") + field("IF x", "y")), {{"rC", "comments", "comments.xml"}}, {{"word/comments.xml", std::string("<w:comments") + kWordNames + "/>", ""}});
  for (std::size_t cut = 0; cut < whole.size(); cut += 97) {
    look_inside(whole.substr(0, cut), FileKind::docx);
    std::string spoilt = whole;
    spoilt[cut] = static_cast<char>(spoilt[cut] ^ 0x55);
    look_inside(spoilt, FileKind::docx);
  }
  SUCCEED();
}
