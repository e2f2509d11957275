// Decided once, applied to every copy, by somebody who asks for it; never where a name, a figure or a "not" is another.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/candour.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;
using Json = nlohmann::json;

namespace {

const std::string kNote =
    "Home visit on Monday afternoon at the flat above the bakery.\n"
    "Karen Whittle said that the heating had been mended and that the landlord had been round with the bill.\n"
    "She can be reached on 01632 960147 in the evenings, and does not want letters to be sent to the flat.\n"
    "The kitchen was tidy and there was food in the cupboards for the rest of the week.\n";

std::string changed(std::string text, const std::string& from, const std::string& to) {
  text.replace(text.find(from), from.size(), to);
  return text;
}

std::string phone_in(const RecordCase& record, const std::string& source) {
  const Json answer = Json::parse(record.says("proposals --json").words);
  for (const Json& one : answer["proposals"]) {
    if (one["source"] == source && one["kind"] == "phone") {
      return one["id"];
    }
  }
  return {};
}

Json proposal(const RecordCase& record, const std::string& id) {
  const Json answer = Json::parse(record.says("proposals --json").words);
  for (const Json& one : answer["proposals"]) {
    if (one["id"] == id) {
      return one;
    }
  }
  return {};
}

Json decide_and_copies(const RecordCase& record, const std::string& id, const std::string& verdict) {
  write_file_atomically(record.at("decisions.json"), R"({"decisions": [{"what": "proposal", "id": ")" + id + R"(", "verdict": ")" + verdict + R"(", "ground": "TP-OTH", "reason": "Her own number."}]})");
  return Json::parse(record.says("decide --by Anna --and-copies --json --file " + record.at("decisions.json")).words);
}

}  // namespace

TEST_CASE("A decision on a telephone number is carried to the resend and to the quoted text, and names where it came from") {
  RecordCase record;
  record.add("note.txt", kNote);
  record.add("resend.txt", "Sent again as asked.\n\n" + kNote);
  record.add("other.txt", "A letter about the bins and who puts them out on which day of the week, nothing else at all.\nOffice 01632 960147\n");
  record.prepare();
  const std::string id = phone_in(record, "note.txt");
  REQUIRE_FALSE(id.empty());
  CHECK(proposal(record, id)["copies"] == 1);
  const Json answer = decide_and_copies(record, id, "redact");
  CHECK(answer["decisions"] == 2);
  CHECK(answer["carried"] == 1);
  CHECK(answer["copies_that_differ"] == 0);
  CHECK(proposal(record, id)["applied_to"] == 1);
  const Json copy = proposal(record, phone_in(record, "resend.txt"));
  CHECK(copy["carried_from"] == id);
  CHECK(copy["decided"] == "redact");
  CHECK(proposal(record, phone_in(record, "other.txt"))["decided"].is_null());
  CHECK(has(record.says("audit").words, "1 carried to copies"));
}

TEST_CASE("A decision is told, not carried, where a name, a figure, a day or a word that turns the sentence is another") {
  const auto [from, to] = GENERATE(std::pair{"Karen Whittle", "Maria Whittle"}, std::pair{"does not want", "does want"}, std::pair{"Monday", "Tuesday"}, std::pair{"960147", "960148"},
                                   std::pair{"She can", "He can"}, std::pair{"landlord", "mother"});
  RecordCase record;
  record.add("note.txt", kNote);
  record.add("other.txt", changed(kNote, from, to));
  record.prepare();
  const Json answer = decide_and_copies(record, phone_in(record, "note.txt"), "redact");
  INFO(from << " / " << to);
  CHECK(answer["carried"] == 0);
  CHECK(answer["copies_that_differ"] == 1);
  const Json apart = Json::parse(record.says("consistency --carry --by Anna --json").words);
  CHECK(apart["carried"] == 0);
  bool told = false;
  for (const Json& one : apart["apart"]) {
    told = told || (one["kind"] == "copy" && one["places"][1]["differs"] == true);
  }
  CHECK(told);
}

