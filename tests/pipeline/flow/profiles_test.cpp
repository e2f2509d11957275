// The profiles of disclose, on a real bundle: what a court's and a supporter's viewer shows.
#include <catch2/catch.hpp>

#include "tests/support/candour.h"
#include "tests/support/pdf_builder.h"

using namespace candour;
using namespace candour::test;

namespace {

const char* const kRequest = R"({"reference": "SAR-2026-0001", "received_on": "2026-10-05", "subject": {"name": "Corin Ashdown"},
 "people": [{"id": "p1", "name": "Karen Whittle", "class": "family", "consent": "refused"}]})";

// A bundle of a note that uses LAC and of a letter, made with this profile.
class Disclosed {
 public:
  explicit Disclosed(const std::string& profile, const std::string& before = "") {
    const std::string on = " --case " + at("case") + " --today 2026-10-06";
    write_file_atomically(at("request.json"), kRequest);
    write_file_atomically(at("record/notes.txt"), "Case notes\nDate of event 04/03/2019\nLAC review. Karen Whittle brought Corin, the SW wrote.\n");
    write_file_atomically(at("record/letter.pdf"), pages_of({"BT /F1 12 Tf 72 700 Td (Dear Corin, we write to you about your mother.) Tj ET",
                                                             "BT /F1 12 Tf 72 700 Td (Yours sincerely) Tj ET"}));
    REQUIRE(candour_runs("open --request " + at("request.json") + on).code == 0);
    REQUIRE(candour_runs("ingest " + at("record") + on).code == 0);
    REQUIRE(candour_runs("prepare" + on).code == 0);
    REQUIRE(candour_runs("decide --by Anna --all-as-proposed" + on).code == 0);
    REQUIRE(candour_runs("sign-off --by Ben" + on).code == 0);
    outcome = candour_runs("disclose --profile " + profile + " --out " + at("bundle") + on, before);
  }
  std::string at(const std::string& name) const { return (folder_ / name).string(); }
  std::string text() const { return output_of("pdftotext -layout " + at("bundle") + "/bundle.pdf -"); }
  Outcome outcome;

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("A court's bundle is proved, numbered by section on the page and in the viewer, and speaks to no requester") {
  const Disclosed d("court");
  REQUIRE(d.outcome.code == 0);
  const std::string text = d.text();
  for (const char* words : {"Disclosure bundle", "records concerning Corin Ashdown", "D1 ·", "F1 ·", "F2 ·", "Grounds of redaction", "DPA 2018 Sch 2 para 16(1)"}) {
    INFO(words << "\n" << text);
    CHECK(has(text, words));
  }
  for (const char* words : {"Your records", "If you are not content", "Information about another person", "Whittle"}) {
    INFO(words);
    CHECK_FALSE(has(text, words));
  }
  const std::string raw = unpacked(read_file(d.at("bundle") + "/bundle.pdf"));
  CHECK(has(raw, "/PageLabels"));
  CHECK(has(raw, "/P (D)"));
  CHECK(has(raw, "/P (F)"));
  CHECK(candour_runs("prove --bundle " + d.at("bundle") + " --case " + d.at("case")).code == 0);
}

TEST_CASE("A supporter's bundle explains the abbreviations on its pages and is otherwise the person's own") {
  const Disclosed d("support");
  REQUIRE(d.outcome.code == 0);
  const std::string text = d.text();
  CHECK(has(text, "Abbreviations in your records"));
  CHECK(has(text, "looked after child"));
  CHECK(has(text, "social worker"));
  CHECK_FALSE(has(text, "Multi-agency"));
  CHECK(has(text, "Your records"));
  CHECK(candour_runs("prove --bundle " + d.at("bundle") + " --case " + d.at("case")).code == 0);
}

TEST_CASE("A council's own glossary is taken from where it says, and a bad one makes no bundle") {
  const TemporaryFolder templates;
  write_file_atomically(templates / "glossary.json", R"({"terms": [{"term": "LAC", "meaning": "a child whom Brackwell looks after"}]})");
  const Disclosed own("support", "CANDOUR_TEMPLATES=" + templates.path().string());
  CHECK(own.outcome.code == 0);
  CHECK(has(own.text(), "a child whom Brackwell looks after"));
  write_file_atomically(templates / "glossary.json", R"({"terms": ["LAC"]})");
  const Disclosed bad("support", "CANDOUR_TEMPLATES=" + templates.path().string());
  CHECK(bad.outcome.code == 7);
  CHECK(has(bad.outcome.told, "glossary.json"));
  const Disclosed none("support", "CANDOUR_TEMPLATES=/nowhere");
  CHECK(none.outcome.code == 7);
  CHECK_FALSE(std::filesystem::exists(none.at("bundle") + "/bundle.pdf"));
}
