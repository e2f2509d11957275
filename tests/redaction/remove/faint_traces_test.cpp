// What a removed word leaves on a scan though its ink is gone: the ringing of the scan's JPEG beside the box, and the word's shadow
// on the sheet's other side. It is taken out, and the prover looks for it.
#include "pipeline/model/show_through.h"

#include <catch2/catch.hpp>

#include "redaction/prove/faint_traces.h"
#include "redaction/prove/prove_page.h"
#include "redaction/remove/remove.h"
#include "tests/support/pictures.h"
#include "tests/support/scan_page.h"
#include "tests/support/shell.h"

using namespace candour;
using test::Scan;
using test::scanned_word;

namespace {

// A grey field, so that the page leaves as JPEG: black and white would hide every faint thing.
Scan grey_scan() { return scanned_word().box(10, 70, 60, 95, 0x80); }

// Dots as light as a JPEG's ringing, 0xF0 being the paper.
Scan& ring(Scan& scan, double left, double top, double right, double bottom) {
  for (double y = top; y < bottom; y += 2) {
    for (double x = left; x < right; x += 3) {
      scan.box(x, y, x + 1, y + 1, 0xDC);
    }
  }
  return scan;
}

PageMarks marks_of_word() {
  PageMarks page;
  page.page = 1;
  page.scanned = true;
  page.image_dpi = 144;
  page.marks = {{{102, 42, 158, 54}, "TP-OTH"}};
  page.layer = {{"lllllll", {102, 42, 158, 54}, 0, 0}};
  return page;
}

int darkest(const test::SeenPicture& seen, const Box& box) {
  const double k = seen.width / 300.0;
  const int paper = seen.at(2, 2);   // 0xF0, however many channels are counted together
  int least = paper;
  for (int y = static_cast<int>(box.top * k); y < static_cast<int>(box.bottom * k); ++y) {
    for (int x = static_cast<int>(box.left * k); x < static_cast<int>(box.right * k); ++x) {
      least = std::min(least, seen.at(x, y));
    }
  }
  return least * 0xF0 / paper;
}

std::vector<std::string> refusals(const std::string& before, const RemovalResult& result, const PageMarks& marks) {
  ProofJob job;
  for (const RemovalMark& mark : marks.marks) {
    job.marks.push_back(mark.box);
  }
  job.scanned = true;
  job.behind = marks.behind;
  job.claim = result.pages[0];
  job.layer = {"lllllll"};
  std::vector<std::string> said;
  for (const ProofFailure& failure : prove_page(ProofDocument(before), ProofDocument(result.pdf), job)) {
    said.push_back(failure.what);
  }
  return said;
}

const std::vector<std::string> kProved;

}  // namespace

TEST_CASE("The ringing of a scan's JPEG beside a removed word goes, and what stands further off stays") {
  Scan scan = grey_scan();
  ring(scan, 100, 36, 160, 40);
  ring(scan, 200, 36, 260, 40);
  const PageMarks marks = marks_of_word();
  const RemovalResult result = remove_marks(scan.pdf(), {marks}, {});
  const test::SeenPicture seen = test::pictures_of(result.pdf).at(0);
  CHECK(darkest(seen, {104, 35, 156, 39}) > 0xE6);
  CHECK(darkest(seen, {204, 35, 256, 39}) < 0xE4);
  CHECK(refusals(scan.pdf(), result, marks) == kProved);
}

TEST_CASE("The ringing of a coarse scan goes as far as its own pixels carried it") {
  Scan scan = grey_scan();
  ring(scan, 100, 24, 160, 36);
  PageMarks marks = marks_of_word();
  marks.image_dpi = 72;
  const RemovalResult result = remove_marks(scan.pdf(), {marks}, {});
  CHECK(darkest(test::pictures_of(result.pdf).at(0), {104, 26, 156, 39}) > 0xE6);
  CHECK(refusals(scan.pdf(), result, marks) == kProved);
}

TEST_CASE("White rims that sharpening drew round the letters are not taken for the paper") {
  Scan scan = grey_scan();
  ring(scan, 100, 36, 160, 40);
  scan.box(60, 30, 240, 35, 0xFF).box(60, 58, 240, 64, 0xFF);
  for (std::size_t i = 0; i < scan.grey.size(); ++i) {   // grain: no level of the paper is as frequent as the rims'
    const auto level = static_cast<unsigned char>(scan.grey[i]);
    scan.grey[i] = static_cast<char>(level == 0xF0 ? level - (i * 7919) % 5 : level);
  }
  const PageMarks marks = marks_of_word();
  const RemovalResult result = remove_marks(scan.pdf(), {marks}, {});
  CHECK(darkest(test::pictures_of(result.pdf).at(0), {104, 35, 156, 39}) > 0xE6);
  CHECK(refusals(scan.pdf(), result, marks) == kProved);
  ProofJob job;
  job.scanned = true;
  job.claim.mode = PageMode::raster;
  job.claim.tiles = {{{100, 40, 160, 56}, ""}};
  const Raster raster{test::kWidth, test::kHeight, 1, 144, {scan.grey.begin(), scan.grey.end()}};
  CHECK(judge_faint_traces(job, raster, raster).size() == 1);
}

