// What was taken out by mistake can be put back: by a decision, by name, in the open, and with a new sign-off.
#include <catch2/catch.hpp>

#include "tests/support/pdf_builder.h"
#include "tests/support/record_case.h"

using candour::test::RecordCase;

namespace {

const std::string kPassage = R"({"what": "passage", "source": "note.pdf", "page": 1, "box": [70, 130, 400, 145], "verdict": )";
const std::string kRedact = kPassage + R"("redact", "ground": "TP-OTH", "reason": "Another family's holiday."})";
const std::string kRelease = kPassage + R"("release", "reason": "It is his own holiday after all."})";

class NoteCase : public RecordCase {
 public:
  NoteCase() {
    add("note.pdf", candour::test::pages_of({"BT /F1 12 Tf 72 700 Td (A holiday by the sea was planned.) Tj 0 -40 Td (The second line stays.) Tj ET",
                                             "BT /F1 12 Tf 72 700 Td (A second page about school.) Tj ET"}));
    prepare();
  }
  std::string disclosed() const {
    decide_the_rest_and_disclose();
    return bundle_text();
  }
  bool tells(const std::string& text, const char* words) const { return text.find(words) != std::string::npos; }
};

}  // namespace

TEST_CASE("A passage that was taken out goes out when its decision is withdrawn, and the audit says so") {
  const NoteCase c;
  REQUIRE(c.decide(kRedact).code == 0);
  REQUIRE(c.decide(kRelease).code == 0);
  CHECK(c.tells(c.disclosed(), "A holiday by the sea"));
  CHECK(c.says("audit").words.find("1 passage withdrawn") != std::string::npos);
}

TEST_CASE("A passage decided on again after a release is taken out") {
  const NoteCase c;
  REQUIRE(c.decide(kRedact + "," + kRelease + "," + kRedact).code == 0);
  const std::string text = c.disclosed();
  CHECK_FALSE(c.tells(text, "holiday"));
  CHECK(c.tells(text, "The second line stays."));
}

TEST_CASE("Withdrawing a passage reopens the sign-off") {
  const NoteCase c;
  REQUIRE(c.decide(kRedact).code == 0);
  REQUIRE_FALSE(c.tells(c.disclosed(), "holiday"));
  REQUIRE(c.decide(kRelease).code == 0);
  CHECK(c.says("disclose --out " + c.at("bundle")).code == 4);
  REQUIRE(c.says("sign-off --by Ben").code == 0);
  REQUIRE(c.says("disclose --out " + c.at("bundle")).code == 0);
  CHECK(c.tells(c.bundle_text(), "A holiday by the sea"));
}

TEST_CASE("A release that meets no passage, or only a corner of one, is refused and changes nothing") {
  const NoteCase c;
  REQUIRE(c.decide(kRedact).code == 0);
  for (const char* box : {"[70, 300, 400, 320]", "[70, 130, 150, 145]", "[70, 143, 400, 160]"}) {
    INFO(box);
    const auto said = c.decide(std::string(R"({"what": "passage", "source": "note.pdf", "page": 1, "box": )") + box + R"(, "verdict": "release", "reason": "no"})");
    CHECK(said.code == 7);
  }
  CHECK_FALSE(c.tells(c.disclosed(), "holiday"));
}

TEST_CASE("A page or a document that was withheld goes out when it is released") {
  const NoteCase c;
  const std::string page = R"({"what": "page", "source": "note.pdf", "page": 2, "verdict": )";
  const std::string document = R"({"what": "document", "source": "note.pdf", "verdict": )";
  REQUIRE(c.decide(page + R"("withhold", "ground": "ADOPT", "reason": "An adoption record."})" + "," + document + R"("withhold", "ground": "LPP", "reason": "Legal advice."})").code == 0);
  CHECK_FALSE(c.tells(c.disclosed(), "second"));
  REQUIRE(c.decide(document + R"("release", "reason": "No advice."})").code == 0);
  const std::string without_page = c.disclosed();
  CHECK(c.tells(without_page, "The second line stays."));
  CHECK_FALSE(c.tells(without_page, "A second page about school."));
  REQUIRE(c.decide(page + R"("release", "reason": "No adoption record."})").code == 0);
  CHECK(c.tells(c.disclosed(), "A second page about school."));
}

TEST_CASE("The key lists every ground that was used, on a mark, a page or a document, and no other") {
  const NoteCase c;
  REQUIRE(c.decide(R"({"what": "passage", "source": "note.pdf", "page": 1, "box": [70, 130, 400, 145], "verdict": "redact", "ground": "CRIME", "reason": "A case is open."},
                      {"what": "page", "source": "note.pdf", "page": 2, "verdict": "withhold", "ground": "ADOPT", "reason": "An adoption record."})").code == 0);
  const std::string text = c.disclosed();
  CHECK(c.tells(text, "Could affect the prevention or investigation of crime"));
  CHECK(c.tells(text, "DPA 2018 Sch 2 para 2(1)"));
  CHECK(c.tells(text, "Adoption records: a separate process applies"));
  CHECK_FALSE(c.tells(text, "TP-FAM"));
  CHECK_FALSE(c.tells(text, "TP-SRC"));
  CHECK(c.tells(text, "Information Commissioner"));
  CHECK(c.tells(text, "Page 2 of 2 of document 1"));
}
