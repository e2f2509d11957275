// The same words beside another tick or picture: told, and left to a person.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/candour.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;
using Json = nlohmann::json;

namespace {

// A form of several lines, the first of them at `top`, with `drawn` beside them.
std::string form(int top, const std::string& drawn) {
  std::string content = "BT /F1 11 Tf 18 TL 72 " + std::to_string(top) + " Td ";
  for (const char* line : {"Consent of the parent to share what is known with the school",
                           "Karen Whittle said that the heating had been mended and the bill paid.",
                           "She can be reached on 01632 960147 in the evenings at the flat.",
                           "The kitchen was tidy and there was food in the cupboards for the week.",
                           "Corin showed his drawing of the harbour and the boats in it."}) {
    content += "(" + std::string(line) + ") Tj T* ";
  }
  return pages_of({content + "ET\n" + drawn});
}

constexpr const char* kTick = "180 500 m 190 510 l S 180 510 m 190 500 l S\n";
constexpr const char* kPicture = "q 0.2 0.4 0.6 rg 400 760 60 40 re f Q\n";

std::string phone_in(const RecordCase& record, const std::string& source) {
  const Json answer = Json::parse(record.says("proposals --json").words);
  for (const Json& one : answer["proposals"]) {
    if (one["source"] == source && one["kind"] == "phone") {
      return one["id"];
    }
  }
  return {};
}

Json decided_with_copies(const RecordCase& record, const std::string& entry) {
  write_file_atomically(record.at("decisions.json"), "{\"decisions\": [" + entry + "]}");
  return Json::parse(
      record.says("decide --by Anna --and-copies --json --file " + record.at("decisions.json")).words);
}

std::string out(const std::string& id) {
  return R"({"what": "proposal", "id": ")" + id +
         R"(", "verdict": "redact", "ground": "TP-OTH", "reason": "Her own number."})";
}

}  // namespace

TEST_CASE("A decision is not carried to a paper with the same words and another tick, it is told") {
  RecordCase record;
  record.add("june.pdf", form(700, kTick));
  record.add("may.pdf", form(700, ""));
  record.prepare();
  const Json answer = decided_with_copies(record, out(phone_in(record, "june.pdf")));
  CHECK(answer["carried"] == 0);
  CHECK(answer["copies_that_differ"] == 1);
  CHECK(Json::parse(record.says("consistency --carry --by Anna --json").words)["carried"] == 0);
}

TEST_CASE("A drawn passage and a withheld page are not carried to a paper with another tick") {
  RecordCase record;
  record.add("june.pdf", form(700, kTick));
  record.add("may.pdf", form(700, ""));
  record.prepare();
  const std::string place =
      R"("source": "june.pdf", "page": 1, "ground": "TP-OTH", "reason": "Another family's.")";
  CHECK(
      decided_with_copies(record, R"({"what": "passage", "box": [70, 148, 400, 162], "verdict": "redact", )" +
                                      place + "}")["carried"] == 0);
  CHECK(Json::parse(record.says("consistency --carry --by Anna --json").words)["carried"] == 0);
  CHECK(decided_with_copies(record, R"({"what": "page", "verdict": "withhold", )" + place + "}")["carried"] ==
        0);
  CHECK(Json::parse(record.says("consistency --carry --by Anna --json").words)["carried"] == 0);
}

TEST_CASE("A paper with another tick is no duplicate, whoever says so") {
  RecordCase record;
  record.add("june.pdf", form(700, kTick));
  record.add("may.pdf", form(700, ""));
  record.prepare();
  const Said said = record.decide(
      R"({"what": "document", "source": "may.pdf", "verdict": "withhold", "duplicate_of": "june.pdf", "reason": "Printed once."})");
  CHECK(said.code == 7);
}

TEST_CASE(
    "A decision is carried to the same words set in another place, with the same picture beside them or with "
    "none") {
  const std::string drawn = GENERATE(std::string(), std::string(kPicture));
  RecordCase record;
  record.add("june.pdf", form(700, drawn));
  record.add("may.pdf", form(655, drawn));
  record.prepare();
  CHECK(decided_with_copies(record, out(phone_in(record, "june.pdf")))["carried"] == 1);
}

TEST_CASE("A decision is told, not carried, where the same words stand beside another picture") {
  RecordCase record;
  record.add("june.pdf", form(700, kPicture));
  record.add("may.pdf", form(655, ""));
  record.prepare();
  const Json answer = decided_with_copies(record, out(phone_in(record, "june.pdf")));
  CHECK(answer["carried"] == 0);
  CHECK(answer["copies_that_differ"] == 1);
}
