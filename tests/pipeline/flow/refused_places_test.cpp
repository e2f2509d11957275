// What cannot go out is told in one list, once every page of the request has been tried, and nothing is
// written.
#include <catch2/catch.hpp>

#include "pipeline/store/case_store.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/record_case.h"

using namespace candour;
using candour::test::RecordCase;
using candour::test::Said;

namespace {

std::string two_pages() {
  const std::string page = "BT /F1 12 Tf 72 700 Td (Corin came in at four.) Tj 0 -20 Td (He had tea.) Tj ET";
  return test::pages_of({page, page + " BT /F1 12 Tf 72 600 Td (He went to bed at nine.) Tj ET"});
}

// Two letters; a page of each bears a box that no page has, as a case of an earlier version may hold it.
class RefusedCase : public RecordCase {
 public:
  RefusedCase() {
    add("letters/first.pdf", two_pages());
    add("second.pdf", test::pages_of({"BT /F1 12 Tf 72 700 Td (Corin was at school.) Tj ET"}));
    prepare();
    REQUIRE(says("decide --by Anna --all-as-proposed").code == 0);
    put_box_outside("letters/first.pdf", 2);
    put_box_outside("second.pdf", 1);
    REQUIRE(says("sign-off --by Ben").code == 0);
  }
  Said disclose(const std::string& more = "") const {
    return says("disclose " + more + " --out " + at("bundle") + " 2>&1");
  }

 private:
  void put_box_outside(const std::string& source, int page) const {
    Decision decision;
    decision.target = DecisionTarget::passage;
    decision.source = source;
    decision.page = page;
    decision.boxes = {{2000, 2000, 2100, 2020}};
    decision.ground = "TP-OTH";
    decision.reason = "Another family's.";
    CaseStore::open(at("case"), Access::write, "test")->append_decisions({decision}, "Anna", "");
  }
};

bool tells(const Said& said, const std::string& words) {
  return said.words.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("Every page that cannot go out is named by its file and page in one list, and no bundle is left") {
  const RefusedCase c;
  const Said said = c.disclose();
  CHECK(said.code == 5);
  CHECK(tells(said, "2 places cannot go out"));
  CHECK(tells(said, "letters/first.pdf, page 2: "));
  CHECK(tells(said, "second.pdf, page 1: "));
  CHECK(tells(said, "withhold that page"));
  CHECK_FALSE(tells(said, "first.pdf, page 1"));
  CHECK_FALSE(std::filesystem::exists(c.at("bundle/bundle.pdf")));
  CHECK_FALSE(std::filesystem::exists(c.at("bundle/manifest.json")));
}

TEST_CASE("The list of what cannot go out is JSON when that is asked for") {
  const RefusedCase c;
  const Said said = c.disclose("--json");
  CHECK(said.code == 5);
  CHECK(tells(said, "\"refusals\""));
  CHECK(tells(said, "\"source\":\"second.pdf\""));
  CHECK(tells(said, "\"page\":2"));
}

TEST_CASE("Once every page of the list is withheld the rest goes out") {
  const RefusedCase c;
  REQUIRE(
      c.decide(
           R"({"what": "page", "source": "letters/first.pdf", "page": 2, "verdict": "withhold", "ground": "TP-OTH", "reason": "Another family's."},
                      {"what": "page", "source": "second.pdf", "page": 1, "verdict": "withhold", "ground": "TP-OTH", "reason": "Another family's."})")
          .code == 0);
  REQUIRE(c.says("sign-off --by Ben").code == 0);
  CHECK(c.disclose().code == 0);
  CHECK(c.bundle_text().find("Corin came in at four.") != std::string::npos);
}
