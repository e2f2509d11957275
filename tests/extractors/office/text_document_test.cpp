// What a letter or a report hides is shown to whoever reviews it and is not printed.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "tests/support/office_files.h"

using namespace candour;
using namespace candour::test;

namespace {

constexpr const char* kBy = R"( w:id="1" w:author="Mary Osei" w:date="2019-05-02T10:00:00Z")";

std::string deleted(const std::string& words) { return std::string("<w:del") + kBy + "><w:r><w:delText xml:space=\"preserve\">" + words + "</w:delText></w:r></w:del>"; }
std::string inserted(const std::string& words) { return std::string("<w:ins") + kBy + ">" + run(words) + "</w:ins>"; }

InsideOffice inside(const std::string& body, const std::vector<Link>& main_links = {}, const Parts& more = {}) { return look_inside(docx(body, main_links, more), FileKind::docx); }

// The letters of the printable document, paragraphs apart.
std::string printed_words(const InsideOffice& looked) {
  std::string out;
  bool in_tag = false;
  const std::string xml = printed_part(looked, "word/document.xml");
  for (std::size_t i = 0; i < xml.size(); ++i) {
    out += xml.compare(i, 6, "</w:p>") == 0 ? "\n" : "";
    in_tag = xml[i] == '<' || (in_tag && xml[i] != '>');
    out += in_tag || xml[i] == '>' ? "" : std::string(1, xml[i]);
  }
  return out.substr(out.find_first_not_of("\n"));
}

std::string file(const std::string& name) {
  std::ifstream in(std::string(CANDOUR_SOURCE_DIR) + "/tests/data/office/" + name, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

}  // namespace

TEST_CASE("Deleted words are told with who deleted them and when, and are not printed, inserted ones are both") {
  const InsideOffice looked = inside(paragraph(run("Corin lived with ") + deleted("her aunt Della") + inserted("his grandmother") + run(" until May.")));
  CHECK(told(looked) == "tracked-change | deleted by Mary Osei, 2019-05-02 | her aunt Della\n+tracked-change | inserted by Mary Osei, 2019-05-02 | his grandmother\n");
  CHECK(printed_words(looked) == "Corin lived with his grandmother until May.\n");
}

TEST_CASE("A deletion that runs over paragraphs is one item, and the paragraphs go") {
  const std::string gone = std::string("<w:pPr><w:rPr><w:del") + kBy + "/></w:rPr></w:pPr>";
  const InsideOffice looked = inside(paragraph(run("Before.")) + paragraph(gone + deleted("One.")) + paragraph(gone + deleted("Two.")) + paragraph(run("After.")));
  CHECK(told(looked) == "tracked-change | deleted by Mary Osei, 2019-05-02 | One.\nTwo.\n");
  CHECK(printed_words(looked) == "Before.\nAfter.\n");
}

TEST_CASE("Where the end of a paragraph was deleted its words do not run into the next") {
  const InsideOffice looked = inside(paragraph(std::string("<w:pPr><w:rPr><w:del") + kBy + "/></w:rPr></w:pPr>" + run("First half")) + paragraph(run("second half")));
  CHECK(printed_words(looked) == "First half\nsecond half\n");
}

TEST_CASE("Words moved elsewhere are printed once and told twice") {
  const InsideOffice looked = inside(paragraph(std::string("<w:moveFrom") + kBy + ">" + run("Jodie") + "</w:moveFrom>" + run("left")) +
                                     paragraph(std::string("<w:moveTo") + kBy + ">" + run("Jodie") + "</w:moveTo>"));
  CHECK(told(looked) == "tracked-change | moved away by Mary Osei, 2019-05-02 | Jodie\n+tracked-change | moved here by Mary Osei, 2019-05-02 | Jodie\n");
  CHECK(printed_words(looked) == "left\nJodie\n");
}

TEST_CASE("A table's deleted row goes, and a table of nothing else goes whole") {
  const std::string row = "<w:tr><w:trPr><w:del" + std::string(kBy) + "/></w:trPr><w:tc>" + paragraph(deleted("Jodie Marsh")) + "</w:tc></w:tr>";
  const InsideOffice looked = inside("<w:tbl><w:tr><w:tc>" + paragraph(run("stays")) + "</w:tc></w:tr>" + row + "</w:tbl><w:tbl>" + row + "</w:tbl>" + paragraph(run("end")));
  CHECK(printed_words(looked) == "stays\nend\n");
  CHECK(holds(told(looked), "Jodie Marsh"));
}

TEST_CASE("Words inserted and then deleted by another are told as deleted alone") {
  const InsideOffice looked = inside(paragraph(run("Corin") + "<w:ins" + kBy + ">" + deleted(" and Jodie") + "</w:ins>"));
  CHECK(told(looked) == "tracked-change | deleted by Mary Osei, 2019-05-02 | and Jodie\n");
  CHECK(printed_words(looked) == "Corin\n");
}

TEST_CASE("A comment is told with its author and day and leaves no trace in print") {
  const InsideOffice looked = inside(paragraph(R"(<w:commentRangeStart w:id="0"/>)" + run("Corin") + R"(<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>)"),
                                     {{"rC", "comments", "comments.xml"}, {"rP", "people", "people.xml"}},
                                     {{"word/comments.xml", std::string("<w:comments") + kWordNames + "><w:comment w:id=\"0\" w:author=\"Mary Osei\" w:date=\"2019-05-03T09:00:00Z\">" + paragraph(run("Is this Della?")) + "</w:comment></w:comments>", ""},
                                      {"word/people.xml", R"(<w15:people xmlns:w15="x"><w15:person w15:author="Priya Nair"><w15:presenceInfo w15:userId="priya@council.example"/></w15:person></w15:people>)", ""}});
  CHECK(told(looked) == "comment | Mary Osei, 2019-05-03 | Is this Della?\ninfo | somebody who commented or changed | Priya Nair\npriya@council.example\n");
  CHECK_FALSE(holds(printed_bytes(looked), "Della"));
  CHECK_FALSE(holds(printed_bytes(looked), "commentReference"));
}

TEST_CASE("Hidden letters are told, whether hidden themselves or by their style, and what a style hides back is printed") {
  const std::string styles = std::string("<w:styles") + kWordNames + R"(><w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>)" +
                             R"(<w:style w:type="character" w:styleId="Hide"><w:basedOn w:val="Base"/></w:style><w:style w:type="paragraph" w:styleId="Quiet"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>)";
  const InsideOffice looked = inside(paragraph(run("Seen. ") + run("One ", "<w:vanish/>") + run("two", "<w:rStyle w:val=\"Hide\"/>") + run("Shown. ", "<w:rStyle w:val=\"Hide\"/><w:vanish w:val=\"0\"/>")) +
                                         paragraph("<w:pPr><w:pStyle w:val=\"Quiet\"/></w:pPr>" + run("Three") + run("Back.", "<w:rStyle w:val=\"Hide\"/>")) + paragraph(run("Web.", "<w:webHidden/>")),
                                     {{"rS", "styles", "styles.xml"}}, {{"word/styles.xml", styles, ""}});
  CHECK(told(looked) == "hidden-text | hidden letters in the text | One two\nhidden-text | hidden letters in the text | Three\n");
  CHECK(printed_words(looked) == "Seen. Shown. \nBack.\nWeb.\n");
  CHECK_FALSE(holds(printed_bytes(looked), "vanish"));
  CHECK_FALSE(holds(printed_bytes(looked), "webHidden"));
}

TEST_CASE("White letters on white paper are printed in black and told as such") {
  const InsideOffice looked = inside(paragraph(run("Jodie", "<w:color w:val=\"FFFFFF\"/>")) + paragraph("<w:pPr><w:shd w:val=\"clear\" w:fill=\"002060\"/></w:pPr>" + run("Heading", "<w:color w:val=\"FFFFFF\"/>")));
  CHECK(told(looked) == "+hidden-text | white letters in the text, printed in black | Jodie\n");
  CHECK(holds(printed_bytes(looked), "<w:color w:val=\"auto\"/>"));
}

TEST_CASE("Fields print what they showed, and the words in their instructions are told") {
  const InsideOffice looked = inside(paragraph(run("Dear ") + field("MERGEFIELD MotherName", "Leanne") + run(", ") + field("DATE", "2 May 2019") + field("IF x \"Darren Pike\" y", "shown") + field("PAGE", "1")) +
                                     paragraph(field("INCLUDEPICTURE \"http://pictures.example/kai.png\"", "picture") + R"(<w:fldSimple w:instr=" AUTHOR ">)" + run("Mary Osei") + "</w:fldSimple>"));
  CHECK(told(looked) == "hidden-text | field | MERGEFIELD MotherName\nhidden-text | field | IF x \"Darren Pike\" y\nexternal | field that fetches | INCLUDEPICTURE \"http://pictures.example/kai.png\"\n");
  CHECK(printed_words(looked) == "Dear Leanne, 2 May 2019shown PAGE 1\npictureMary Osei\n");
}

TEST_CASE("A field that never ends swallows no words") {
  const InsideOffice looked = inside(paragraph(R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r>)" + run("Corin")) + paragraph(run("Vale")));
  CHECK(printed_words(looked) == "Corin\nVale\n");
}

TEST_CASE("Choices of a form, names of places and kept values are told") {
  const std::string settings = std::string("<w:settings") + kWordNames + R"(><w:docVars><w:docVar w:name="worker" w:val="Priya Nair"/></w:docVars></w:settings>)";
  const InsideOffice looked = inside("<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText=\"Corin Vale\"/><w:listItem w:displayText=\"Jodie Marsh\"/></w:dropDownList><w:dataBinding/></w:sdtPr><w:sdtContent>" +
                                         paragraph(run("Corin Vale")) + "</w:sdtContent></w:sdt>" + paragraph(R"(<w:bookmarkStart w:name="JodieAddress"/><w:bookmarkStart w:name="_GoBack"/>)"),
                                     {{"rS", "settings", "settings.xml"}}, {{"word/settings.xml", settings, ""}});
  CHECK(told(looked) == "hidden-text | choices of a field to fill in | Corin Vale\nJodie Marsh\nhidden-text | bookmark | JodieAddress\nhidden-text | kept value (worker) | Priya Nair\n");
  CHECK_FALSE(holds(printed_bytes(looked), "dataBinding"));
}

TEST_CASE("Descriptions of pictures are told once, also of a picture that goes") {
  const std::string picture = R"(<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="Kai in the garden"/><a:graphic><pic:cNvPr name="IMG kai.jpg" descr="Kai in the garden"/></a:graphic></wp:inline></w:drawing></w:r>)";
  const InsideOffice looked = inside(paragraph("<w:del" + std::string(kBy) + ">" + picture + "</w:del>" + run("end")));
  CHECK(told(looked) == "alternative-text | in the text | Kai in the garden\nalternative-text | in the text | IMG kai.jpg\n");
}

TEST_CASE("Of two forms of one drawing the printed one stays, and other words in the other are told") {
  const InsideOffice looked = inside(paragraph("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent>" + paragraph(run("shown")) +
                                               "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>" + paragraph(run("Jodie")) + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"));
  CHECK(told(looked) == "hidden-text | another form of a drawing | Jodie\n");
  CHECK_FALSE(holds(printed_bytes(looked), "Jodie"));
}

TEST_CASE("A footnote whose place was deleted and a header that no page has are told") {
  const std::string notes = std::string("<w:footnotes") + kWordNames + "><w:footnote w:id=\"2\">" + paragraph(run("kept note")) + "</w:footnote><w:footnote w:id=\"3\">" + paragraph(run("lost note")) + "</w:footnote></w:footnotes>";
  const auto header = [](const char* words) { return std::string("<w:hdr") + kWordNames + ">" + paragraph(run(words)) + "</w:hdr>"; };
  const InsideOffice looked = inside(paragraph(run("Corin") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:del" + kBy + "><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:del>") +
                                         R"(<w:sectPr><w:headerReference w:type="default" r:id="rH1"/><w:headerReference w:type="first" r:id="rH2"/></w:sectPr>)",
                                     {{"rF", "footnotes", "footnotes.xml"}, {"rH1", "header", "header1.xml"}, {"rH2", "header", "header2.xml"}},
                                     {{"word/footnotes.xml", notes, ""}, {"word/header1.xml", header("every page"), ""}, {"word/header2.xml", header("no page"), ""}});
  CHECK(told(looked) == "hidden-text | a note that no text refers to | lost note\nheader-footer | header | no page\n");
  CHECK_FALSE(holds(printed_bytes(looked), "lost note"));
  CHECK_FALSE(holds(printed_bytes(looked), "no page"));
}

TEST_CASE("Rows, frames and boxes of a set size grow, so that they cut no words off") {
  const InsideOffice looked = inside(R"(<w:tbl><w:tr><w:trPr><w:trHeight w:val="20" w:hRule="exact"/></w:trPr><w:tc>)" + paragraph(run("Corin")) + "</w:tc></w:tr></w:tbl>");
  CHECK(holds(printed_bytes(looked), "w:hRule=\"atLeast\""));
}

TEST_CASE("A strict file is read like any other") {
  std::string strict = docx(paragraph(run("Corin") + deleted("Della")));
  const auto files = files_of_zip(strict);
  Parts parts = *files;
  for (ContainedFile& part : parts) {
    for (const auto& [old, now] : {std::pair<std::string, std::string>("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
                                   {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"}}) {
      for (std::size_t at = part.bytes.find(old); at != std::string::npos; at = part.bytes.find(old, at + 1)) {
        part.bytes.replace(at, old.size(), now);
      }
    }
  }
  const InsideOffice looked = look_inside(zip_of(parts), FileKind::docx);
  CHECK(told(looked) == "tracked-change | deleted by Mary Osei, 2019-05-02 | Della\n");
}

TEST_CASE("A document written by LibreOffice tells its changes, comments, hidden letters and properties") {
  const InsideOffice looked = look_inside(file("changes-by-libreoffice.docx"), FileKind::docx);
  CHECK(told(looked) ==
        "info | author | Mary Osei\ninfo | last modified by | Priya Nair\ninfo | title | Corin review\ninfo | Case worker | Priya Nair\n"
        "tracked-change | deleted by Mary Osei, 2019-05-02 | deleted aunt\n+tracked-change | inserted by Mary Osei, 2019-05-02 | inserted uncle\n"
        "hidden-text | hidden letters in the text | hidden words\ncomment | Priya Nair, 2019-06-01 | Check with Della\nexternal | link | https://record.example/corin\n");
  for (const char* gone : {"deleted aunt", "hidden words", "Della", "Priya", "record.example"}) {
    CHECK_FALSE(holds(printed_bytes(looked), gone));
  }
}

namespace {

std::string word_art(const std::string& words, const std::string& style = "") {
  return R"(<w:r><w:pict><v:shapetype id="_x0000_t136"><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape type="#_x0000_t136" style="width:300pt;height:50pt)" + style +
         R"(" fillcolor="black"><v:textpath style="font-family:Arial" string=")" + words + R"("/></v:shape></w:pict></w:r>)";
}

}  // namespace

TEST_CASE("Words that WordArt draws as curves are printed as letters, in the text and as a watermark") {
  const std::string header = std::string("<w:hdr") + kWordNames + ">" + paragraph(run("Page 1") + word_art("CONFIDENTIAL")) + "</w:hdr>";
  const InsideOffice looked = inside(paragraph(run("Poster") + word_art("Violet Prentice rang us") + run("end")) + R"(<w:sectPr><w:headerReference w:type="default" r:id="rH1"/></w:sectPr>)",
                                     {{"rH1", "header", "header1.xml"}}, {{"word/header1.xml", header, ""}});
  CHECK(printed_words(looked) == "Poster Violet Prentice rang us end\n");
  CHECK(printed_part(looked, "word/document.xml").find("textpath") == std::string::npos);
  CHECK(printed_part(looked, "word/header1.xml").find("> CONFIDENTIAL </w:t>") != std::string::npos);
}

TEST_CASE("WordArt of several lines keeps them, and one that is hidden is told, not printed") {
  const InsideOffice looked = inside(paragraph(word_art("Violet&#10;Prentice")) + paragraph(word_art("Not for Karen", ";visibility:hidden") + run("end")));
  CHECK(printed_words(looked) == " Violet  Prentice \nend\n");
  CHECK(told(looked) == "hidden-text | hidden shape in the text | Not for Karen\n");
}

TEST_CASE("Words of WordArt that stand only in the form of a drawing that is not printed are told") {
  const InsideOffice looked = inside(paragraph(R"(<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline/></w:drawing></mc:Choice><mc:Fallback>)" + word_art("Violet Prentice") +
                                               "</mc:Fallback></mc:AlternateContent></w:r>"));
  CHECK(told(looked) == "hidden-text | another form of a drawing | Violet Prentice\n");
}

TEST_CASE("A letter typed in Wingdings is printed as the tick that Word shows, in other fonts it stays a letter") {
  const auto in_font = [](const std::string& font, const std::string& letters) { return R"(<w:r><w:rPr><w:rFonts w:ascii=")" + font + R"(" w:hAnsi=")" + font + R"("/></w:rPr><w:t xml:space="preserve">)" + letters + "</w:t></w:r>"; };
  const std::string printed = printed_words(inside("<w:p>" + in_font("Wingdings", "ü") + run(" yes, ") + in_font("Wingdings", "\uF0A8") + run(" no, ") + in_font("Wingdings 2", "P") + in_font("Arial", "ü") + "</w:p>"));
  CHECK(printed.find("✔ yes, ☐ no, ✓ü") != std::string::npos);
}
