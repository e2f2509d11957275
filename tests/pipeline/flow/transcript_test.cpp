// Handwriting that a person has typed out: it is found in, proposed on, removed and given back like any other text.
#include <catch2/catch.hpp>

#include "tests/support/record_case.h"

using namespace candour;
using candour::test::output_of;
using candour::test::RecordCase;

namespace {

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

std::string scan(const std::string& name) { return read_file(std::string(CANDOUR_SOURCE_DIR) + "/tests/data/handwriting/" + name); }

std::string transcript(const std::string& text) {
  return R"({"what": "transcript", "source": "note.tif", "page": 1, "text": ")" + text + R"(", "reason": "Typed out by the worker who wrote it."})";
}

// Five lines of ink that stand apart: each line of text has its own.
const char* const kFiveLines = "h/v Mill Lane - no reply\\ncurtains shut, van there\\nspoke to Karen Whittle\\nkids seen Tues ok\\nback on Thursday again";

// Of a part of the bundle's page 4, in points.
double mean_grey(const std::string& bundle, int left, int top, int width, int height) {
  const std::string ppm = output_of("pdftoppm -gray -r 72 -f 4 -l 4 -x " + std::to_string(left) + " -y " + std::to_string(top) + " -W " + std::to_string(width) +
                                    " -H " + std::to_string(height) + " " + bundle);
  double sum = 0;
  const std::size_t pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  for (std::size_t i = ppm.size() - pixels; i < ppm.size(); ++i) {
    sum += static_cast<unsigned char>(ppm[i]);
  }
  return sum / static_cast<double>(pixels);
}

std::string id_of_redaction(const RecordCase& c) {
  const std::string all = c.says("proposals --json").words;
  const std::size_t verdict = all.find("\"verdict\":\"redact\"");
  const std::size_t id = all.rfind("\"id\":\"", verdict);
  return id == std::string::npos || verdict == std::string::npos ? std::string() : all.substr(id + 6, 16);
}

}  // namespace

TEST_CASE("A transcript lifts the hold of unread ink, and the mother's name in it goes from ink and text, the other words can be found") {
  const RecordCase c;
  c.add("note.tif", scan("Visit note 2.tif"));
  c.prepare();
  CHECK(holds(c.says("status --json").words, "a transcript of it"));
  CHECK(c.decide(transcript(kFiveLines)).code == 4);
  CHECK_FALSE(holds(c.says("status --json").words, "hold: unread"));
  CHECK(holds(c.says("proposals --json").words, "\"text_source\":\"transcript\""));
  c.decide_the_rest_and_disclose();
  const std::string text = c.bundle_text();
  for (const char* kept : {"h/v Mill Lane - no reply", "curtains shut, van there", "spoke to", "kids seen Tues ok", "back on Thursday again"}) {
    INFO(kept);
    CHECK(holds(text, kept));
  }
  CHECK_FALSE(holds(text, "Karen"));
  CHECK_FALSE(holds(text, "Whittle"));
  CHECK(mean_grey(c.at("bundle/bundle.pdf"), 130, 155, 25, 30) < 1);     // the third line's end is black, on both sides
  CHECK(mean_grey(c.at("bundle/bundle.pdf"), 210, 155, 25, 30) < 1);     // of its code
  CHECK(mean_grey(c.at("bundle/bundle.pdf"), 45, 95, 180, 30) > 150);    // the second line is untouched
  CHECK(holds(c.manifest(), "\"handwriting_pages\": [\n    1\n   ]"));
  CHECK(test::candour_command("prove --bundle " + c.at("bundle") + " --case " + c.at("case")).code == 0);
}

