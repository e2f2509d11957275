// Papers with the same words: one copy when they look the same, documents of their own when a tick, a struck
// line or a picture is another.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "pipeline/store/case_store.h"
#include "tests/support/candour.h"
#include "tests/support/pdf_builder.h"
#include "tests/support/record_case.h"

using namespace candour;
using namespace candour::test;
using Json = nlohmann::json;

namespace {

// A form of two boxes, with `drawn` on it.
std::string form_page(const std::string& drawn) {
  const auto line = [](int y, const std::string& words) {
    return "BT /F1 11 Tf 72 " + std::to_string(y) + " Td (" + words + ") Tj ET\n";
  };
  return line(760, "Consent of the parent to share information with the school about contact") +
         line(730, "I agree") + line(710, "I do not agree") + "180 728 10 10 re 180 708 10 10 re S\n" + drawn;
}

std::string cross_at(int y) {
  return "180 " + std::to_string(y) + " m 190 " + std::to_string(y + 10) + " l S 180 " +
         std::to_string(y + 10) + " m 190 " + std::to_string(y) + " l S\n";
}

std::string form(const std::string& drawn, const std::string& catalog_keys = "") {
  return pages_of({form_page(drawn)}, kHelvetica, "/MediaBox [0 0 595 842]", catalog_keys);
}

// SourceDocument::duplicate_of of each.
std::vector<std::int64_t> firsts_in(const RecordCase& record) {
  std::vector<std::int64_t> firsts;
  for (const SourceDocument& one : CaseStore::open(record.at("case"), Access::read, "test")->documents()) {
    firsts.push_back(one.duplicate_of);
  }
  return firsts;
}

void expect_copies(const std::string& one, const std::string& other, std::int64_t first_of_other) {
  RecordCase record;
  record.add("form-june.pdf", one);
  record.add("form-may.pdf", other);
  record.prepare();
  CHECK(firsts_in(record) == std::vector<std::int64_t>{0, first_of_other});
}

}  // namespace

TEST_CASE("Two forms with the same words and another box ticked both leave") {
  RecordCase record;
  record.add("form-june.pdf", form(cross_at(708)));
  record.add("form-may.pdf", form(cross_at(728)));
  record.prepare();
  CHECK(firsts_in(record) == std::vector<std::int64_t>{0, 0});
  record.decide_the_rest_and_disclose();
  const Json manifest = Json::parse(record.manifest());
  REQUIRE(manifest["documents"].size() == 2);
  for (const Json& one : manifest["documents"]) {
    CHECK(one["status"] == "disclosed");
  }
}

TEST_CASE("A line through a word or a coloured mark or a picture parts two papers with the same words") {
  const std::string drawn =
      GENERATE(as<std::string>(), "72 733 m 110 733 l S\n", "q 1 1 0.4 rg 200 700 60 12 re f Q\n",
               "q 40 0 0 20 300 600 cm BI /W 2 /H 1 /CS /G /BPC 8 ID \x10\x60 EI Q\n");
  expect_copies(form(""), form(drawn), 0);
}

TEST_CASE("A tick on the last page parts two papers of several pages") {
  const std::string first = form_page("");
  expect_copies(pages_of({first, first, form_page("")}), pages_of({first, first, form_page(cross_at(728))}),
                0);
}

TEST_CASE("Papers that only their bytes tell apart are one copy of the other") {
  expect_copies(form(cross_at(708)), form(cross_at(708), "/PageMode /UseNone"), 1);
  expect_copies(form(cross_at(708)), form("  " + cross_at(708)), 1);  // the pages' bytes differ too
}

TEST_CASE("Of three papers with the same words each is a copy of the one it looks like") {
  RecordCase record;
  record.add("a.pdf", form(cross_at(708)));
  record.add("b.pdf", form(cross_at(728)));
  record.add("c.pdf", form("  " + cross_at(728)));
  record.prepare();
  CHECK(firsts_in(record) == std::vector<std::int64_t>{0, 0, 2});
}

TEST_CASE("A paper that was taken for a copy by its words alone stands again once it is looked at") {
  RecordCase record;
  record.add("form-june.pdf", form(cross_at(708)));
  record.add("form-may.pdf", form(cross_at(728)));
  record.prepare();
  {
    auto store = CaseStore::open(record.at("case"), Access::write, "test");
    SourceDocument may = store->documents().at(1);
    may.duplicate_of = store->documents().at(0).id;
    store->update_document(may);
  }
  REQUIRE(record.says("prepare").code == 0);
  CHECK(firsts_in(record) == std::vector<std::int64_t>{0, 0});
}
