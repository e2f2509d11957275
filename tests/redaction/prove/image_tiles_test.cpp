// The prover reads what it sees on image pages: words in a tile, and ink of a removed word that its tile does not cover.
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "pipeline/base/jail.h"
#include "redaction/prove/prove_page.h"
#include "redaction/prove/tile_reading.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/scan_page.h"

using namespace candour;
using test::Scan;

namespace {

const Box kTileBox{100, 40, 160, 56};

ProofJob job_for(const Box& tile = kTileBox) {
  ProofJob job;
  job.marks = {{102, 42, 158, 54}};
  job.claim.mode = PageMode::raster;
  job.claim.tiles = {{tile, ""}};   // too small for its letters
  return job;
}

std::vector<std::string> failures(const std::string& before, const std::string& after, const ProofJob& job = job_for()) {
  std::vector<std::string> said;
  for (const ProofFailure& failure : prove_page(ProofDocument(before), ProofDocument(after), job)) {
    said.push_back(failure.what);
  }
  return said;
}

std::vector<std::string> after_covering(const Scan& scan) { return failures(scan.pdf(), Scan(scan).box(100, 40, 160, 56, 0).pdf()); }

const std::vector<std::string> kProved;
const std::vector<std::string> kReaches = {"ink of a removed word reaches out of its box"};

}  // namespace

TEST_CASE("A clean scan with a black tile is proved") { CHECK(after_covering(test::scanned_word()) == kProved); }

TEST_CASE("A letter's tail left below its tile is seen") {
  Scan tail = test::scanned_word().box(120, 52, 122, 61);
  CHECK(after_covering(tail) == kReaches);
  CHECK(failures(tail.pdf(), Scan(tail).box(100, 40, 160, 56, 0).box(120, 56, 122, 61, 0xF0).pdf()) == kProved);
}

TEST_CASE("A pen stroke left above or at the side of its tile is seen") {
  CHECK(after_covering(test::scanned_word().box(120, 36, 122, 46)) == kReaches);
  CHECK(after_covering(test::scanned_word().box(152, 44, 164, 46)) == kReaches);
}

TEST_CASE("What belongs to the form or to a neighbour is no removed word's ink") {
  CHECK(after_covering(test::scanned_word().box(20, 54, 280, 55)) == kProved);                                  // a ruled line through the tile
  CHECK(after_covering(test::scanned_word().box(130, 5, 131, 95)) == kProved);                                  // a column's rule
  CHECK(after_covering(test::scanned_word().box(162, 44, 164, 52).box(159, 48, 164, 49)) == kProved);           // a neighbour's stroke reaching in
  CHECK(after_covering(test::scanned_word().box(140, 26, 142, 41)) == kProved);                                 // a tail of the line above
  CHECK(after_covering(test::scanned_word().box(140, 55, 142, 66).box(140, 58, 146, 60)) == kProved);           // a stem of the line below
}

TEST_CASE("Words that can be read in a tile are seen, on an image page and on a page of vectors") {
  const Scan covered = test::scanned_word().box(100, 40, 160, 56, 0);
  const auto said = failures(test::scanned_word().pdf(), covered.pdf("1 g BT /F1 10 Tf 108 48 Td (Whittle) Tj ET"));
  CHECK(std::find(said.begin(), said.end(), "words can be read in a tile") != said.end());

  // A vector tile with its label, and other words as a picture beside the label.
  RedactedPage claim;
  claim.mode = PageMode::vector;
  claim.tiles = {{{20, 20, 120, 36}, "TP-OTH"}};
  const std::string tile = "0 g 20 64 100 16 re f 1 g BT /F1 9 Tf 24 69 Td (TP-OTH) Tj ET ";
  const std::string letters = "BT 7 Tr /F1 10 Tf 70 68 Td (Whittle) Tj ET 0 0 300 100 re f";   // as paint, not as text shown
  const auto read = [&](const std::string& content) {
    const ProofDocument document(test::pages_of({content}, "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >> >> >>", "/MediaBox [0 0 300 100]"));
    std::vector<SeenGlyph> label = document.glyphs(1);
    label.erase(std::remove_if(label.begin(), label.end(), [](const SeenGlyph& g) { return g.box.left > 65; }), label.end());
    return read_tiles(document, claim, document.picture(1, 72), label, 1);
  };
  CHECK(read(tile).empty());
  CHECK(read(tile + letters).size() == 1);
}

TEST_CASE("A tile can be read inside the prover's jail") {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    JailLimits limits;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    limits.memory_bytes = 0;
#endif
    enter_jail(limits);
    int code = 1;
    try {
      const ProofDocument document(test::scanned_word().box(100, 40, 160, 56, 0).pdf("1 g BT /F1 10 Tf 108 48 Td (Whittle) Tj ET"));
      code = read_tiles(document, job_for().claim, document.picture(1, 144), {}, 1).size() == 1 ? 0 : 2;
    } catch (const std::exception&) {
      code = 3;
    }
    ::_exit(code);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}
