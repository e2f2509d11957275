// The register of people as an officer corrects it: proposals follow, decisions stand, corrections can be undone.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;
using Json = nlohmann::json;

namespace {

const char* const kNote =
    "17 May 2016. Home visit. Karen Whittle was in. Kaz said that Darren Foyle had gone. Mrs Pell from next door knocked.\n"
    "Darren Foyle came back at six. Sandra Pell rang the office later. Daz shouted at Karen.\n";

Json answer(const Said& said) { return Json::parse(said.words); }

Json person(const Json& people, const std::string& name) {
  for (const Json& one : people["people"]) {
    if (one["name"] == name) {
      return one;
    }
  }
  return {};
}

// Of the person's names; what is told of them is asked about apart.
std::string verdict_of(const RecordCase& record, const std::string& person) {
  std::string verdicts;
  const Json all = answer(record.says("proposals --json"));
  for (const Json& one : all["proposals"]) {
    if (one["person"] == person && one["kind"] == "person") {
      verdicts = verdicts.empty() || verdicts == one["verdict"] ? one["verdict"].get<std::string>() : "mixed";
    }
  }
  return verdicts;
}

}  // namespace

TEST_CASE("The register shows under which names each person stands and how the class is known") {
  RecordCase record;
  record.add("note.txt", kNote);
  record.prepare();
  const Json karen = person(answer(record.says("people --json")), "Karen Whittle");
  CHECK(karen["class_why"] == "The request says so.");
  CHECK(karen["written"][0]["times"].get<int>() >= 1);
  const Json darren = person(answer(record.says("people --json")), "Darren Foyle");
  CHECK(darren["class_is_guess"] == true);
  CHECK(darren["class_why"].get<std::string>().size() > 10);
}

TEST_CASE("Two people who are one are merged, and an undo parts them again") {
  RecordCase record;
  record.add("note.txt", kNote);
  record.prepare();
  const Json before = answer(record.says("people --json"));
  const std::string darren = person(before, "Darren Foyle")["id"];
  const std::string sandra = person(before, "Sandra Pell")["id"];
  const Json merged = answer(record.says("people merge " + darren + " " + sandra + " --by Anna --json"));
  CHECK(merged["mentions"].get<int>() >= 4);
  CHECK(person(answer(record.says("people --json")), "Sandra Pell").is_null());
  CHECK(verdict_of(record, sandra).empty());
  const std::string number = std::to_string(merged["correction"].get<int>());
  CHECK(record.says("people undo " + number + " --by Anna --json").code == 0);
  CHECK(person(answer(record.says("people --json")), "Sandra Pell")["id"] == sandra);
  CHECK(record.says("people undo " + number + " --by Anna --json").code != 0);
}

TEST_CASE("A class corrected is proposed everywhere, and what was decided otherwise is told and stands") {
  RecordCase record;
  record.add("note.txt", kNote);
  record.prepare();
  const std::string darren = person(answer(record.says("people --json")), "Darren Foyle")["id"];
  CHECK(verdict_of(record, darren) == "redact");
  std::string first;
  const Json all = answer(record.says("proposals --json"));
  for (const Json& one : all["proposals"]) {
    if (one["person"] == darren && one["kind"] == "person" && first.empty()) {
      first = one["id"];
    }
  }
  REQUIRE(record.decide(R"({"what": "proposal", "id": ")" + first + R"(", "verdict": "redact", "ground": "TP-OTH", "reason": "Not a worker."})").code != 7);
  const Json corrected = answer(record.says("people class " + darren + " professional --by Anna --why 'He is the family worker' --json"));
  CHECK(verdict_of(record, darren) == "keep");
  REQUIRE(corrected["decided_otherwise"].size() == 1);
  CHECK(corrected["decided_otherwise"][0]["id"] == first);
  CHECK(corrected["decided_otherwise"][0]["decided"] == "redact");
  CHECK(corrected["decided_otherwise"][0]["proposed"] == "keep");
  const Json after = person(answer(record.says("people --json")), "Darren Foyle");
  CHECK(after["class"] == "professional");
  CHECK(after["class_is_guess"] == false);
}

TEST_CASE("Consent given later keeps every mention, refused takes every mention out") {
  RecordCase record;
  record.add("note.txt", kNote);
  record.prepare();
  CHECK(verdict_of(record, "p1") == "redact");
  CHECK(record.says("people consent p1 given --covers 'her name' --by Anna --json").code != 7);
  CHECK(verdict_of(record, "p1") == "keep");
  CHECK(person(answer(record.says("people --json")), "Karen Whittle")["consent_covers"] == "her name");
  record.says("people consent p1 refused --by Anna --json");
  CHECK(verdict_of(record, "p1") == "redact");
}

TEST_CASE("A name that is another person's is split off") {
  RecordCase record;
  record.add("note.txt", kNote);
  record.prepare();
  const Json people = answer(record.says("people --json"));
  REQUIRE(record.says("people split p1 Kaz --by Anna --json").code != 7);
  const Json kaz = person(answer(record.says("people --json")), "Kaz");
  CHECK(kaz["mentions"] == 1);
  CHECK(record.says("people split p1 Bartholomew --by Anna --json").code == 7);
}

TEST_CASE("A correction that meets nobody changes nothing, and its author does not sign off") {
  RecordCase record;
  record.add("note.txt", kNote);
  record.prepare();
  CHECK(record.says("people class p99 family --by Anna").code == 7);
  CHECK(record.says("people merge p1 p1 --by Anna").code == 7);
  CHECK(record.says("people merge p1 subject --by Anna").code == 7);
  CHECK(record.says("people class p1 subject --by Anna").code == 7);
  CHECK(answer(record.says("people --json"))["corrections"].empty());
  record.says("people known p1 --by Ben");
  CHECK(verdict_of(record, "p1") != "");
  REQUIRE(record.says("decide --by Anna --all-as-proposed").code == 0);
  CHECK(record.says("sign-off --by Ben").code != 0);
  CHECK(record.says("sign-off --by Carys").code == 0);
  record.says("people known p2 --by Anna");
  CHECK(record.says("disclose --out " + record.at("bundle")).code != 0);   // the sign-off fell
}

