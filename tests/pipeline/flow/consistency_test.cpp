// Decisions that do not agree are listed before anybody signs, and passages are carried to every copy of their words.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/candour.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;
using Json = nlohmann::json;

namespace {

const char* const kSentence = "The lad upstairs keeps the money for the whole stair in a biscuit tin.";

void add_note_and_reply(const RecordCase& record) {
  record.add("note.txt", std::string("Visit on Monday. Karen Whittle was out.\n") + kSentence + "\nNothing else was said.\n");
  record.add("reply.txt", std::string("Thanks for this. Karen Whittle rang later.\n\n> Visit on Monday.\n> ") + kSentence + "\n");
}

// The box round a line of note.txt, from the words that `read` tells.
std::string box_of_line(const RecordCase& record, const std::string& first_word) {
  const Json read = Json::parse(candour_command("read " + record.at("record/note.txt") + " --json").words);
  for (const Json& word : read["pages"][0]["words"]) {
    if (word["text"] == first_word) {
      const double top = word["box"][1];
      const double bottom = word["box"][3];
      return "[0, " + std::to_string(top - 1) + ", 595, " + std::to_string(bottom + 1) + "]";
    }
  }
  return "[]";
}

Json consistency(const RecordCase& record, const std::string& more = "") { return Json::parse(record.says("consistency --json" + more).words); }

}  // namespace

TEST_CASE("A passage taken out of one paper is shown where its words stand in another, and carried there on request") {
  RecordCase record;
  add_note_and_reply(record);
  record.prepare();
  CHECK(consistency(record)["apart"].empty());
  record.decide(R"({"what": "passage", "source": "note.txt", "page": 1, "box": )" + box_of_line(record, "lad") + R"(, "verdict": "redact", "ground": "TP-OTH", "reason": "A neighbour's affairs."})");
  const Json apart = consistency(record)["apart"];
  REQUIRE(apart.size() == 1);
  CHECK(apart[0]["kind"] == "passage");
  CHECK(apart[0]["places"][0]["source"] == "note.txt");
  CHECK(apart[0]["places"][0]["out"] == true);
  CHECK(apart[0]["places"][1]["source"] == "reply.txt");
  CHECK(apart[0]["places"][1]["out"] == false);
  const Json carried = consistency(record, " --carry --by Anna");
  CHECK(carried["carried"].get<int>() >= 1);
  CHECK(carried["apart"].empty());
  record.decide_the_rest_and_disclose();
  CHECK_FALSE(has(record.bundle_text(), "biscuit"));
}

TEST_CASE("A name that is out here and in there is told before anybody signs") {
  RecordCase record;
  add_note_and_reply(record);
  record.prepare();
  const Json proposals = Json::parse(record.says("proposals --json").words);
  std::string reply;
  for (const Json& one : proposals["proposals"]) {
    if (one["person"] == "p1" && one["source"] == "reply.txt") {
      reply = one["id"];
    }
  }
  record.decide(R"({"what": "proposal", "id": ")" + reply + R"(", "verdict": "release", "reason": "He was there."})");
  const Json apart = consistency(record)["apart"];
  REQUIRE(apart.size() == 1);
  CHECK(apart[0]["kind"] == "person");
  CHECK(apart[0]["person"] == "p1");
  REQUIRE(record.says("decide --by Anna --all-as-proposed").code == 0);
  const Said signed_off = record.says("sign-off --by Ben");
  CHECK(signed_off.code == 0);
  CHECK(has(signed_off.words, "1 things are decided differently"));
}

TEST_CASE("Carrying passages over needs a name") {
  RecordCase record;
  add_note_and_reply(record);
  record.prepare();
  CHECK(record.says("consistency --carry --by ''").code == 1);
}

TEST_CASE("A passage is carried to where it stands nearly so, and shown, not carried, where a name is another") {
  RecordCase record;
  record.add("note.txt", "Visit on Monday.\nThe lad upstairs keeps the money for the whole stair of Bryn House in a biscuit tin.\nNothing else was said.\n");
  record.add("scan.txt", "Copy\nThe 1ad upstalrs keeps the rnoney for the who1e stair of Bryn House in a biscuit tin.\n");
  record.add("other.txt", "Other\nThe lad upstairs keeps the money for the whole stair of Glan House in a biscuit tin.\n");
  record.prepare();
  record.decide(R"({"what": "passage", "source": "note.txt", "page": 1, "box": )" + box_of_line(record, "lad") + R"(, "verdict": "redact", "ground": "TP-OTH", "reason": "A neighbour's affairs."})");
  const Json apart = consistency(record)["apart"];
  REQUIRE(apart.size() == 1);
  CHECK(apart[0]["places"].size() == 3);
  const Json carried = consistency(record, " --carry --by Anna");
  CHECK(carried["carried"] == 1);
  REQUIRE(carried["apart"].size() >= 1);
  bool other = false;
  for (const Json& place : carried["apart"][0]["places"]) {
    other = other || (place["source"] == "other.txt" && place["differs"] == true);
    CHECK(place["source"] != "scan.txt");
  }
  CHECK(other);
}

TEST_CASE("A page that is withheld is withheld where it came again") {
  const std::string page = "The family plan was made at the flat on Monday with the worker and the nurse who had both known them for a long time before the move.\n";
  RecordCase record;
  record.add("a.txt", page + "It was seen by nobody else.\n");
  record.add("b.txt", page + "It was seen by nobody e1se.\n");
  record.add("c.txt", "Other things were said on other days, and none of them was about a plan or a flat or a nurse at all, as far as anybody knows.\n");
  record.prepare();
  record.decide(R"({"what": "page", "source": "a.txt", "page": 1, "verdict": "withhold", "ground": "TP-OTH", "reason": "Another family's."})");
  const Json apart = consistency(record)["apart"];
  REQUIRE(apart.size() == 1);
  CHECK(apart[0]["kind"] == "page");
  CHECK(apart[0]["places"][1]["source"] == "b.txt");
  const Json carried = consistency(record, " --carry --by Anna");
  CHECK(carried["carried"] == 1);
  CHECK(carried["apart"].empty());
}
