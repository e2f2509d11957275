// A partner's file whose black boxes hide nothing: told when it comes in, a question while deciding, gone in the bundle.
#include "tests/support/hostile_pdf.h"
#include "tests/support/record_case.h"

using namespace candour;
using candour::test::RecordCase;

namespace {

// "informant Dale" stands under the box; the rest of the line can be seen.
std::string badly_redacted() {
  test::HostilePdf pdf;
  pdf.content = "BT /F1 12 Tf 72 760 Td (Notes of the visit) Tj ET BT /F1 12 Tf 72 700 Td (Heard from informant Dale about the flat.) Tj 0 -40 Td (The boiler is mended.) Tj ET "
                "0 g 133.5 696.5 81.5 13 re f";
  return pdf.bytes();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("Text under a sender's black box is told at ingest and by status, is a proposal to decide, and does not go out") {
  const RecordCase c;
  c.add("police.pdf", badly_redacted());
  REQUIRE(c.says("open --request " + c.at("request.json")).code == 0);
  const test::Said ingested = c.says("ingest " + c.at("record"));
  CHECK(ingested.code == 0);
  CHECK(holds(ingested.words, "police.pdf, page 1: 13 letters and figures can be read under a box"));
  CHECK_FALSE(holds(ingested.words, "Dale"));
  CHECK(holds(c.says("ingest --json " + c.at("record")).words,
              R"("covered": [{"source":"police.pdf","pages":[{"page":1,"characters":13,"cover":"box"}]}])"));
  REQUIRE(c.says("prepare").code == 0);
  CHECK(holds(c.says("status --json").words, R"("covered":[{"page":1,"characters":13,"cover":"box"}])"));
  CHECK(holds(c.says("proposals --json").words, R"("kind":"covered-text","verdict":"review")"));
  CHECK(c.says("disclose --out " + c.at("early")).code == 4);

  c.decide_the_rest_and_disclose();
  const std::string text = c.bundle_text();
  CHECK_FALSE(holds(text, "informant"));
  CHECK_FALSE(holds(text, "Dale"));
  CHECK(holds(text, "Heard from"));
  CHECK(holds(text, "about the flat"));
  CHECK(holds(text, "The boiler is mended"));
}

TEST_CASE("A file with a page that cannot be read is told as JSON, and the next file is read all the same") {
  const test::TemporaryFolder folder;
  test::HostilePdf bomb;
  bomb.resources = "/XObject << /Im 8 0 R >>";
  bomb.stream("/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x");
  bomb.content += " q 100 0 0 100 72 300 cm /Im Do Q";
  write_file_atomically(folder / "bomb.pdf", bomb.bytes());
  write_file_atomically(folder / "good.pdf", badly_redacted());
  const test::Said said = test::candour_command("read --json " + (folder / "bomb.pdf").string() + " " + (folder / "good.pdf").string());
  CHECK(said.code == 2);
  CHECK(holds(said.words, R"("proved":false,"reason":"damaged")"));
  CHECK(holds(said.words, R"("characters":13,"cover":"box")"));
}