TEST_CASE("The register shows who is told by a relation alone, whom letters to the data subject name, and what may be a name") {
  RecordCase record;
  record.add("note.txt", "Karen Whittle came in. Darren Foyle's sister rang. MGM had Cory on Sunday. Do not ask Ottilie, she drinks.\n");
  record.add("letter.txt", "Dear Corin,\n\nYou went to live with Darren Foyle when you were four.\n\nWith love\n");
  record.prepare();
  const Json people = answer(record.says("people --json"));
  bool sister = false;
  bool grandmother = false;
  for (const Json& one : people["unnamed"]) {
    sister = sister || one["relation"] == "sister";
    grandmother = grandmother || (one["relation"] == "maternal grandmother" && one["of"] == "subject");
  }
  CHECK(sister);
  CHECK(grandmother);
  CHECK(person(people, "Darren Foyle")["letters_naming"] == 1);
  CHECK(verdict_of(record, person(people, "Darren Foyle")["id"]) == "review");
  CHECK(people["check"].is_array());
}

TEST_CASE("A merge never lets stay who was decided to go, and keeps the answer that protects") {
  RecordCase record;
  record.add("note.txt", kNote);
  record.prepare();
  const std::string darren = person(answer(record.says("people --json")), "Darren Foyle")["id"];
  REQUIRE(record.decide(R"({"what": "person", "person": ")" + darren + R"(", "verdict": "redact", "ground": "TP-OTH", "reason": "At risk."},
                         {"what": "person", "person": "p1", "verdict": "release", "reason": "She agrees."})").code != 7);
  CHECK(record.says("people merge p1 " + darren + " --by Anna").code == 7);
  CHECK(record.says("people merge p2 " + darren + " --by Anna").code == 7);   // nobody has decided on p2, whose name would stay
  const std::string sandra = person(answer(record.says("people --json")), "Sandra Pell")["id"];
  REQUIRE(record.says("people consent " + sandra + " refused --by Anna --json").code != 7);
  REQUIRE(record.says("people merge " + darren + " " + sandra + " --by Anna --json").code != 7);
  CHECK(person(answer(record.says("people --json")), "Darren Foyle")["consent"] == "refused");
}

TEST_CASE("A correction follows its person when a later paper gives the fuller name") {
  RecordCase record;
  record.add("note.txt", "Karen Whittle was in. Tracey shouted at Karen. We asked Tracey to leave and Tracey left.\n");
  record.prepare();
  const std::string tracey = person(answer(record.says("people --json")), "Tracey")["id"];
  REQUIRE(record.says("people class " + tracey + " source --by Anna --json").code != 7);
  record.add("late.txt", "Tracey Boddington rang about Corin Ashdown.\n");
  REQUIRE(record.says("ingest " + record.at("record")).code == 0);
  REQUIRE(record.says("prepare").code == 0);
  CHECK(person(answer(record.says("people --json")), "Tracey Boddington")["class"] == "source");
}

TEST_CASE("A correction that lets somebody stay does not pass to whoever bears the name later, nor back when a split is undone") {
  RecordCase record;
  record.add("note.txt", "Karen Whittle was in. Kaz shouted. Tracey shouted at Karen. We asked Tracey to leave and Tracey left.\n");
  record.prepare();
  const std::string tracey = person(answer(record.says("people --json")), "Tracey")["id"];
  REQUIRE(record.says("people class " + tracey + " professional --by Anna --json").code != 7);
  const Json split = answer(record.says("people split p1 Kaz --by Anna --json"));
  const std::string kaz = person(answer(record.says("people --json")), "Kaz")["id"];
  REQUIRE(record.says("people class " + kaz + " professional --by Anna --json").code != 7);
  REQUIRE(record.says("people undo " + std::to_string(split["correction"].get<int>()) + " --by Anna --json").code != 7);
  CHECK(person(answer(record.says("people --json")), "Karen Whittle")["class"] == "family");
  record.add("late.txt", "Tracey Boddington rang about Corin Ashdown.\n");
  REQUIRE(record.says("ingest " + record.at("record")).code == 0);
  REQUIRE(record.says("prepare").code == 0);
  CHECK(person(answer(record.says("people --json")), "Tracey Boddington")["class"] == "third-party");
}

TEST_CASE("A correction that meets nobody any more blocks until it is undone, for what it protected may go out") {
  RecordCase record;
  record.add("note.txt", kNote);
  record.prepare();
  const Json split = answer(record.says("people split p1 Kaz --by Anna --json"));
  CHECK(split["mentions"].get<int>() >= 2);   // hers, and what is now another's
  const std::string kaz = person(answer(record.says("people --json")), "Kaz")["id"];
  const std::string correction = std::to_string(answer(record.says("people class " + kaz + " source --by Anna --json"))["correction"].get<int>());
  CHECK(record.says("status --json").words.find("correction " + correction) == std::string::npos);
  CHECK(record.says("people undo " + std::to_string(split["correction"].get<int>()) + " --by Anna --json").code == 0);
  CHECK(record.says("status --json").words.find("correction " + correction) != std::string::npos);
  record.says("decide --by Anna --all-as-proposed");
  CHECK(record.says("sign-off --by Carys").code == 4);
  CHECK(record.says("people undo " + correction + " --by Anna --json").code == 0);
  CHECK(record.says("status --json").words.find("correction " + correction) == std::string::npos);
}
