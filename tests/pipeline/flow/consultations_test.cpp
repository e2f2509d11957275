// Asking partner agencies and health professionals with the real command, and what an opinion stands in the way of.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/candour.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;
using Json = nlohmann::json;

namespace {

const std::string kClinic = "Example NHS Foundation Trust\n\nDear colleague,\n\nCorin was seen at the clinic on Monday. He is well and sleeps through the night.\n\nDr Anil Rao\nConsultant paediatrician\n";

struct WithClinicsLetter : RecordCase {
  WithClinicsLetter() {
    add("clinic.txt", kClinic);
    add("note.txt", "Home visit on Monday. Corin was drawing at the table.\n");
    prepare();
  }
};

Said asks(const RecordCase& record, const std::string& more) { return record.says("consultations ask health-professional 'Dr Anil Rao, GMC 1234567' --by Anna --document clinic.txt " + more); }

}  // namespace

TEST_CASE("Who was asked and has not replied is listed until they have, and a reply is written down once") {
  const WithClinicsLetter record;
  REQUIRE(asks(record, "--on 2026-09-01 --reply-by 2026-09-15 --question 'Would sharing this do serious harm?'").code == 0);
  Json list = Json::parse(record.says("consultations --json").words)["consultations"];
  REQUIRE(list.size() == 1);
  CHECK(list[0]["state"] == "overdue");
  CHECK(list[0]["whom"] == "Dr Anil Rao, GMC 1234567");
  CHECK(has(record.says("consultations").words, "overdue, reply by 2026-09-15"));
  REQUIRE(record.says("consultations reply 1 agrees --by Ben --on 2026-09-20 --views 'No serious harm.'").code == 0);
  list = Json::parse(record.says("consultations --json").words)["consultations"];
  REQUIRE(list.size() == 1);
  CHECK(list[0]["state"] == "answered");
  CHECK(list[0]["expires_on"] == "2027-03-19");
  CHECK(list[0]["by"] == "Ben");
  const Said again = record.says("consultations reply 1 objects --by Ben --views 'Otherwise.' 2>&1");
  CHECK(again.code == 7);
  CHECK(has(again.words, "was answered on 2026-09-20"));
  const std::string audit = record.says("audit").words;
  CHECK(has(audit, "consultation 1 (health-professional): agrees"));
  CHECK_FALSE(has(audit, "Anil Rao"));
}

TEST_CASE("A question without a day that can be, about a paper that is not there or to nobody is refused and changes nothing") {
  const WithClinicsLetter record;
  for (const char* wrong : {"--on 2026-12-01", "--on yesterday", "--on 2026-09-10 --reply-by 2026-09-01"}) {
    CHECK(asks(record, wrong).code == 7);
  }
  CHECK(record.says("consultations ask legal ' ' --by Anna").code == 7);
  CHECK(record.says("consultations ask legal 'Iona Lark' --by Anna --document none.txt").code == 7);
  CHECK(record.says("consultations reply 1 agrees --by Anna --views 'Yes.'").code == 7);
  CHECK(Json::parse(record.says("consultations --json").words)["consultations"].empty());
}

TEST_CASE("Health data does not go out on an opinion older than six months, or against it, also when all is decided") {
  const WithClinicsLetter record;
  const auto lift = R"({"what": "hold", "source": "clinic.txt", "kind": "health", "verdict": "release", "role": "health professional", "reason": "No serious harm."})";
  record.decide(lift);
  REQUIRE(record.says("decide --by Anna --all-as-proposed").code == 0);
  REQUIRE(asks(record, "--on 2026-02-01").code == 0);
  REQUIRE(record.says("consultations reply 1 agrees --by Anna --on 2026-02-10 --views 'No serious harm.'").code == 0);
  const Said old = record.says("sign-off --by Ben 2>&1");
  CHECK(old.code != 0);
  CHECK(has(old.words, "clinic.txt: the health professional's opinion of 2026-02-10 is older than six months"));
  REQUIRE(asks(record, "--on 2026-10-01").code == 0);
  REQUIRE(record.says("consultations reply 2 agrees --by Anna --on 2026-10-02 --views 'No serious harm.'").code == 0);
  REQUIRE(record.says("sign-off --by Ben").code == 0);
  REQUIRE(asks(record, "--on 2026-10-02").code == 0);
  REQUIRE(record.says("consultations reply 3 objects --by Anna --on 2026-10-03 --views 'He is not well enough to read it.'").code == 0);
  const Said against = record.says("disclose --out " + record.at("bundle") + " 2>&1");
  CHECK(against.code != 0);
  CHECK(has(against.words, "may not go out"));
  CHECK_FALSE(std::filesystem::exists(record.at("bundle/bundle.pdf")));
}

TEST_CASE("An objection holds back any paper, its copies and what came out of it, also in an unattended run, and nobody signs off whose note lifted it") {
  RecordCase record;
  record.add("note.txt", "Home visit on Monday. Corin was drawing at the table.\n");
  record.add("twin/note.txt", "Home visit on Monday. Corin was drawing at the table.\n");
  record.add("clinic.txt", kClinic);
  record.prepare();
  const auto objects_to = [&](const std::string& source, int number) {
    REQUIRE(record.says("consultations ask health-professional 'Dr Anil Rao, GMC 1234567' --by Anna --on 2026-09-20 --document " + source).code == 0);
    REQUIRE(record.says("consultations reply " + std::to_string(number) + " objects --by Anna --on 2026-10-01 --views 'He is not well enough to read it.'").code == 0);
  };
  objects_to("twin/note.txt", 1);
  objects_to("clinic.txt", 2);
  REQUIRE(record.says("decide --by Anna --all-as-proposed").code == 0);
  REQUIRE(record.says("sign-off --by Ben").code == 0);
  REQUIRE(record.says("disclose --out " + record.at("bundle")).code == 0);
  const std::string text = record.bundle_text();
  CHECK_FALSE(has(text, "drawing at the table"));
  CHECK_FALSE(has(text, "sleeps through the night"));
  REQUIRE(record.decide(R"({"what": "document", "source": "note.txt", "verdict": "release", "reason": "It may go."})").code != 1);
  const Said stopped = record.says("sign-off --by Ben 2>&1");
  CHECK(has(stopped.words, "note.txt: the health professional's opinion"));
  REQUIRE(record.says("consultations ask health-professional 'Dr Anil Rao, GMC 1234567' --by Ben --document note.txt").code == 0);
  REQUIRE(record.says("consultations reply 3 agrees --by Ben --views 'He may read it now.'").code == 0);
  CHECK(has(record.says("sign-off --by Ben 2>&1").words, "Ben took decisions in this case"));
  CHECK(record.says("sign-off --by Cai").code == 0);
}

TEST_CASE("An opinion that parts would do harm stops the paper until somebody has decided on it, and the unattended run withholds it") {
  const WithClinicsLetter record;
  REQUIRE(asks(record, "--on 2026-09-20").code == 0);
  REQUIRE(record.says("consultations reply 1 agrees-in-part --by Anna --on 2026-10-01 --views 'Not what is said of his sleep.'").code == 0);
  REQUIRE(record.says("decide --by Anna --all-as-proposed").code == 0);
  REQUIRE(record.says("sign-off --by Ben").code == 0);
  REQUIRE(record.says("disclose --out " + record.at("bundle")).code == 0);
  CHECK_FALSE(has(record.bundle_text(), "sleeps through the night"));
}
