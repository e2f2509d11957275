// Seeded sabotage: whatever the remover might do wrong, the prover must see.
#include <catch2/catch.hpp>

#include "redaction/prove/prove_file.h"
#include "redaction/prove/prove_page.h"
#include "redaction/prove/prove_tiles.h"
#include "redaction/prove/secrets.h"
#include "tests/support/pdf_builder.h"

using namespace candour;
using candour::test::pages_of;

namespace {

const char* const kBefore = "BT /F1 12 Tf 72 700 Td (Seen with Whittle) Tj 0 -40 Td (Another line) Tj ET";
const char* const kTile = "0 g 128 697 50 13 re f 1 g BT /F1 8 Tf 135 700 Td (TP-OTH) Tj ET 0 g ";

ProofJob honest_claim() {
  ProofJob job;
  job.marks = {{126, 842 - 711, 170, 842 - 696}};
  job.claim.mode = PageMode::vector;
  job.claim.tiles = {{{128, 842 - 710, 178, 842 - 697}, "TP-OTH"}};
  return job;
}

bool proves(const std::string& after, const ProofJob& job) {
  return prove_page(ProofDocument(pages_of({kBefore})), ProofDocument(pages_of({after})), job).empty();
}

bool file_proves(const std::string& pdf) {
  int pages = 0;
  const bool structure = prove_file(pdf, {"Whittle"}, pages).empty();
  ProofJob job;
  job.secrets = {"Whittle"};
  job.pages = job.to_page = pages;
  return structure && pages > 0 && prove_text(pdf, job).empty();
}

}  // namespace

TEST_CASE("An Arabic or Hebrew name is seen in joined letters and in the order of its glyphs") {
  const SecretFinder finder({"\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85", "\xD7\xA9\xD7\xA8\xD7\x94"});
  CHECK(finder.in_text("by \xEF\xBA\xB3\xEF\xBB\xBC\xEF\xBB\xA1 on Friday"));                        // seen, lam-alef, meem
  CHECK(finder.in_text("by \xD7\x94\xD7\xA8\xD7\xA9 on Friday"));                                    // from left to right
  CHECK_FALSE(finder.in_text("by \xD7\xA9\xD7\xA8 on Friday"));
}

TEST_CASE("An honest removal is proved") {
  CHECK(proves(std::string(kTile) + "BT /F1 12 Tf 72 700 Td (Seen with) Tj 0 -40 Td (Another line) Tj ET", honest_claim()));
}

TEST_CASE("A glyph left, a neighbour eaten, a line moved and a missing tile are all seen") {
  CHECK_FALSE(proves(std::string(kTile) + "BT /F1 12 Tf 72 700 Td (Seen with W) Tj 0 -40 Td (Another line) Tj ET", honest_claim()));
  CHECK_FALSE(proves(std::string(kTile) + "BT /F1 12 Tf 72 700 Td (Seen) Tj 0 -40 Td (Another line) Tj ET", honest_claim()));
  CHECK_FALSE(proves(std::string(kTile) + "BT /F1 12 Tf 72 700 Td (Seen with) Tj 0 -240 Td (Another line) Tj ET", honest_claim()));
  CHECK_FALSE(proves("BT /F1 12 Tf 72 700 Td (Seen with) Tj 0 -40 Td (Another line) Tj ET", honest_claim()));
  CHECK_FALSE(proves("", honest_claim()));
}

TEST_CASE("A box drawn over text that is still there is no removal") {
  CHECK_FALSE(proves(std::string(kBefore) + " " + kTile, honest_claim()));
}

TEST_CASE("Words that moved under something painted over the removed ones are seen to be hidden") {
  const std::string moved = std::string(kTile) + "BT /F1 12 Tf 72 700 Td (Seen with) Tj 0 -40 Td (Another line) Tj ET";
  CHECK_FALSE(proves(moved + " 0 g 100 697 30 13 re f", honest_claim()));
  CHECK_FALSE(proves(moved + " 1 g 100 697 25 13 re f", honest_claim()));
}

