// One case, one writer at a time.
#include <catch2/catch.hpp>
#include <unistd.h>

#include "pipeline/codec/case_files.h"
#include "pipeline/store/case_store.h"
#include "tests/support/candour.h"

using namespace candour;
using namespace candour::test;

TEST_CASE("A second command on a case is told which process holds it, with which verb and since when, while looking goes on") {
  const TemporaryFolder folder;
  const std::string place = (folder / "case").string();
  CaseStore::create(place, request_from_json(R"({"reference": "R1", "received_on": "2026-10-05", "subject": {"name": "Corin Ashdown"}})"), "Anna");
  {
    const auto holder = CaseStore::open(place, Access::write, "prepare");
    for (const char* verb : {"ingest .", "prepare", "decide --by Anna --all-as-proposed", "sign-off --by Ben", "disclose --out out"}) {
      const Outcome outcome = candour_runs(std::string(verb) + " --case " + place);
      INFO(verb << "\n" << outcome.told);
      CHECK(outcome.code == 6);
      CHECK(has(outcome.told, "process " + std::to_string(::getpid()) + " (prepare, since 20"));
    }
    CHECK(candour_runs("status --case " + place).code == 0);
  }
  CHECK(candour_runs("prepare --case " + place).code == 0);
}
