// Pages that leave as pictures: what is too light for black and white leaves in grey.
#include <catch2/catch.hpp>

#include "redaction/prove/prove_page.h"
#include "redaction/remove/remove.h"
#include "tests/support/pictures.h"
#include "tests/support/scan_page.h"

using namespace candour;
using test::Scan;
using test::scanned_word;

namespace {

constexpr int kLeastTold = 0xF0 - 20;

PageMarks marks_of_word() {
  PageMarks page;
  page.page = 1;
  page.scanned = true;
  page.image_dpi = 144;
  page.marks = {{{102, 42, 158, 54}, "TP-OTH"}};
  page.layer = {{"lllllll", {102, 42, 158, 54}, 0, 0}};
  return page;
}

// A word of five strokes, far from the black ones.
Scan with_word(int level) {
  Scan scan = scanned_word();
  for (double x = 200; x < 240; x += 8) {
    scan.box(x, 74, x + 1.5, 82, level);
  }
  return scan;
}

bool fax(const RemovalResult& result) {
  return result.pdf.find("/CCITTFaxDecode") != std::string::npos;
}

// Counted against the paper's 0xF0, however many channels are counted together.
int level_at(const RemovalResult& result, double x, double y) {
  const test::SeenPicture seen = test::pictures_of(result.pdf).at(0);
  const double k = seen.width / 300.0;
  return seen.at(static_cast<int>(x * k), static_cast<int>(y * k)) * 0xF0 / seen.at(2, 2);
}

std::vector<std::string> refusals(const std::string& before, const RemovalResult& result,
                                  const PageMarks& marks) {
  ProofJob job;
  job.marks = {marks.marks[0].box};
  job.scanned = true;
  job.claim = result.pages[0];
  job.layer = {"lllllll"};
  std::vector<std::string> said;
  for (const ProofFailure& failure : prove_page(ProofDocument(before), ProofDocument(result.pdf), job)) {
    said.push_back(failure.what);
  }
  return said;
}

}  // namespace

TEST_CASE("Grey print and faint typing far from every box leave as they are") {
  for (const int level : {0x90, 0xB0, 0xC8, kLeastTold - 2}) {
    CAPTURE(level);
    const Scan scan = with_word(level);
    const RemovalResult result = remove_marks(scan.pdf(), {marks_of_word()}, {});
    CHECK_FALSE(fax(result));
    CHECK(std::abs(level_at(result, 208.6, 78) - level) < 12);
    CHECK(level_at(result, 130, 48) < 0x20);
    CHECK(refusals(scan.pdf(), result, marks_of_word()) == std::vector<std::string>{});
  }
}

TEST_CASE("A light tone behind print and grey words on black leave as they are") {
  Scan tone = scanned_word();
  tone.box(190, 60, 290, 95, 0xD0).box(200, 70, 202, 80);
  CHECK(std::abs(level_at(remove_marks(tone.pdf(), {marks_of_word()}, {}), 250, 78) - 0xD0) < 12);
  Scan reversed = scanned_word();
  reversed.box(190, 60, 290, 95, 0x08);
  for (double x = 200; x < 240; x += 8) {
    reversed.box(x, 74, x + 1.5, 82, 0x70);
  }
  CHECK(std::abs(level_at(remove_marks(reversed.pdf(), {marks_of_word()}, {}), 208.6, 78) - 0x70) < 24);
}

TEST_CASE(
    "A page of black print with soft edges, ringing, grain and specks still leaves in black and white") {
  Scan scan = with_word(0x20);
  for (double x = 200; x < 240; x += 8) {
    scan.box(x - 0.5, 74, x, 82, 0xA0).box(x + 1.5, 74, x + 2, 82, 0xC0).box(x - 2, 73, x - 1.5, 83, 0xD4);
  }
  scan.box(260, 20, 261, 21, 0xA0).box(270, 30, 271, 31, 0xC0);
  for (std::size_t i = 0; i < scan.grey.size(); ++i) {
    scan.grey[i] = static_cast<char>(static_cast<unsigned char>(scan.grey[i]) - (i * 7919) % 9);
  }
  const RemovalResult result = remove_marks(scan.pdf(), {marks_of_word()}, {});
  CHECK(fax(result));
  CHECK(refusals(scan.pdf(), result, marks_of_word()) == std::vector<std::string>{});
}
