// Papers about somebody else and passages that an agency contributed are held until somebody has looked.
#include <catch2/catch.hpp>

#include "tests/support/candour.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;

TEST_CASE("A paper whose heading names another child and which never names the data subject is held") {
  RecordCase record;
  record.add("note.txt", "Name: Corin Ashdown\nVisit on Monday. Corin was well and had drawn a ship with nine masts.\n");
  record.add("other.txt", "Child: Bethan Crowle\nVisit on Tuesday. Bethan was well. Her teacher says that she reads beyond her years.\n");
  record.prepare();
  const std::string status = record.says("status --json").words;
  CHECK(has(status, "\"hold: misfiled\""));
  CHECK(has(status, "other.txt"));
  CHECK_FALSE(has(status.substr(status.find("blocks")), "misfiled\",\"where\":\"note.txt"));
  record.decide_the_rest_and_disclose();
  CHECK_FALSE(has(record.bundle_text(), "reads beyond her years"));
  CHECK(has(record.bundle_text(), "nine masts"));
}

TEST_CASE("What the police shared in minutes of our own holds its page until the agency has been asked") {
  RecordCase record;
  record.add("minutes.txt", "STRATEGY MEETING\nRe: Corin Ashdown\nInformation shared by: Police\nNo trace since 2012 of anybody at the address.\nDecisions\nSingle agency visit to Corin.\n");
  record.prepare();
  const std::string status = record.says("status --json").words;
  CHECK(has(status, "hold: partner-agency"));
  CHECK(has(status, "minutes.txt, page 1"));
  CHECK(record.decide(R"({"what": "hold", "source": "minutes.txt", "kind": "partner-agency", "role": "officer", "verdict": "release", "reason": "The police agree."})").code != 7);
  CHECK_FALSE(has(record.says("status --json").words, "hold: partner-agency"));
}
