#include "extractors/pdf/read_pdf.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "extractors/pdf/note_signs.h"
#include "extractors/pdf/open_pdf.h"
#include "extractors/pdf/text_trust.h"
#include "pipeline/base/files.h"
#include "pipeline/base/hash.h"
#include "pipeline/typeset/typeset_text.h"
#include "tests/support/pdf_builder.h"

using namespace candour;
using candour::test::pages_of;
using candour::test::PdfBuilder;

namespace {

Page first_page(const std::string& pdf) {
  const OpenedDocument opened = open_pdf(pdf);
  REQUIRE(opened.status == DocumentStatus::read);
  return PdfReader(opened.pdf).read_page(1);
}

std::string text_of(const std::string& content, const std::string& page_keys = "/MediaBox [0 0 595 842]") {
  return first_page(pages_of({content}, test::kHelvetica, page_keys)).text;
}

bool has_text(const OpenedDocument& opened, const std::string& place, const std::string& text) {
  return std::any_of(opened.texts.begin(), opened.texts.end(), [&](const DocumentText& t) {
    return t.place == place && t.text.find(text) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("A name split into pieces, letters or kerned runs is one word again") {
  CHECK(text_of("BT /F1 12 Tf 72 700 Td (Gary Whi) Tj (ttle came) Tj ET") == "Gary Whittle came");
  CHECK(text_of("BT /F1 12 Tf 72 700 Td [(Ga) -20 (ry) -300 (Whit) 15 (tle)] TJ ET") == "Gary Whittle");
  CHECK(text_of("BT /F1 12 Tf 72 700 Td (G) Tj ET BT /F1 12 Tf 81.3 700 Td (a) Tj ET BT /F1 12 Tf 88 700 Td (z) Tj ET") == "Gaz");
}

TEST_CASE("A note's raised number is no part of the name before it or after it") {
  const OpenedDocument opened = open_pdf(pages_of({"BT /F1 10 Tf 72 700 Td (Seen with Quillfeather) Tj /F1 6 Tf 4 Ts (24) Tj 0 Ts /F1 10 Tf ( at home.) Tj ET "
                                                   "BT /F1 6 Tf 72 603.5 Td (24) Tj /F1 9 Tf 6.8 -3.5 Td (Marigold was at the 2nd door of H2O.) Tj ET"}));
  CHECK(PdfReader(opened.pdf).read_page(1).text == "Seen with Quillfeather 24 at home.\n24 Marigold was at the 2nd door of H2O.");
}

TEST_CASE("Of a line that shows other words than its file says, both are read") {
  const std::string rest = " BT /F1 12 Tf 72 640 Td (The rest.) Tj ET";
  const Page page = first_page(pages_of({"/Span << /ActualText (The neighbour came.) >> BDC BT /F1 12 Tf 72 700 Td (Gary Whittle came.) Tj ET EMC" + rest}));
  CHECK(page.text == "The neighbour came.\nThe rest.");
  CHECK(other_reading_of(page).text == "Gary Whittle came.");
  const Page named = first_page(pages_of({"/Span /P0 BDC BT /F1 12 Tf 72 700 Td (Gary Whittle came.) Tj ET EMC" + rest},
                                         std::string(test::kHelvetica).substr(0, std::string(test::kHelvetica).size() - 2) + "/Properties << /P0 << /ActualText (No one) >> >> >>"));
  CHECK((named.text + other_reading_of(named).text).find("Gary Whittle came.") != std::string::npos);
  CHECK(first_page(pages_of({"/Span << /ActualText (The rest.) >> BDC" + rest + " EMC"})).other_words.empty());
}

TEST_CASE("A page painted with a pattern of words is also read from its picture, one of plain strokes is not") {
  const auto painted = [](const std::string& cell) {
    PdfBuilder b;
    b.object("<< /Type /Catalog /Pages 2 0 R >>");
    b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
    b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /Pattern << /P0 5 0 R >> >> >>");
    b.stream("", "BT /F1 12 Tf 72 640 Td (The rest.) Tj ET /Pattern cs /P0 scn 72 690 400 30 re f");
    b.stream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 400 30] /XStep 400 /YStep 30 /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>", cell);
    return b.finish(1);
  };
  CHECK(has_pictures_to_read(first_page(painted("BT /F1 14 Tf 2 8 Td (Gary Whittle) Tj ET"))));
  CHECK_FALSE(has_pictures_to_read(first_page(painted("0 0 m 400 30 l S"))));
  CHECK_FALSE(has_pictures_to_read(first_page(painted("q 8 0 0 8 0 0 cm BI /W 8 /H 8 /BPC 1 /IM true ID \xAA\x55\xAA\x55\xAA\x55\xAA\x55 EI Q"))));
}

TEST_CASE("A page turned by a quarter is read as it is displayed") {
  for (const char* turn : {"90", "180", "270"}) {
    const std::string keys = std::string("/MediaBox [0 0 595 842] /Rotate ") + turn;
    const Page page = first_page(pages_of({"BT /F1 12 Tf 72 700 Td (Gary Whittle) Tj ET"}, test::kHelvetica, keys));
    CHECK(page.text == "Gary Whittle");
    CHECK(page.width == (std::string(turn) == "180" ? 595 : 842));
    CHECK(page.words[0].box.left >= 0);
    CHECK(page.words[0].box.right <= page.width);
    CHECK(page.words[0].box.bottom <= page.height);
  }
}

TEST_CASE("Of a word that stands upside down the first letters are its right part, and words of a line are one box") {
  const std::string turned_text = "BT /F1 12 Tf -1 0 0 -1 500 300 Tm (Telephone 07700 900123. Call) Tj ET";
  const std::string upright_text = "BT /F1 12 Tf 72 700 Td (Telephone 07700 900123. Call) Tj ET";
  for (const Page& page : {first_page(pages_of({turned_text})), first_page(pages_of({upright_text}, test::kHelvetica, "/MediaBox [0 0 595 842] /Rotate 180"))}) {
    REQUIRE(page.text == "Telephone 07700 900123. Call");
    const Word& last = page.words.at(2);
    const std::vector<Box> number = boxes_of(page, {page.words.at(1).span.start, last.span.end - 1});
    REQUIRE(number.size() == 1);
    CHECK(number[0].right == Approx(page.words.at(1).box.right).margin(0.1));
    CHECK(number[0].left > last.box.left + 2);
    CHECK(boxes_of(page, {last.span.end - 1, last.span.end}).at(0).left == Approx(last.box.left).margin(0.1));
    CHECK(boxes_of(page, {last.span.end - 1, last.span.end}).at(0).right == Approx(number[0].left).margin(0.1));
  }
}

TEST_CASE("Arabic and Hebrew are read in their order, letter by letter as they are typed, and part of a word is its right part") {
  const Page page = first_page(typeset_text({{BlockKind::paragraph, "Seen with \xD8\xA3\xD8\xAD\xD9\x85\xD8\xAF \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 and \xD7\xA9\xD7\xA8\xD7\x94 today"}}).pdf);
  CHECK(page.text == "Seen with \xD8\xA3\xD8\xAD\xD9\x85\xD8\xAF \xD8\xB3\xD9\x84\xD8\xA7\xD9\x85 and \xD7\xA9\xD7\xA8\xD7\x94 today");
  const Word& hebrew = page.words.at(5);
  const Box first_letter = boxes_of(page, {hebrew.span.start, hebrew.span.start + 1}).at(0);
  CHECK(first_letter.right == Approx(hebrew.box.right).margin(0.1));
  CHECK(first_letter.left > hebrew.box.left + hebrew.box.width() / 3);
  CHECK(page.words.at(2).box.left > page.words.at(3).box.left);
}

TEST_CASE("Of a word in which Hebrew and figures stand together any part is all of it, so that no figure stays") {
  const Page page = first_page(typeset_text({{BlockKind::paragraph, "Tel \xD7\xA4:07700900123 today"}}).pdf);
  const Word& word = page.words.at(1);
  const Box part = boxes_of(page, {word.span.start + 2, word.span.start + 5}).at(0);
  CHECK(part.left == Approx(word.box.left));
  CHECK(part.right == Approx(word.box.right));
}

TEST_CASE("Boxes count from the crop box's corner") {
  const Page page = first_page(pages_of({"BT /F1 12 Tf 172 700 Td (Rose) Tj ET"}, test::kHelvetica,
                                        "/MediaBox [0 0 595 842] /CropBox [100 100 500 800]"));
  REQUIRE(page.words.size() == 1);
  CHECK(page.words[0].box.left == Approx(72).margin(1));
  CHECK(page.words[0].box.bottom == Approx(100).margin(4));
  CHECK(page.words[0].edges.size() == 5);
}

TEST_CASE("A sticky note, a title and an attachment's name come out before they are dropped") {
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R /Outlines << /First 5 0 R /Last 5 0 R /Count 1 >> >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Annots [4 0 R] >>");
  b.object("<< /Type /Annot /Subtype /Text /Rect [10 10 20 20] /Contents (ring Mrs Whittle) >>");
  b.object("<< /Title (Letter to Gaz) /Parent << >> >>");
  b.object("<< /Title (Whittle file) /Producer (x) >>");
  const OpenedDocument opened = open_pdf(b.finish(1, "/Info 6 0 R"));
  REQUIRE(opened.status == DocumentStatus::read);
  CHECK(has_text(opened, "annotation", "Whittle"));
  CHECK(has_text(opened, "outline", "Gaz"));
  CHECK(has_text(opened, "info", "Whittle"));
  CHECK(opened.pdf.find("Whittle") == std::string::npos);
}

TEST_CASE("The links between footnotes and their numbers are no notes, what somebody wrote of a link is") {
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Annots [4 0 R 5 0 R 6 0 R 7 0 R] >>");
  b.object("<< /Type /Annot /Subtype /Link /Rect [10 10 20 20] /Contents (12) /Dest [3 0 R /Fit] >>");
  b.object("<< /Type /Annot /Subtype /Link /Rect [10 30 20 40] /Contents (xiv) /Dest [3 0 R /Fit] >>");
  b.object("<< /Type /Annot /Subtype /Link /Rect [10 50 20 60] /Contents (Violet) /Dest [3 0 R /Fit] >>");
  b.object("<< /Type /Annot /Subtype /Text /Rect [10 70 20 80] /Contents (14) >>");
  std::string told;
  for (const DocumentText& text : open_pdf(b.finish(1)).texts) {
    told += text.place + " " + text.text + "\n";
  }
  CHECK(told == "annotation Violet\nannotation 14\n");
}

TEST_CASE("A footnote's sign is a number, a letter or a star") {
  for (const char* sign : {"1", "204", "iv", "XII", "a", "bb", "*", "**", "\xE2\x80\xA0"}) {
    CHECK(is_sign_of_note(sign));
  }
  for (const char* other : {"", "01632", "Kai", "an", "4 May", "see *"}) {
    CHECK_FALSE(is_sign_of_note(other));
  }
}

TEST_CASE("A form value in Welsh is printed, not lost") {
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] /NeedAppearances true /DA (/Helv 0 Tf) >> >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Annots [4 0 R] >>");
  b.object("<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V <FEFF017400790075006E> /Rect [20 100 200 120] /DA (/Helv 11 Tf) >>");
  const OpenedDocument opened = open_pdf(b.finish(1));
  REQUIRE(opened.status == DocumentStatus::read);
  CHECK(has_text(opened, "form-field", "Ŵyun"));
  CHECK(PdfReader(opened.pdf).read_page(1).text == "Ŵyun");
}

TEST_CASE("A layer that is switched off does not become visible") {
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >> >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object(std::string("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Properties << /L 6 0 R >> "
           "/Font << /F1 5 0 R >> >> >>"));
  b.stream("", "BT /F1 12 Tf 20 100 Td (Shown) Tj /OC /L BDC 0 -20 Td (Hidden Whittle) Tj EMC 0 -20 Td (After) Tj ET");
  b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  b.object("<< /Type /OCG /Name (layer) >>");
  const OpenedDocument opened = open_pdf(b.finish(1));
  REQUIRE(opened.status == DocumentStatus::read);
  const Page page = PdfReader(opened.pdf).read_page(1);
  CHECK(page.text == "Shown\nAfter");
  CHECK(has_text(opened, "hidden-layer", "layers"));
}

TEST_CASE("Bad files say what is wrong with them") {
  const std::string good = pages_of({"BT /F1 12 Tf 72 700 Td (x) Tj ET"});
  CHECK(open_pdf("").reason == "empty");
  CHECK(open_pdf("just text").reason == "not-a-pdf");
  CHECK(open_pdf("%PDF-1.7\nrubbish").reason == "damaged");
  CHECK(open_pdf(good.substr(0, good.size() / 2)).status != DocumentStatus::needs_password);
  const auto folder = std::filesystem::temp_directory_path() / ("candour-lock-" + to_hex(random_bytes(4)));
  write_file_atomically(folder / "in.pdf", good);
  const std::string command = "qpdf --encrypt secret owner 256 -- " + (folder / "in.pdf").string() + " " + (folder / "out.pdf").string();
  REQUIRE(std::system(command.c_str()) == 0);
  CHECK(open_pdf(read_file(folder / "out.pdf")).status == DocumentStatus::needs_password);
  std::filesystem::remove_all(folder);
}

TEST_CASE("A page of unmapped characters is read from its picture instead") {
  Page page;
  for (int i = 0; i < 20; ++i) {
    page.words.push_back({"Phw#VHFUHW", {0, 0, 1, 1}, 100, 0, {}, {}});
    page.words.push_back({"bcdfgh", {0, 0, 1, 1}, 100, 0, {}, {}});
    page.words.push_back({"xzptk", {0, 0, 1, 1}, 100, 0, {}, {}});
  }
  CHECK(needs_ocr(page));
  page.words = {{"Seen", {0, 0, 1, 1}, 100, 0, {}, {}}};
  CHECK_FALSE(needs_ocr(page));
  page.words.clear();
  CHECK(needs_ocr(page));
}

TEST_CASE("A full-page image with invisible text is a scan of the image's own resolution") {
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> /Font << /F1 6 0 R >> >> >>");
  b.stream("", "q 72 0 0 72 0 0 cm /I Do Q BT 3 Tr /F1 8 Tf 10 40 Td (layer) Tj ET");
  b.stream("/Type /XObject /Subtype /Image /Width 150 /Height 150 /BitsPerComponent 8 /ColorSpace /DeviceGray", std::string(150 * 150, '\xFF'));
  b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  const Page page = first_page(b.finish(1));
  CHECK(page.scanned);
  CHECK(page.image_dpi == Approx(150));
  CHECK(page.text == "layer");
}

TEST_CASE("A page of text with a pasted picture is read from its picture too: the picture may hold words") {
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> /Font << /F1 6 0 R >> >> >>");
  b.stream("", "q 100 0 0 100 50 20 cm /I Do Q BT /F1 8 Tf 10 180 Td (A letter with enough visible text around a pasted picture.) Tj ET");
  b.stream("/Type /XObject /Subtype /Image /Width 50 /Height 50 /BitsPerComponent 8 /ColorSpace /DeviceGray", std::string(50 * 50, '\xFF'));
  b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  const Page page = first_page(b.finish(1));
  CHECK(has_pictures_to_read(page));
  CHECK_FALSE(needs_ocr(page));
  CHECK(page.image_dpi == Approx(200));
}

TEST_CASE("A note on a layer that is switched off is not drawn into the page") {
  PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [6 0 R] /D << /OFF [6 0 R] >> >> >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Annots [4 0 R] >>");
  b.object("<< /Type /Annot /Subtype /FreeText /Rect [20 90 200 120] /Contents (Whittle) /OC 6 0 R /AP << /N 5 0 R >> >>");
  b.stream("/Type /XObject /Subtype /Form /BBox [0 0 180 30] /Resources << /Font << /F1 7 0 R >> >>", "BT /F1 12 Tf 5 10 Td (Whittle) Tj ET");
  b.object("<< /Type /OCG /Name (layer) >>");
  b.object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  const OpenedDocument opened = open_pdf(b.finish(1));
  REQUIRE(opened.status == DocumentStatus::read);
  CHECK(PdfReader(opened.pdf).read_page(1).text.empty());
  CHECK(has_text(opened, "annotation", "Whittle"));
}

TEST_CASE("A page whose contents restore states they never saved is read as everybody else sees it") {
  const OpenedDocument opened = open_pdf(pages_of({"Q Q BT /F1 12 Tf 72 700 Td (Seen with Whittle) Tj ET Q"}));
  CHECK(PdfReader(opened.pdf).read_page(1).text == "Seen with Whittle");
}

TEST_CASE("Letters each placed by themselves are read as words, in whatever order they were drawn") {
  std::string content;
  const std::string words = "Karen Whittle";
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t k = i * 5 % words.size();
    content += "BT /F1 12 Tf " + std::to_string(72 + 9 * k) + " 700 Td (" + words[k] + ") Tj ET ";
  }
  const OpenedDocument opened = open_pdf(pages_of({content}));
  CHECK(PdfReader(opened.pdf).read_page(1).text == "Karen Whittle");
}

TEST_CASE("The box of a word in vertical writing lies over its ink") {
  for (const char* turn : {"", " /Rotate 90", " /Rotate 180", " /Rotate 270"}) {
    test::PdfBuilder b;
    b.object("<< /Type /Catalog /Pages 2 0 R >>");
    b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
    b.object(std::string("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>") + turn + " >>");
    b.stream("", "BT /F1 12 Tf 150 250 Td <0054006F006D> Tj ET");
    b.object("<< /Type /Font /Subtype /Type0 /BaseFont /Helvetica /Encoding /Identity-V /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>");
    b.object("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Helvetica /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 "
             "/CIDToGIDMap /Identity /FontDescriptor << /Type /FontDescriptor /FontName /Helvetica /Flags 32 /FontBBox [0 -220 1000 780] /ItalicAngle 0 "
             "/Ascent 780 /Descent -220 /CapHeight 700 /StemV 80 >> >>");
    b.stream("", "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
                 "1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfrange <0020> <007E> <0020> endbfrange\nendcmap end end");
    const OpenedDocument opened = open_pdf(b.finish(1));
    PdfReader reader(opened.pdf);
    const Page page = reader.read_page(1);
    REQUIRE(page.words.size() == 1);
    const Raster drawn = reader.render(1, 72, 1);
    INFO(turn);
    int ink = 0;
    for (int y = 0; y < drawn.height; ++y) {
      for (int x = 0; x < drawn.width; ++x) {
        if (drawn.pixels[static_cast<std::size_t>(y * drawn.width + x)] < 200) {
          ++ink;
          CHECK(grown(page.words[0].box, 0.6).contains(x + 0.5, y + 0.5));
        }
      }
    }
    CHECK(ink > 20);
  }
}
