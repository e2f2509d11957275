// What stood outside a file's pages goes the whole way: shown, decided, redacted, proved, bundled.
#include "tests/support/outside_pdf.h"

#include <catch2/catch.hpp>

#include "tests/support/record_case.h"

using namespace candour;
using candour::test::output_of;
using candour::test::pdf_with_texts_outside;
using candour::test::RecordCase;

namespace {

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("A sticky note reaches the care leaver, without the mother's name in it") {
  const RecordCase c;
  c.add("visit.pdf", pdf_with_texts_outside());
  c.prepare();
  CHECK(holds(c.says("proposals --json").words, "\"page\":2"));
  c.decide_the_rest_and_disclose();
  const std::string text = c.bundle_text();
  for (const char* kept : {"What this file holds outside its pages", "note on page 1", "about Corin (Ysgol y Bryn).", "Written by Mary Osei", "mother drinks",
                           "Corin is fine", "Grandmother at the gate", "Photograph of Corin with a dog", "A program in the file was removed.", "Contact arrangements"}) {
    INFO(kept);
    CHECK(holds(text, kept));
  }
  for (const char* gone : {"Karen", "Whittle", "07700 900123", "app.alert"}) {
    INFO(gone);
    CHECK_FALSE(holds(text, gone));
  }
  CHECK(holds(c.manifest(), "\"outside_pages\": [\n    2\n   ]"));
  CHECK(candour::test::candour_command("prove --bundle " + c.at("bundle") + " --case " + c.at("case")).code == 0);
}

TEST_CASE("An attachment of a kind not read yet blocks until somebody has dealt with it, and the bundle says that it is missing") {
  const RecordCase c;
  c.add("visit.pdf", pdf_with_texts_outside());
  c.prepare();
  const std::string status = c.says("status --json").words;
  CHECK(holds(status, "hold: attachment"));
  const std::string other = R"({"what": "hold", "source": "visit.pdf", "kind": "attachment", "verdict": "release", "reason": "Added as a file of its own."})";
  CHECK(c.decide(other).code == 4);   // taken; other things are open still
  CHECK_FALSE(holds(c.says("status --json").words, "hold: attachment"));
  c.decide_the_rest_and_disclose();
  CHECK(holds(c.bundle_text(), "attachment 2 (a PDF)"));
  CHECK(holds(c.bundle_text(), "This is not a refusal; ask us."));
  CHECK(holds(c.manifest(), "\"status\": \"disclosed\""));
}

TEST_CASE("A note that says restricted from user holds the page it is pinned to and itself, and nothing of either goes out unseen") {
  const RecordCase c;
  c.add("visit.pdf", pdf_with_texts_outside("Restricted from user: uncle rang"));
  c.prepare();
  const std::string status = c.says("status --json").words;
  CHECK(holds(status, "\"hold: restricted\",\"where\":\"visit.pdf, page 1\""));
  CHECK(holds(status, "\"hold: restricted\",\"where\":\"visit.pdf, page 2\""));
  c.decide_the_rest_and_disclose();
  const std::string text = c.bundle_text();
  CHECK_FALSE(holds(text, "uncle rang"));
  CHECK_FALSE(holds(text, "All was well"));
  CHECK(holds(text, "mother drinks"));   // the next entry is another matter
}

TEST_CASE("A restricted attachment that runs over two pages is restricted on both") {
  std::string lines = "Restricted from user\n";
  for (int i = 0; i < 70; ++i) {
    lines += "Line " + std::to_string(i) + " of the meeting.\n";
  }
  const RecordCase c;
  c.add("minutes.pdf", test::pdf_with_attachment(lines));
  c.prepare();
  c.decide_the_rest_and_disclose();
  INFO(c.manifest());
  CHECK(holds(c.manifest(), "\"outside_pages\": [\n    2,\n    3\n   ]"));
  CHECK(holds(c.bundle_text(), "Minutes of the meeting"));
  CHECK_FALSE(holds(c.bundle_text(), "Line 2 of"));
  CHECK_FALSE(holds(c.bundle_text(), "Line 69 of"));
}

TEST_CASE("A clinic's letter attached to our own minutes is held as health data on the page that shows it, and the minutes are not") {
  const RecordCase c;
  c.add("minutes.pdf", test::pdf_with_attachment("Example NHS Foundation Trust\nDear colleague,\nCorin was seen at the clinic and is well.\n"));
  c.prepare();
  const std::string status = c.says("status --json").words;
  CHECK(holds(status, "\"hold: health\",\"where\":\"minutes.pdf, page 2\""));
  CHECK(holds(status, "\"hold: partner-agency\",\"where\":\"minutes.pdf, page 2\""));
  CHECK_FALSE(holds(status, "\"where\":\"minutes.pdf\""));
  const std::string kept_back = R"({"what": "hold", "source": "minutes.pdf", "kind": "health", "verdict": "withhold", "reason": "The clinic has not replied yet."})";
  REQUIRE(c.decide(kept_back).code == 4);
  c.decide_the_rest_and_disclose();
  CHECK(holds(c.bundle_text(), "Minutes of the meeting"));
  CHECK_FALSE(holds(c.bundle_text(), "seen at the clinic"));
}

TEST_CASE("Reading or redacting one file without a case adds no pages") {
  const test::TemporaryFolder folder;
  write_file_atomically(folder / "visit.pdf", pdf_with_texts_outside());
  write_file_atomically(folder / "marks.json", R"({"marks": [{"text": "Mary Osei"}]})");
  const std::string in = (folder / "visit.pdf").string();
  const std::string out = (folder / "out.pdf").string();
  const std::string read = test::candour_command("read --json " + in).words;
  CHECK_FALSE(holds(read, "\"number\":2"));
  CHECK(holds(read, "Ring Karen Whittle"));
  CHECK(test::candour_command("redact " + in + " " + out + " --marks " + (folder / "marks.json").string()).code == 0);
  CHECK(holds(output_of("pdfinfo " + out), "Pages:           1\n"));
}
