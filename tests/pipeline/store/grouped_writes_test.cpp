#include "pipeline/store/grouped_writes.h"

#include <catch2/catch.hpp>

#include <string>

#include "pipeline/base/error.h"
#include "pipeline/codec/case_files.h"
#include "tests/support/shell.h"

using namespace candour;
using candour::test::TemporaryFolder;

namespace {

class ACase {
 public:
  ACase() : store_(CaseStore::create((folder_ / "case").string(), request_from_json(R"({"reference": "R1", "received_on": "2026-10-05", "subject": {"name": "Corin Ashdown"}})"), "Anna")) {}

  CaseStore& store() { return *store_; }

  void receive(GroupedWrites& writes, int number, std::uint64_t bytes = 1) {
    writes.add(bytes, [this, number] {
      SourceDocument document;
      document.source = std::to_string(number) + ".eml";
      document.sha256 = std::string(64, 'a');
      store_->add_document(document, "Anna");
    });
  }

 private:
  TemporaryFolder folder_;
  std::unique_ptr<CaseStore> store_;
};

}  // namespace

TEST_CASE("What comes first is in the case at once, what follows quickly waits for the others") {
  ACase c;
  GroupedWrites writes(c.store());
  c.receive(writes, 0);
  CHECK(c.store().documents().size() == 1);
  for (int i = 1; i < 40; ++i) {
    c.receive(writes, i);
  }
  CHECK(c.store().documents().size() < 40);
  writes.finish();
  CHECK(c.store().documents().size() == 40);
}

TEST_CASE("Sixty-four that wait are committed, and so is what fills the memory") {
  ACase c;
  GroupedWrites writes(c.store());
  for (int i = 0; i < 65; ++i) {
    c.receive(writes, i);
  }
  CHECK(c.store().documents().size() == 65);
  c.receive(writes, 65, 17U << 20U);
  CHECK(c.store().documents().size() == 66);
}

TEST_CASE("A write that fails takes its group with it and nothing that was committed before") {
  ACase c;
  GroupedWrites writes(c.store());
  c.receive(writes, 0);
  c.receive(writes, 1);
  CHECK_THROWS_AS(writes.add(17U << 20U, [] { throw Error(ExitCode::store_problem, "the disk is full"); }), Error);
  CHECK(c.store().documents().size() == 1);
  writes.finish();   // nothing of the group is left to be tried again
  CHECK(c.store().documents().size() == 1);
  c.receive(writes, 1);
  writes.finish();
  CHECK(c.store().documents().size() == 2);
}
