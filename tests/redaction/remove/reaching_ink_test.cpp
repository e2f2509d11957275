// What a removed word on a scan leaves beside its box: tails and strokes go, neighbours and the form's lines stay.
#include <catch2/catch.hpp>

#include "redaction/prove/prove_page.h"
#include "redaction/remove/remove.h"
#include "tests/support/pictures.h"
#include "tests/support/scan_page.h"

using namespace candour;
using test::Scan;
using test::scanned_word;

namespace {

struct Outcome {
  test::SeenPicture seen;
  std::vector<std::string> failures;

  bool ink(double left, double top, double right, double bottom) const {
    const double k = seen.width / 300.0;
    for (int y = static_cast<int>(top * k); y < static_cast<int>(bottom * k); ++y) {
      for (int x = static_cast<int>(left * k); x < static_cast<int>(right * k); ++x) {
        if (seen.at(x, y) < 100) {
          return true;
        }
      }
    }
    return false;
  }
};

// The word at 102 to 158, 42 to 54 is removed; the words on both sides of it are in the layer.
Outcome remove_word(const Scan& scan) {
  PageMarks page;
  page.page = 1;
  page.scanned = true;
  page.image_dpi = 144;
  page.marks = {{{102, 42, 158, 54}, "TP-OTH"}};
  page.layer = {{"ll", {78, 42, 92, 54}, 0}, {"lllllll", {102, 42, 158, 54}, 0}, {"l", {164, 42, 174, 54}, 0}};
  const std::string pdf = scan.pdf();
  const RemovalResult result = remove_marks(pdf, {page}, {});
  ProofJob job;
  job.marks = {page.marks[0].box};
  job.claim = result.pages[0];
  job.layer = {"ll", "lllllll", "l"};
  Outcome outcome{test::pictures_of(result.pdf).at(0), {}};
  for (const ProofFailure& failure : prove_page(ProofDocument(pdf), ProofDocument(result.pdf), job)) {
    outcome.failures.push_back(failure.what);
  }
  return outcome;
}

const std::vector<std::string> kProved;

}  // namespace

TEST_CASE("The tails of a removed word on a scan go with it") {
  const Outcome below = remove_word(scanned_word().box(120, 52, 122, 61));
  CHECK_FALSE(below.ink(112, 57, 130, 70));
  CHECK(below.failures == kProved);
  const Outcome above = remove_word(scanned_word().box(120, 34, 122, 46));
  CHECK_FALSE(above.ink(112, 26, 130, 39));
  CHECK(above.failures == kProved);
}

TEST_CASE("A neighbour's letters and the form's lines stay when a word beside them is removed from a scan") {
  const Outcome outcome = remove_word(scanned_word().box(20, 58, 280, 59).box(140, 26, 142, 41).box(166, 47, 172, 48));
  CHECK(outcome.ink(60, 57, 80, 60));
  CHECK(outcome.ink(110, 57, 130, 60));
  CHECK(outcome.ink(139, 26, 143, 38));
  CHECK(outcome.ink(79, 44, 91, 52));
  CHECK(outcome.ink(169, 44, 173, 52));
  CHECK(outcome.failures == kProved);
}

TEST_CASE("A mark that reaches over the edge of a scan is covered as far as there is a page") {
  const Scan scan = scanned_word();
  PageMarks page;
  page.page = 1;
  page.scanned = true;
  page.image_dpi = 144;
  page.marks = {{{250, 80, 304, 104}, "TP-OTH"}};
  const RemovalResult result = remove_marks(scan.pdf(), {page}, {});
  ProofJob job;
  job.marks = {page.marks[0].box};
  job.claim = result.pages[0];
  CHECK(prove_page(ProofDocument(scan.pdf()), ProofDocument(result.pdf), job).empty());
}