TEST_CASE("Letters that a black mark on a scan covers are not given back by the layer under it") {
  PageMarks marks = marks_of_word();
  marks.layer = {{"neighbours", {155, 42, 205, 54}, 0, 0}, {"after", {160, 42, 200, 54}, 1, 0}};
  const RemovalResult result = remove_marks(grey_scan().pdf(), {marks}, {});
  const std::string text = test::pdftotext(result.pdf);
  CHECK(text.find("eighbours") != std::string::npos);
  CHECK(text.find("neighbours") == std::string::npos);
  CHECK(text.find("after") != std::string::npos);
}

TEST_CASE("Black marks that overlap on a scan laid askew bear their codes where no other lies, and are proved") {
  PageMarks marks = marks_of_word();
  marks.marks = {{{102, 30, 158, 46}, "TP-OTH"}, {{102, 43, 158, 59}, "TP-FAM"}, {{120, 34, 140, 58}, "TP-OTH"}};
  const std::string pdf = grey_scan().pdf();
  const RemovalResult result = remove_marks(pdf, {marks}, {});
  CHECK(result.pages[0].tiles.front().label == "TP-OTH");
  CHECK(refusals(pdf, result, marks) == kProved);
}

TEST_CASE("Where a word was removed from one side of a sheet, its shadow goes from the other, whose own ink stays") {
  Scan scan;
  scan.box(10, 70, 60, 95, 0x80).box(150, 44, 152, 52);
  ring(scan, 142, 42, 198, 54);   // the shadow of 102 to 158 on a sheet 300 wide
  std::vector<PageMarks> pages(2);
  pages[0].scanned = pages[1].scanned = true;
  pages[0].image_dpi = 144;
  pages[1].marks = marks_of_word().marks;
  note_show_through(pages, {{300, 100}, {300, 100}});
  const RemovalResult result = remove_marks(scan.pdf(), {pages[0]}, {});
  const test::SeenPicture seen = test::pictures_of(result.pdf).at(0);
  CHECK(darkest(seen, {156, 42, 196, 54}) > 0xE6);
  CHECK(darkest(seen, {149, 44, 153, 52}) < 0x60);
  CHECK(refusals(scan.pdf(), result, pages[0]) == kProved);
  PageMarks careless = pages[0];
  careless.behind.clear();
  CHECK(refusals(scan.pdf(), remove_marks(scan.pdf(), {careless}, {}), pages[0]) == std::vector<std::string>{"a word removed from the sheet's other side shows through"});
}

TEST_CASE("The prover refuses a scan on which faint traces stand beside a tile, and minds neither grain nor a neighbour's soft edges") {
  Scan scan = grey_scan();
  ring(scan, 100, 36, 160, 40);
  const Scan clean = grey_scan();
  const auto raster = [](const Scan& from) { return Raster{test::kWidth, test::kHeight, 1, 144, {from.grey.begin(), from.grey.end()}}; };
  ProofJob job;
  job.scanned = true;
  job.claim.mode = PageMode::raster;
  job.claim.tiles = {{{100, 40, 160, 56}, ""}};
  CHECK(judge_faint_traces(job, raster(scan), raster(scan)).size() == 1);
  CHECK(judge_faint_traces(job, raster(scan), raster(clean)).empty());
  Scan grainy = grey_scan();
  for (std::size_t i = 0; i < grainy.grey.size(); ++i) {
    grainy.grey[i] = static_cast<char>(static_cast<unsigned char>(grainy.grey[i]) - (i * 7919) % 5);
  }
  CHECK(judge_faint_traces(job, raster(grainy), raster(grainy)).empty());
}

TEST_CASE("Only scanned pages of one size are two sides of a sheet") {
  std::vector<PageMarks> pages(3);
  pages[1].marks = marks_of_word().marks;
  pages[0].scanned = pages[1].scanned = true;
  note_show_through(pages, {{300, 100}, {300, 100}, {300, 100}});
  REQUIRE(pages[0].behind.size() == 2);
  CHECK(pages[0].behind[0].contains(150, 48));
  CHECK(pages[1].behind.empty());
  CHECK(pages[2].behind.empty());
  pages[0].behind.clear();
  note_show_through(pages, {{300, 200}, {300, 100}, {300, 100}});
  CHECK(pages[0].behind.empty());
}
