// A subset font has a drawing for every letter its document used. After removal it has one for every letter still shown.
#include <ft2build.h>
#include FT_FREETYPE_H

#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <qpdf/QPDF.hh>

#include "extractors/pdf/open_pdf.h"
#include "extractors/pdf/read_pdf.h"
#include "pipeline/typeset/typeset_text.h"
#include "redaction/remove/font_program.h"
#include "redaction/remove/remove.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/shell.h"

using namespace candour;

namespace {

RemovalResult without(const std::string& pdf, const std::string& name) {
  const OpenedDocument opened = open_pdf(pdf);
  PageMarks marks;
  marks.page = 1;
  for (const Word& word : PdfReader(opened.pdf).read_page(1).words) {
    if (word.text == name) {
      marks.marks.push_back({word.box, "TP-OTH"});
    }
  }
  REQUIRE(!marks.marks.empty());
  return remove_marks(opened.pdf, {marks}, {});
}

// Every embedded program of the file.
std::vector<FontProgram> programs_in(QPDF& pdf) {
  std::vector<FontProgram> programs;
  for (QPDFObjectHandle object : pdf.getAllObjects()) {
    if (object.isDictionary() && object.getKey("/FontDescriptor").isDictionary()) {
      if (const auto program = program_of(object)) {
        programs.push_back(*program);
      }
    }
  }
  return programs;
}

// Glyphs of a program that draw something, the one for missing letters apart.
int drawn_glyphs(const FontProgram& program) {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  REQUIRE(FT_Init_FreeType(&library) == 0);
  REQUIRE(FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(program.bytes.data()), static_cast<FT_Long>(program.bytes.size()), 0, &face) == 0);
  int drawn = 0;
  for (FT_UInt glyph = 1; glyph < static_cast<FT_UInt>(face->num_glyphs); ++glyph) {
    drawn += FT_Load_Glyph(face, glyph, FT_LOAD_NO_SCALE) == 0 && face->glyph->outline.n_points > 0 ? 1 : 0;
  }
  FT_Done_Face(face);
  FT_Done_FreeType(library);
  return drawn;
}

int drawn_in(const std::string& bytes) {
  QPDF pdf;
  pdf.processMemoryFile("test", bytes.data(), bytes.size());
  int drawn = 0;
  for (const FontProgram& program : programs_in(pdf)) {
    drawn += drawn_glyphs(program);
  }
  return drawn;
}

std::string typeset(const std::string& text) { return typeset_text({{BlockKind::paragraph, text}}).pdf; }

// The same letters by another writer: simple fonts, with tables of characters.
std::string by_cairo(const std::string& pdf) {
  const test::TemporaryFolder folder;
  write_file_atomically(folder / "in.pdf", pdf);
  test::output_of("pdftocairo -pdf " + (folder / "in.pdf").string() + " " + (folder / "out.pdf").string());
  return read_file(folder / "out.pdf");
}

const char* const kText = "seen with WZQK at home";   // s e n w i t h a o m stay: ten letters

}  // namespace

TEST_CASE("A composite TrueType font, and a font written by another program, keep the drawings of the letters that stay and no others") {
  for (const std::string& before : {typeset(kText), by_cairo(typeset(kText))}) {
    REQUIRE(drawn_in(before) >= 14);
    const RemovalResult result = without(before, "WZQK");
    REQUIRE(result.pages[0].mode == PageMode::vector);
    CHECK(drawn_in(result.pdf) == 10);
    const std::string text = test::pdftotext(result.pdf);
    CHECK(text.find("seen with") != std::string::npos);
    CHECK(text.find("at home") != std::string::npos);
  }
}

TEST_CASE("A name in a script whose letters are shaped goes as a whole, its clusters' drawings with it, and the file does not tell which it was") {
  std::set<std::string> left;
  for (const std::string name : {"রহমান", "আক্তার", "চৌধুরী"}) {
    const std::string before = typeset("seen with " + name + " মায়ের বাড়ি at home");
    const RemovalResult result = without(before, name);
    REQUIRE(result.pages[0].mode == PageMode::vector);
    CHECK(drawn_in(result.pdf) < drawn_in(before));
    CHECK(test::pdftotext(result.pdf).find("মায়ের বাড়ি at home") != std::string::npos);
    left.insert(result.pdf);
  }
  CHECK(left.size() == 1);
}

TEST_CASE("A letter that another page shows keeps its drawing") {
  const std::string two = typeset_text({{BlockKind::paragraph, kText}, {BlockKind::paragraph, std::string(5000, 'x') + " K"}}).pdf;
  const OpenedDocument opened = open_pdf(two);
  REQUIRE(opened.pages >= 2);
  PageMarks first;
  first.page = 1;
  for (const Word& word : PdfReader(opened.pdf).read_page(1).words) {
    if (word.text == "WZQK") {
      first.marks.push_back({word.box, "TP-OTH"});
    }
  }
  std::vector<PageMarks> pages = {first};
  for (int number = 2; number <= opened.pages; ++number) {
    pages.emplace_back();
    pages.back().page = number;
  }
  CHECK(drawn_in(remove_marks(opened.pdf, pages, {}).pdf) == 12);   // ten, x and K
}

TEST_CASE("The procedures of a Type3 font's removed letters go") {
  test::PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>");
  b.stream("", "BT /F1 12 Tf 72 700 Td (aa) Tj 100 0 Td (bb) Tj ET");
  b.object("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /CharProcs << /first 6 0 R /second 7 0 R >> "
           "/Encoding << /Type /Encoding /Differences [97 /first /second] >> /FirstChar 97 /LastChar 98 /Widths [1000 1000] >>");
  b.stream("", "1000 0 0 0 750 750 d1 0 0 750 750 re f");
  b.stream("", "1000 0 0 0 750 750 d1 0 0 333 750 re f");
  PageMarks marks;
  marks.page = 1;
  marks.marks = {{{170, 842 - 712, 200, 842 - 696}, "TP-OTH"}};
  const RemovalResult result = remove_marks(b.finish(1), {marks}, {});
  REQUIRE(result.pages[0].mode == PageMode::vector);
  const std::string unpacked = test::unpacked(result.pdf);
  CHECK(unpacked.find("0 0 333 750 re") == std::string::npos);
  CHECK(unpacked.find("0 0 750 750 re") != std::string::npos);
}