TEST_CASE("Carrying what was decided before is one step that can be taken back, and what a colleague decided on a copy stands") {
  RecordCase record;
  record.add("note.txt", kNote);
  record.add("b.txt", "Sent again as asked.\n\n" + kNote);
  record.add("c.txt", "For the file as agreed on the telephone.\n\n" + kNote);
  record.prepare();
  record.decide(R"({"what": "proposal", "id": ")" + phone_in(record, "note.txt") + R"(", "verdict": "redact", "ground": "TP-OTH", "reason": "Her own number."})");
  record.decide(R"({"what": "proposal", "id": ")" + phone_in(record, "c.txt") + R"(", "verdict": "release", "reason": "He has it."})");
  const Json carried = Json::parse(record.says("consistency --carry --by Anna --json").words);
  CHECK(carried["carried"] == 0);   // two places, decided differently: b.txt is a copy of both
  CHECK(proposal(record, phone_in(record, "b.txt"))["decided"].is_null());
  CHECK(proposal(record, phone_in(record, "c.txt"))["decided"] == "release");
  record.decide(R"({"what": "proposal", "id": ")" + phone_in(record, "c.txt") + R"(", "verdict": "redact", "ground": "TP-OTH", "reason": "Her own number."})");
  CHECK(Json::parse(record.says("consistency --carry --by Anna --json").words)["carried"] == 1);
  CHECK(proposal(record, phone_in(record, "b.txt"))["decided"] == "redact");
}

TEST_CASE("A name drawn by hand is taken out of the copies too, though nothing is proposed there") {
  RecordCase record;
  record.add("note.txt", kNote);
  record.add("resend.txt", "Sent again as asked.\n\n" + kNote);
  record.prepare();
  const Json read = Json::parse(candour_command("read " + record.at("record/note.txt") + " --json").words);
  Json box;
  for (const Json& word : read["pages"][0]["words"]) {
    box = word["text"] == "bakery." ? word["box"] : box;
  }
  write_file_atomically(record.at("decisions.json"), R"({"decisions": [{"what": "passage", "source": "note.txt", "page": 1, "box": )" + box.dump() + R"(, "verdict": "redact", "ground": "TP-OTH", "reason": "Where they live."}]})");
  const Json answer = Json::parse(record.says("decide --by Anna --and-copies --json --file " + record.at("decisions.json")).words);
  CHECK(answer["carried"] == 1);
  record.decide_the_rest_and_disclose();
  CHECK_FALSE(has(record.bundle_text(), "bakery"));
}

TEST_CASE("A form with another box ticked is no duplicate, however the tick is written") {
  const auto [agreed, refused] = GENERATE(std::pair{"☒ I agree ☐ I do not agree\n", "☐ I agree ☒ I do not agree\n"}, std::pair{"✓ seen\n", "seen\n"}, std::pair{"[x] I agree [ ] I do not agree\n", "[ ] I agree [x] I do not agree\n"});
  RecordCase record;
  record.add("june.txt", kNote + agreed);
  record.add("may.txt", kNote + refused);
  record.prepare();
  INFO(agreed);
  CHECK(record.decide(R"({"what": "document", "source": "may.txt", "verdict": "withhold", "duplicate_of": "june.txt", "reason": "Printed once, from the first paper."})").code == 7);
}

TEST_CASE("A paper that came again nearly the same is told by its twin when somebody says so, and not when a name or figure is another") {
  RecordCase record;
  record.add("note.txt", kNote);
  record.add("again.txt", changed(kNote, "The kitchen", "The same kitchen"));
  record.add("other.txt", changed(kNote, "960147", "960174"));
  record.prepare();
  const auto duplicate = [&](const std::string& source, const std::string& twin) {
    return record.decide(R"({"what": "document", "source": ")" + source + R"(", "verdict": "withhold", "duplicate_of": ")" + twin + R"(", "reason": "Printed once, from the first paper."})").code;
  };
  CHECK(duplicate("other.txt", "note.txt") == 7);
  CHECK(duplicate("again.txt", "nowhere.txt") == 7);
  CHECK(duplicate("again.txt", "note.txt") == 4);    // taken; the rest is still to decide
  CHECK(duplicate("note.txt", "again.txt") == 7);    // or neither would be printed
  record.decide_the_rest_and_disclose();
  const Json manifest = Json::parse(record.manifest());
  for (const Json& one : manifest["documents"]) {
    const bool again = one["source"] == "again.txt";
    CHECK(one["status"] == (again ? "duplicate" : "disclosed"));
    CHECK(one["duplicate_of"] == (again ? Json("note.txt") : Json()));
  }
}