TEST_CASE("A page with marks that was left untouched is not proved") {
  ProofJob job = honest_claim();
  job.claim.mode = PageMode::untouched;
  job.claim.tiles.clear();
  CHECK_FALSE(proves(kBefore, job));
}

TEST_CASE("A name anywhere in the file is seen: text, title, orphan, ActualText, hex and UTF-16") {
  CHECK(file_proves(pages_of({"BT /F1 12 Tf 72 700 Td (Clean) Tj ET"})));
  CHECK_FALSE(file_proves(pages_of({"BT /F1 12 Tf 72 700 Td (whittle) Tj ET"})));
  CHECK_FALSE(file_proves(pages_of({"BT /F1 12 Tf 72 700 Td <57686974746C65> Tj ET"})));
  CHECK_FALSE(file_proves(pages_of({"/Span << /ActualText (Whittle) >> BDC EMC"})));
  CHECK_FALSE(file_proves(pages_of({""}, test::kHelvetica, "/MediaBox [0 0 595 842]", "/Lang (Whittle)")));
  CHECK_FALSE(file_proves(pages_of({""}, test::kHelvetica, "/MediaBox [0 0 595 842] /Metadata 1 0 R")));
  CHECK(file_proves(pages_of({"BT /F1 12 Tf 72 700 Td (Whittlesea) Tj ET"})));
}

TEST_CASE("An orphan object, an earlier revision and bytes after the end are seen") {
  test::PdfBuilder b;
  b.object("<< /Type /Catalog /Pages 2 0 R >>");
  b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
  b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>");
  const std::string clean = b.finish(1);
  CHECK(file_proves(clean));
  b.object("(left over)");
  CHECK_FALSE(file_proves(b.finish(1)));
  CHECK_FALSE(file_proves(clean + "tail"));
  CHECK_FALSE(file_proves(clean + "xref\n0 0\ntrailer\n<< /Size 4 /Root 1 0 R /Prev 9 >>\nstartxref\n" + std::to_string(clean.size()) + "\n%%EOF\n"));
}

TEST_CASE("A removed name is found in every form, whole words only, however many names are looked for") {
  std::vector<std::string> secrets;
  for (int i = 0; i < 3000; ++i) {
    secrets.push_back("Nobody" + std::to_string(i) + " Anywhere");
  }
  secrets.insert(secrets.end(), {"Whittle", "Siân Rees", "Bo"});
  const SecretFinder finder(secrets);
  CHECK(finder.in_text("seen by WHITTLE today"));
  CHECK(finder.in_text("Whit-\ntle"));
  CHECK(finder.in_text("with Bo."));
  CHECK_FALSE(finder.in_text("Whittles and Bob"));
  CHECK(finder.in_bytes("(Whittle)"));
  CHECK(finder.in_bytes("Si\xE2n Rees"));
  CHECK(finder.in_bytes(std::string("\0W\0h\0i\0t\0t\0l\0e", 14)));
  CHECK(finder.in_bytes("<57686974746c65>"));
  CHECK_FALSE(finder.in_bytes("Whittlesea"));
}

TEST_CASE("A labelled tile of an image page holds its label and is black round it, or it is not proved") {
  const std::string black = "0 g 100 600 80 14 re f ";
  const auto judged = [&](const std::string& inside) {
    ProofJob job;
    job.claim.mode = PageMode::raster;
    job.claim.tiles = {{{100, 842 - 614, 180, 842 - 600}, "TP-OTH"}};
    return prove_tiles(ProofDocument(pages_of({black + inside})), job).empty();
  };
  const std::string label = "1 g BT /F1 8 Tf 122 604 Td (TP-OTH) Tj ET ";
  CHECK(judged(label));
  CHECK_FALSE(judged(""));
  CHECK_FALSE(judged("1 g BT /F1 8 Tf 122 604 Td (TP-FAM) Tj ET"));
  CHECK_FALSE(judged(label + "BT /F1 8 Tf 104 604 Td (Jo) Tj ET"));
  CHECK_FALSE(judged(label + "1 g 104 604 6 5 re f"));
}

