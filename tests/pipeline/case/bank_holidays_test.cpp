// The published list of bank holidays, kept with the case.
#include <catch2/catch.hpp>

#include "pipeline/base/days.h"
#include "pipeline/base/error.h"
#include "pipeline/case/deadlines.h"
#include "pipeline/case/open_case.h"
#include "pipeline/case/status.h"
#include "pipeline/codec/case_files.h"
#include "tests/support/shell.h"

using namespace candour;
using candour::test::TemporaryFolder;

namespace {

// Due on 5 November 2026 by rule.
const char* const kRequest = R"({"reference": "R1", "received_on": "2026-10-05", "subject": {"name": "Corin Ashdown"}})";

std::string list_of(const std::string& division, const std::vector<std::string>& days) {
  std::string events;
  for (const std::string& day : days) {
    events += (events.empty() ? "" : ", ") + std::string(R"({"title": "A holiday", "date": ")") + day + R"(", "notes": "", "bunting": true})";
  }
  return "{\"" + division + "\": {\"division\": \"" + division + "\", \"events\": [" + events + "]}}";
}

const std::vector<std::string> kWithFifthOfNovember = {"2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-11-05", "2026-12-25"};

int refused(const std::string& list) {
  const TemporaryFolder folder;
  try {
    open_case({(folder / "case").string(), request_from_json(kRequest), list}, {"Anna"}, *day_from("2026-10-06"));
  } catch (const Error& error) {
    CHECK_FALSE(std::filesystem::exists(folder / "case"));
    CHECK(std::string(error.what()).find("bank holidays") != std::string::npos);
    return static_cast<int>(error.code());
  }
  return 0;
}

}  // namespace

TEST_CASE("A holiday proclaimed after this version was made moves the due date of a case that was given the list") {
  const TemporaryFolder folder;
  const std::string place = (folder / "case").string();
  const Day today = *day_from("2026-10-06");
  open_case({place, request_from_json(kRequest), list_of("england-and-wales", kWithFifthOfNovember)}, {"Anna"}, today);
  const auto store = CaseStore::open(place, Access::read, "");
  CHECK(deadline_of(*store, {"Anna"}, today).answer.due == "2026-11-06");
  CHECK(status_of(*store, {"Anna"}, today).answer.due == "2026-11-06");
  CHECK_FALSE(deadline_of(*store, {"Anna"}, *day_from("2026-11-06")).overdue);
  CHECK(deadline_of(*store, {"Anna"}, *day_from("2026-11-07")).overdue);
}

TEST_CASE("Without a list the case reckons by rule") {
  const TemporaryFolder folder;
  const std::string place = (folder / "case").string();
  open_case({place, request_from_json(kRequest), ""}, {"Anna"}, *day_from("2026-10-06"));
  CHECK(deadline_of(*CaseStore::open(place, Access::read, ""), {"Anna"}, *day_from("2026-10-06")).answer.due == "2026-11-05");
}

TEST_CASE("What is not the published list of bank holidays opens no case") {
  CHECK(refused("not JSON") == 7);
  CHECK(refused("[]") == 7);
  CHECK(refused("{}") == 7);
  CHECK(refused(R"({"england-and-wales": []})") == 7);
  CHECK(refused(R"({"england-and-wales": {"events": "none"}})") == 7);
  CHECK(refused(list_of("wales", kWithFifthOfNovember)) == 7);
  CHECK(refused(list_of("scotland", kWithFifthOfNovember)) == 7);
  CHECK(refused(list_of("england-and-wales", {"2026-02-30"})) == 7);
  CHECK(refused(list_of("england-and-wales", {"2026-12-25", "2026-12-26"})) == 7);
  CHECK(refused(list_of("england-and-wales", kWithFifthOfNovember)) == 0);
}
