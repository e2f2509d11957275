#include "extractors/pdf/outside_pages.h"

#include <catch2/catch.hpp>

#include "extractors/pdf/open_pdf.h"
#include "extractors/pdf/read_pdf.h"
#include "extractors/pdf/xmp_texts.h"
#include "tests/support/outside_pdf.h"

using namespace candour;
using candour::test::PdfBuilder;

namespace {

std::string shown(const std::vector<DocumentText>& texts, const std::vector<std::string>& pages = {"A page about Corin."}) {
  std::string out;
  for (const TypesetBlock& block : outside_blocks(texts, pages)) {
    out += block.text + "\n";
  }
  return out;
}

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("A comment of one word is shown though the page has that word too") {
  CHECK(holds(shown({{"annotation", 1, "Corin", false}}), "note on page 1\nCorin\n"));
  CHECK(shown({{"annotation", 1, "about Corin", true}}).empty());          // drawn on the page
  CHECK(holds(shown({{"annotation", 1, "about Co", true}}), "about Co"));   // half a word is not that word
}

TEST_CASE("A program's title and a login make no page, and what a person wrote about somebody does") {
  for (const char* title : {"Microsoft Word - letter.doc", "Scan_0001", "untitled", "Document1", "A page about Corin", "Mary Osei"}) {
    INFO(title);
    CHECK(shown({{"info", 0, title, false, "Title"}}).empty());
  }
  CHECK(holds(shown({{"info", 0, "Microsoft Word - Letter to Karen Whittle.doc", false, "Title"}}), "Title: Microsoft Word - Letter to Karen"));
  CHECK(shown({{"info", 0, "unspecified", false, "Subject"}, {"info", 0, "(anonymous)", false, "Author"}}).empty());
  CHECK(holds(shown({{"info", 0, "adoption", false, "Keywords"}}), "Keywords: adoption"));
  CHECK(shown({{"info", 0, "D:2019", false, "SourceModified"}}).empty());
  CHECK(holds(shown({{"annotation", 1, "Call", false}, {"info", 0, "Mary Osei", false, "Author"}}), "Author: Mary Osei"));
}

TEST_CASE("A script is told of but never quoted, and makes no page on its own") {
  CHECK(shown({{"javascript", 0, "app.alert('Karen')", false}}).empty());
  const std::string text = shown({{"javascript", 0, "app.alert('Karen')", false}, {"annotation", 1, "Call", false}});
  CHECK(holds(text, "A program in the file was removed."));
  CHECK_FALSE(holds(text, "Karen"));
}

TEST_CASE("Bookmarks and pictures' descriptions are shown when their words stand on no page") {
  CHECK(shown({{"outline", 0, "about  Corin", false}, {"outline", 0, "A. page: about Corin", false}, {"structure", 1, "A page", false}, {"structure", 1, "*", false}}).empty());
  const std::string text = shown({{"outline", 0, "Gran", false}, {"outline", 0, "Dad", false}, {"structure", 3, "A dog", false}});
  CHECK(holds(text, "1: bookmarks\nGran\nDad\n"));
  CHECK(holds(text, "2: text kept for screen readers on page 3\nA dog\n"));
}

TEST_CASE("Control and direction characters are stripped, lines stay, and Welsh and Polish come through") {
  CHECK(holds(shown({{"annotation", 1, "Si\xC3\xA2n \xC5\xB4yn\r\nZo\xE2\x80\xAE\xC5\x82\x01w\rend", false}}), "Siân Ŵyn\nZoł w\nend\n"));
}

TEST_CASE("What people wrote into XMP comes out as plain text, what machines wrote does not") {
  const auto texts = xmp_texts("<rdf:Description xmp:CreatorTool='x' pdf:Keywords=\"a &amp; b\"><dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">"
                               "Visit to Gran &#x26; Grandad</rdf:li></rdf:Alt></dc:description><xmp:CreateDate>2019</xmp:CreateDate></rdf:Description>");
  REQUIRE(texts.size() == 2);
  CHECK(texts[0] == std::pair<std::string, std::string>("Description", "Visit to Gran & Grandad"));
  CHECK(texts[1] == std::pair<std::string, std::string>("Keywords", "a & b"));
}

TEST_CASE("The same file opened twice gives the same pages, and the file's own pages come first") {
  const std::string pdf = test::pdf_with_texts_outside();
  const OpenedDocument opened = open_pdf(pdf, OutsideTexts::append);
  REQUIRE(opened.status == DocumentStatus::read);
  CHECK(opened.pages == 2);
  CHECK(opened.outside_pages == 1);
  CHECK((open_pdf(pdf, OutsideTexts::append).pdf == opened.pdf));
  CHECK(open_pdf(pdf).pages == 1);
  PdfReader reader(opened.pdf);
  CHECK(holds(reader.read_page(1).text, "Visit to Corin"));
  CHECK_FALSE(holds(reader.read_page(2).text, "Reading at home"));   // printed on page 1
  CHECK(holds(reader.read_page(2).text, "Łukasz Żak saw him."));
}

TEST_CASE("A damaged or pinned attachment is named by number, never dropped") {
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Annots [4 0 R 7 0 R] >>");
  b.object("<< /Type /Annot /Subtype /FileAttachment /Rect [10 10 20 20] /FS << /Type /Filespec /F (n.txt) /EF << /F 5 0 R >> >> >>");
  b.stream("/Type /EmbeddedFile /Filter /FlateDecode", "not deflated");
  b.object("<< /Type /Filespec /F (loose.docx) /EF << /F 8 0 R >> >>");
  b.object("<< /Type /Annot /Subtype /Sound /Rect [10 10 20 20] >>");
  b.stream("/Type /EmbeddedFile", "PK..");
  const OpenedDocument opened = open_pdf(b.finish(1), OutsideTexts::append);
  REQUIRE(opened.outside_pages == 1);
  const std::string text = PdfReader(opened.pdf).read_page(2).text;
  CHECK(holds(text, "attachment 2 (a recording or animation) on page 1"));
  CHECK(holds(text, "attachment 3 (a Word document)"));
  CHECK(std::count_if(opened.texts.begin(), opened.texts.end(), [](const DocumentText& t) { return t.place == "unread" || t.label == "number"; }) == 3);
}

TEST_CASE("A form's answer of several lines stands in its box line by line, in Welsh too") {
  // "Ŵyn rang." and "Then the nurse called"
  const std::string welsh = "<FEFF01740079006E002000720061006E0067002E000D005400680065006E00200074006800650020006E0075007200730065002000630061006C006C00650064>";
  for (const std::string& value : {welsh, std::string("(Nan rang.\\rThen the nurse called)")}) {
    PdfBuilder b;
    b.object("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] /NeedAppearances true /DA (/Helv 0 Tf) >> >>");
    b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
    b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Annots [4 0 R] >>");
    b.object("<< /Type /Annot /Subtype /Widget /FT /Tx /Ff 4096 /T (n) /V " + value + " /Rect [20 60 100 160] /DA (/Helv 11 Tf) >>");
    const OpenedDocument opened = open_pdf(b.finish(1));
    const Page page = PdfReader(opened.pdf).read_page(1);
    CHECK(holds(page.text, "rang.\nThen the\nnurse called"));
    for (const Word& word : page.words) {
      CHECK(word.box.right < 101);
    }
  }
}

namespace {

// A form without appearances and, on the same page, what viewers draw or hide by themselves.
OpenedDocument opened_form(const std::string& beside) {
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R 5 0 R] /NeedAppearances true /DA (/F1 12 Tf 0 g) /DR << /Font << /F1 6 0 R >> >> >> >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R 5 0 R 7 0 R] >>");
  b.object("<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Violet Prentice) /DA (/F1 12 Tf 0 g) /Rect [72 700 400 720] /F 4 >>");
  b.object("<< /Type /Annot /Subtype /Widget /FT /Ch /Ff 131072 /T (risk) /V (High risk) /Opt [(Low risk) (High risk)] /DA (/F1 12 Tf 0 g) /Rect [72 630 300 650] /F 4 >>");
  b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  b.object("<< /Type /Annot " + beside + " >>");
  return open_pdf(b.finish(1), OutsideTexts::append);
}

}  // namespace