TEST_CASE("A removed name inside a longer word that stays is no leak, however the file writes its letters") {
  const SecretFinder finder({"hand"});
  CHECK(finder.in_bytes("<00680061006E00640020>"));
  CHECK_FALSE(finder.in_bytes("<00680061006E0064006F007600650072>"));
  CHECK_FALSE(finder.in_bytes("<68616E646F766572>"));
  CHECK(finder.in_bytes("<68616E6420>"));
  CHECK_FALSE(finder.in_bytes(std::string("\0h\0a\0n\0d\0s", 10)));
  CHECK(finder.in_bytes(std::string("\0h\0a\0n\0d\0 ", 10)));
}

TEST_CASE("The tiles of a bundle are judged without its original: one that was moved, or lies over words, is seen") {
  const std::string page = std::string(kTile) + "BT /F1 12 Tf 72 700 Td (Seen with) Tj ET";
  const ProofDocument redacted(pages_of({page}));
  ProofJob job = honest_claim();
  CHECK(prove_tiles(redacted, job).empty());
  job.claim.tiles[0].box.left += 40;
  job.claim.tiles[0].box.right += 40;
  CHECK_FALSE(prove_tiles(redacted, job).empty());
  job.claim.tiles[0].box = {60, 842 - 712, 110, 842 - 697};
  CHECK_FALSE(prove_tiles(redacted, job).empty());
}

TEST_CASE("A tile drawn over a picture that still shows the name is no removal") {
  const auto page = [](const std::string& samples, const std::string& tile) {
    test::PdfBuilder b;
    b.object("<< /Type /Catalog /Pages 2 0 R >>");
    b.object("<< /Type /Pages /Count 1 /Kids [3 0 R] >>");
    b.object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>");
    b.stream("", "/F Do " + tile);
    b.stream("/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << /XObject << /Im 6 0 R >> >>", "q 100 0 0 100 50 50 cm /Im Do Q");
    b.stream("/Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8", samples);
    return b.finish(1);
  };
  const std::string shown("\xF0\xF0\xF0\xF0\xF0\x20\xE0\xF0\xF0\xE0\x20\xF0\xF0\xF0\xF0\xF0", 16);
  std::string gone = shown;
  gone.replace(5, 2, 2, '\0').replace(9, 2, 2, '\0');
  ProofJob job;
  job.marks = {{75, 75, 125, 125}};
  job.claim.mode = PageMode::vector;
  job.claim.tiles = {{{75, 75, 125, 125}, ""}};
  const std::string tile = "0 g 75 75 50 50 re f";
  const ProofDocument original(page(shown, ""));
  CHECK(prove_page(original, ProofDocument(page(gone, tile)), job).empty());
  const auto failures = prove_page(original, ProofDocument(page(shown, tile)), job);
  REQUIRE(failures.size() == 1);
  CHECK(failures[0].check == "picture");
}

TEST_CASE("A removed name right behind a byte order mark, a bracket or other bytes that are no letter is seen in every encoding") {
  const SecretFinder finder({"hand"});
  CHECK(finder.in_bytes("<FEFF00680061006E0064>"));
  CHECK(finder.in_bytes("<feff00680061006e0064>"));
  CHECK(finder.in_bytes(std::string("\xFE\xFF\0h\0a\0n\0d", 10)));
  CHECK(finder.in_bytes(std::string("\xFF\xFEh\0a\0n\0d\0", 10)));
  CHECK(finder.in_bytes(std::string("\x91\x37\0h\0a\0n\0d\x80\x02", 12)));
  CHECK(finder.in_bytes("<00A000680061006E00642019>"));
  CHECK_FALSE(finder.in_bytes("<00E900680061006E0064>"));   // é before it: another word
}
