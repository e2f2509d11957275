// What comes after the bundle.
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;

TEST_CASE("A request that was disclosed is not overdue, and is again when a file comes that the bundle lacks") {
  const RecordCase c;
  c.add("visit.txt", "Visit to Corin on 04/03/2019. Karen Whittle was at home.\n");
  c.prepare();
  c.decide_the_rest_and_disclose();
  const std::string later = " --today 2026-12-01 ";
  Said said = candour_command("deadlines --check" + later + c.at("case"));
  CHECK(said.code == 0);
  CHECK(said.words.find("disclosed; it was due 2026-11-05") != std::string::npos);
  c.add("second.txt", "A second visit to Corin.\n");
  REQUIRE(c.says("ingest " + c.at("record")).code == 0);
  said = candour_command("deadlines --check" + later + c.at("case"));
  CHECK(said.code == 9);
  CHECK(said.words.find("26 days overdue") != std::string::npos);
  CHECK(candour_command("status --case " + c.at("case") + later).words.find("disclosed") == std::string::npos);
}

TEST_CASE("The day a request is due is told as today, the day after as one day") {
  const RecordCase c;
  c.add("visit.txt", "Visit to Corin on 04/03/2019.\n");
  REQUIRE(c.says("open --request " + c.at("request.json")).code == 0);
  const auto on = [&](const std::string& day) { return candour_command("deadlines --today " + day + " " + c.at("case")).words; };
  CHECK(on("2026-11-04").find("1 day left") != std::string::npos);
  CHECK(on("2026-11-05").find("which is today") != std::string::npos);
  CHECK(on("2026-11-06").find("1 day overdue") != std::string::npos);
}