TEST_CASE("The values of a form without appearances stay on its page when a note, a mark or a hidden field stands beside them") {
  const std::string beside = GENERATE(as<std::string>(), "/Subtype /Text /Contents (Rang at two) /T (Mary) /Rect [400 480 420 500]",
                                      "/Subtype /Highlight /Contents (Is it so?) /QuadPoints [72 770 200 770 72 755 200 755] /Rect [72 755 200 770] /F 4",
                                      "/Subtype /Stamp /Name /Confidential /Contents (Of the panel) /Rect [72 350 200 380] /F 4");
  const OpenedDocument opened = opened_form(beside);
  REQUIRE(opened.outside_pages == 1);
  PdfReader reader(opened.pdf);
  CHECK(reader.read_page(1).text == "Violet Prentice\nHigh risk");
}

TEST_CASE("A stamp that viewers draw by its name is told by its name") {
  const OpenedDocument opened = opened_form("/Subtype /Stamp /Name /NotForPublicRelease /Rect [72 350 200 380] /F 4");
  REQUIRE(opened.outside_pages == 1);
  CHECK(holds(PdfReader(opened.pdf).read_page(2).text, "Not For Public Release"));
}

TEST_CASE("A ticked box that nothing in the file draws is told, and one that is empty or drawn is not") {
  const std::string box = "/Subtype /Widget /FT /Btn /T (agree) /Rect [72 350 90 368] ";
  const auto told = [](const std::string& keys) {
    PdfBuilder b;
    b.object("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] /NeedAppearances true >> >>");
    b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
    b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R] >>");
    b.object("<< /Type /Annot " + keys + " >>");
    b.stream("/Type /XObject /Subtype /Form /BBox [0 0 18 18]", "0 0 m 18 18 l S");
    const OpenedDocument opened = open_pdf(b.finish(1), OutsideTexts::append);
    return opened.outside_pages == 0 ? std::string() : PdfReader(opened.pdf).read_page(2).text;
  };
  CHECK(holds(told(box + "/V /Yes /AS /Yes"), "Ticked: agree (Yes)"));
  CHECK(told(box + "/V /Off /AS /Off").empty());
  CHECK(told(box + "/V /Yes /AS /Yes /AP << /N << /Yes 5 0 R >> >>").empty());
}