TEST_CASE("Where nobody can tell which ink is whose name, all of the handwriting goes and the words that stay can still be read") {
  const RecordCase c;
  c.add("note.tif", scan("Visit note 1.tif"));
  c.prepare();
  REQUIRE(c.decide(transcript("T/c from Nan 6.10pm\\nCorin upset. Karen Whittle rang again")).code == 4);
  c.decide_the_rest_and_disclose();
  CHECK(mean_grey(c.at("bundle/bundle.pdf"), 40, 30, 220, 160) < 3);   // black but for its code
  CHECK(mean_grey(c.at("bundle/bundle.pdf"), 45, 215, 230, 140) < 3);   // black but for its code
  CHECK(holds(c.bundle_text(), "T/c from Nan 6.10pm"));
  CHECK(holds(c.bundle_text(), "Corin upset."));
  CHECK(holds(c.bundle_text(), "rang again"));
  CHECK_FALSE(holds(c.bundle_text(), "Whittle"));
}

TEST_CASE("A passage drawn over transcribed ink takes the typed words of that ink too") {
  const RecordCase c;
  c.add("note.tif", scan("Visit note 2.tif"));
  c.prepare();
  REQUIRE(c.decide(transcript(kFiveLines)).code == 4);
  const std::string box = R"({"what": "passage", "source": "note.tif", "page": 1, "box": [30, 90, 250, 130], "verdict": "redact", "ground": "TP-OTH", "reason": "Another family."})";
  REQUIRE(c.decide(box).code == 4);
  c.decide_the_rest_and_disclose();
  CHECK_FALSE(holds(c.bundle_text(), "curtains"));
  CHECK(holds(c.bundle_text(), "kids seen Tues ok"));
}

TEST_CASE("A transcript put right reopens what it changed: the decision on a changed line is lost, the sign-off falls") {
  const RecordCase c;
  c.add("note.tif", scan("Visit note 2.tif"));
  c.prepare();
  REQUIRE(c.decide(transcript(kFiveLines)).code == 4);
  const std::string first = id_of_redaction(c);
  REQUIRE(c.says("decide --by Anna --all-as-proposed").code == 0);
  REQUIRE(c.says("sign-off --by Ben").code == 0);
  std::string later = kFiveLines;
  later.replace(later.find("kids seen"), 9, "boys were");   // another line: the decision stays, the sign-off does not
  REQUIRE(c.decide(transcript(later)).code == 0);
  CHECK(id_of_redaction(c) == first);
  CHECK(c.says("disclose --out " + c.at("bundle")).code == 4);
  later.replace(later.find("spoke"), 5, "spake");            // the same length, the line of the name
  CHECK(c.decide(transcript(later)).code == 4);
  CHECK(id_of_redaction(c) != first);
  CHECK(c.says("sign-off --by Ben").code == 4);
}

TEST_CASE("A transcript is refused for a page without unread ink, and without words") {
  const RecordCase c;
  c.add("note.tif", scan("Visit note 2.tif"));
  c.add("typed.txt", "Mary Osei visited Corin and all was well on that day.\n");
  c.prepare();
  CHECK(c.decide(R"({"what": "transcript", "source": "typed.txt", "page": 1, "text": "x", "reason": "y"})").code == 7);
  CHECK(c.decide(R"({"what": "transcript", "source": "note.tif", "page": 2, "text": "x", "reason": "y"})").code == 7);
  CHECK(c.decide(transcript(" \\n ")).code == 7);
}

TEST_CASE("A transcript taken while files wait to be read blocks until prepare has run") {
  const RecordCase c;
  c.add("note.tif", scan("Visit note 2.tif"));
  c.prepare();
  c.add("later.txt", "Mary Osei visited Corin and all was well on that day.\n");
  REQUIRE(c.says("ingest " + c.at("record")).code == 0);
  CHECK(c.decide(transcript(kFiveLines)).code == 4);
  CHECK(holds(c.says("status --json").words, "\"what\":\"transcript not entered yet\",\"where\":\"note.tif, page 1\",\"lifted_by\":\"candour prepare\""));
  REQUIRE(c.says("prepare").code == 0);
  CHECK_FALSE(holds(c.says("status --json").words, "not entered"));
  CHECK_FALSE(id_of_redaction(c).empty());
}
