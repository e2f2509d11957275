// What a person types of a recording, or of what a picture shows, goes the way of any page of the record.
#include <catch2/catch.hpp>

#include "pipeline/case/undo.h"
#include "tests/support/record_case.h"
#include "tests/support/media_files.h"

using namespace candour;
using candour::test::RecordCase;
using candour::test::photograph_png;
using candour::test::tone_wav;

namespace {

bool holds(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

std::string typed(const std::string& source, const std::string& text) {
  return R"({"what": "transcript", "source": ")" + source + R"(", "page": 1, "text": ")" + text + R"("})";
}

std::string id_of(const RecordCase& c, const std::string& verdict) {
  const std::string all = c.says("proposals --json").words;
  const std::size_t at = all.find("\"verdict\":\"" + verdict + "\"");
  const std::size_t id = all.rfind("\"id\":\"", at);
  return at == std::string::npos || id == std::string::npos ? std::string() : all.substr(id + 6, 16);
}

}  // namespace

TEST_CASE("A typed transcript lifts a recording's hold, and what goes out is what stays of it: the mother's name is a tile, the rest can be read") {
  const RecordCase c;
  c.add("call.wav", tone_wav(2));
  c.prepare();
  CHECK(holds(c.says("status --json").words, "hold: recording"));
  CHECK(c.decide(typed("call.wav", "Caller: it is Karen Whittle again.\\nMary Osei: I will ring you back on Thursday.")).code == 4);
  CHECK_FALSE(holds(c.says("status --json").words, "hold: recording"));
  CHECK(holds(c.says("proposals --json").words, "\"source\":\"call.wav\",\"page\":2"));
  c.decide_the_rest_and_disclose();
  const std::string text = c.bundle_text();
  CHECK(holds(text, "What is said in the sound recording"));
  CHECK(holds(text, "again."));
  CHECK(holds(text, "Mary Osei: I will ring you back on Thursday."));
  CHECK_FALSE(holds(text, "Karen"));
  CHECK_FALSE(holds(text, "Whittle"));
  CHECK(holds(c.manifest(), "\"typed_pages\": [\n    2\n   ]"));
  CHECK(test::candour_command("prove --bundle " + c.at("bundle") + " --case " + c.at("case")).code == 0);
}

TEST_CASE("A transcript that is taken back takes its pages along, and the recording waits for somebody again") {
  const RecordCase c;
  c.add("call.wav", tone_wav(2));
  c.prepare();
  REQUIRE(c.decide(typed("call.wav", "Caller: it is Karen Whittle again.")).code == 4);
  CHECK(holds(c.says("status --json").words, "\"pages\":2"));
  {
    const auto store = CaseStore::open(c.at("case"), Access::write, "test");
    LiveReview review(*store);
    undo(*store, review, Direction::undo, {"Anna", Identity::known}, Day(std::chrono::year(2026) / 10 / 6));
  }
  CHECK(holds(c.says("status --json").words, "hold: recording"));
  CHECK(holds(c.says("status --json").words, "\"pages\":1"));
  CHECK_FALSE(holds(c.says("proposals --json").words, "\"page\":2"));
}

TEST_CASE("A transcript of many pages stands on many pages, and a shorter one put in its place leaves none of them over") {
  const RecordCase c;
  c.add("call.wav", tone_wav(2));
  c.prepare();
  std::string lines;
  for (int i = 0; i < 150; ++i) {
    lines += "Corin says that he would like to see the sea, number " + std::to_string(i) + ".\\n";
  }
  REQUIRE(c.decide(typed("call.wav", lines + "Caller: this is Karen Whittle.")).code == 4);
  CHECK(holds(c.says("status --json").words, "\"source\":\"call.wav\",\"status\":\"read\",\"reason\":null,\"pages\":5"));
  const std::string first = id_of(c, "redact");
  CHECK_FALSE(first.empty());
  CHECK(c.decide(typed("call.wav", "Nobody says anything.")).code == 0);
  CHECK(holds(c.says("status --json").words, "\"source\":\"call.wav\",\"status\":\"read\",\"reason\":null,\"pages\":2"));
  CHECK(id_of(c, "redact").empty());
  c.decide_the_rest_and_disclose();
  CHECK(holds(c.bundle_text(), "Nobody says anything."));
  CHECK_FALSE(holds(c.bundle_text(), "Whittle"));
  CHECK_FALSE(holds(c.bundle_text(), "number 149"));
}

TEST_CASE("What a picture shows can be typed, and goes out behind it when somebody has decided that the picture may") {
  const RecordCase c;
  c.add("photo.png", photograph_png());
  c.prepare();
  REQUIRE(holds(c.says("status --json").words, "hold: picture"));
  REQUIRE(c.decide(typed("photo.png", "Corin on the beach with a red kite. Karen Whittle stands behind him.")).code == 4);
  CHECK(holds(c.says("status --json").words, "hold: picture"));   // describing it does not say that it may go out
  REQUIRE(c.decide(R"({"what": "hold", "source": "photo.png", "kind": "picture", "verdict": "release", "reason": "I have looked at it."})").code == 4);
  c.decide_the_rest_and_disclose();
  CHECK(holds(c.bundle_text(), "What the picture shows"));
  CHECK(holds(c.bundle_text(), "Corin on the beach with a red kite."));
  CHECK_FALSE(holds(c.bundle_text(), "Whittle"));
}

TEST_CASE("A transcript for a recording's second page, or as a page for a letter, is refused") {
  const RecordCase c;
  c.add("call.wav", tone_wav(2));
  c.add("typed.txt", "Mary Osei visited Corin and all was well on that day.\n");
  c.prepare();
  CHECK(c.decide(R"({"what": "transcript", "source": "call.wav", "page": 2, "text": "x"})").code == 7);
  CHECK(c.decide(R"({"what": "transcript", "source": "typed.txt", "page": 1, "text": "x", "as": "page"})").code == 7);
  CHECK(c.decide(R"({"what": "transcript", "source": "call.wav", "page": 1, "text": "x", "as": "file"})").code == 7);
}

TEST_CASE("Two recordings of the same length are no copies of each other") {
  const RecordCase c;
  c.add("a.wav", tone_wav(2, 440));
  c.add("b.wav", tone_wav(2, 550));
  c.prepare();
  const std::string status = c.says("status --json").words;
  CHECK(holds(status, "\"where\":\"a.wav\""));
  CHECK(holds(status, "\"where\":\"b.wav\""));
}
