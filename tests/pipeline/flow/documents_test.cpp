// The papers of the record as an officer lists them.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;
using Json = nlohmann::json;

namespace {


int count(const Json& paper, const std::string& kind) {
  int found = 0;
  for (const Json& passage : paper["passages"]) {
    found += passage["kind"] == kind ? 1 : 0;
  }
  return found;
}

}  // namespace

TEST_CASE("The papers are listed in the order of events, each with its kind, owner, author and what holds it") {
  RecordCase record;
  record.add("b.txt", "Case note\nDate of event: 3 May 2016\nDate recorded: 9 May 2016\nRecorded by: Ann Lee\nHome visit. I saw two bruises. It is felt that he is safe. School reported that he is late.\n");
  record.add("a.txt", "STRATEGY MEETING\n2 May 2016\nRestricted from user\nThe caller wishes to remain anonymous.\nActions\nVisit.\n");
  record.prepare();
  const Json answer = Json::parse(record.says("documents --json").words);
  REQUIRE(answer["documents"].size() == 2);
  CHECK(answer["documents"][0]["source"].get<std::string>().ends_with("a.txt"));
  const Json note = answer["documents"][1];
  CHECK(note["kind"]["value"] == "case-note-export");
  CHECK(note["kind"]["score"].get<double>() > 0.5);
  CHECK(note["author"]["value"] == "Ann Lee");
  CHECK(note["event_date"] == "2016-05-03");
  CHECK(note["recorded_date"] == "2016-05-09");
  CHECK(note["owner_agency"]["why"].get<std::string>().size() > 10);
  CHECK(count(note, "fact") == 1);
  CHECK(count(note, "opinion") == 1);
  CHECK(count(note, "hearsay") == 1);
  const Json minutes = answer["documents"][0];
  CHECK(minutes["holds"] == Json::array({"restricted"}));
  REQUIRE(count(minutes, "restricted") == 1);
  CHECK(minutes["passages"][0]["detail"] == "third-party-asked");
}

TEST_CASE("A hold on a restricted passage says which ground it gives, for the manager who reviews it") {
  RecordCase record;
  record.add("a.txt", "STRATEGY MEETING\n2 May 2016\nRestricted from user\nThe caller wishes to remain anonymous.\nActions\nVisit.\n");
  record.prepare();
  CHECK(record.says("status --json").words.find("Somebody asked that it not be passed on") != std::string::npos);
}
