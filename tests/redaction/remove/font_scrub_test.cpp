// A font's tables must not list the letters that only removed words used.
#include <catch2/catch.hpp>

#include "redaction/remove/remove.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/shell.h"

using namespace candour;

namespace {

// Q, z and W stand in the removed name alone.
const char* const kSimple =
    "/Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Some /FirstChar 32 /LastChar 122 /FontDescriptor << /Type /FontDescriptor "
    "/FontName /ABCDEF+Some /Flags 32 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> ";

std::string simple_widths() {
  std::string out = "/Widths [";
  for (int code = 32; code <= 122; ++code) {
    out += code == 'Q' ? " 777.25" : code == 'z' ? " 333.25" : " 500";
  }
  return out + " ] ";
}

std::string page_with(const std::string& font, const std::string& content, const std::string& to_unicode, const std::string& second = "") {
  test::PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object(second.empty() ? "<< /Type /Pages /Count 1 /Kids [3 0 R] >>" : "<< /Type /Pages /Count 2 /Kids [3 0 R 7 0 R] >>");
  const std::string page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents ";
  b.object(page + "4 0 R >>");
  b.stream("", content);
  b.object("<< " + font + " /ToUnicode 6 0 R >>");
  b.stream("", to_unicode);
  b.object(page + "8 0 R >>");
  b.stream("", second);
  return b.finish(1);
}

std::string unpacked_after(const std::string& pdf, const Box& mark, int pages = 1) {
  std::vector<PageMarks> wanted(static_cast<std::size_t>(pages));
  wanted[0].marks = {{mark, "TP-OTH"}};
  for (int i = 0; i < pages; ++i) {
    wanted[static_cast<std::size_t>(i)].page = i + 1;
  }
  const RemovalResult result = remove_marks(pdf, wanted, {});
  REQUIRE(result.pages[0].mode == PageMode::vector);
  CHECK(test::pdftotext(result.pdf).find("Seen at home") != std::string::npos);
  return test::unpacked(result.pdf);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const Box kName{71, 842 - 660, 120, 842 - 646};

}  // namespace

TEST_CASE("A font's widths and meanings list no letter that only a removed name had") {
  const std::string content = "BT /F1 12 Tf 72 700 Td (Seen at home) Tj 0 -50 Td (Qzaz) Tj ET";
  const std::string map = "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfrange <20> <5A> <0020> <61> <79> <0061> endbfrange "
                          "1 beginbfchar <7A> <007A> endbfchar endcmap";
  const std::string after = unpacked_after(page_with(kSimple + simple_widths(), content, map), kName);
  CHECK_FALSE(has(after, "777.25"));
  CHECK_FALSE(has(after, "333.25"));
  CHECK_FALSE(has(after, "<7A>"));
  CHECK_FALSE(has(after, "<51>"));
  CHECK_FALSE(has(after, "bfrange"));
  CHECK(has(after, "<53> <0053>"));   // S stays
}

TEST_CASE("A letter that another page still shows stays in the font's tables") {
  const std::string content = "BT /F1 12 Tf 72 700 Td (Seen at home) Tj 0 -50 Td (Qzaz) Tj ET";
  const std::string map = "begincmap 1 beginbfrange <20> <7A> <0020> endbfrange endcmap";
  const std::string after = unpacked_after(page_with(kSimple + simple_widths(), content, map, "BT /F1 12 Tf 72 700 Td (zoo) Tj ET"), kName, 2);
  CHECK(has(after, "333.25"));
  CHECK(has(after, "<7A> <007A>"));
  CHECK_FALSE(has(after, "777.25"));
}

TEST_CASE("A font of two-byte codes is cut down too") {
  std::string shown;
  for (const char c : std::string("Seen at home")) {
    static constexpr char kDigits[] = "0123456789ABCDEF";
    shown += {'0', '0', kDigits[c / 16], kDigits[c % 16]};
  }
  const std::string content = "BT /F1 12 Tf 72 700 Td <" + shown + "> Tj 0 -50 Td <0051007A> Tj ET";
  const std::string font = "/Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Some /Encoding /Identity-H /DescendantFonts [ << /Type /Font /Subtype /CIDFontType2 "
                           "/BaseFont /ABCDEF+Some /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /CIDToGIDMap /Identity "
                           "/W [ 81 [ 777.25 ] 97 121 501.25 122 122 333.25 ] /FontDescriptor << /Type /FontDescriptor /FontName /ABCDEF+Some /Flags 32 "
                           "/FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >> ]";
  const std::string map = "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0020> <007A> [ " + [] {
    std::string list;
    for (int code = 32; code <= 122; ++code) {
      list += "<00" + std::string(1, "0123456789ABCDEF"[code / 16]) + std::string(1, "0123456789ABCDEF"[code % 16]) + "> ";
    }
    return list;
  }() + "] endbfrange endcmap";
  const std::string after = unpacked_after(page_with(font, content, map), kName);
  CHECK_FALSE(has(after, "777.25"));
  CHECK_FALSE(has(after, "333.25"));
  CHECK_FALSE(has(after, "<0051>"));
  CHECK_FALSE(has(after, "<007A>"));
  CHECK(has(after, "501.25"));
  CHECK(has(after, "<0053> <0053>"));
}
