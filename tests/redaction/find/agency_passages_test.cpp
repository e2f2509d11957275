#include "redaction/find/agency_passages.h"

#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"

using namespace candour;

namespace {

std::string words(const std::string& text, const AgencyPassage& passage) { return substring(text, passage.span.start, passage.span.end); }

}  // namespace

TEST_CASE("What the police and health shared is told from the heading to the next one") {
  const std::string text =
      "STRATEGY MEETING\nPresent: Ann Lee; DC Ray\nInformation shared by: Police\nHe has two convictions.\nHe is on bail.\n"
      "Information shared by Health\nShe attended twice.\nDecisions\na) Joint visit.\n";
  const auto passages = agency_passages(text);
  REQUIRE(passages.size() == 2);
  CHECK(passages[0].agency == OwnerAgency::police);
  CHECK(words(text, passages[0]) == "Information shared by: Police\nHe has two convictions.\nHe is on bail.\n");
  CHECK(passages[1].agency == OwnerAgency::health);
  CHECK(words(text, passages[1]) == "Information shared by Health\nShe attended twice.\n");
  CHECK(passages[0].score > 0.8);
}

TEST_CASE("A label or a table's row opens a passage of one paragraph") {
  const std::string text = "2. Reports\n\nSchool: attendance is 91 per cent and he is settled.\n\nHe likes football.\nPolice\tNo trace on the systems since 2012.\n";
  const auto passages = agency_passages(text);
  REQUIRE(passages.size() == 2);
  CHECK(passages[0].agency == OwnerAgency::education);
  CHECK(words(text, passages[0]) == "School: attendance is 91 per cent and he is settled.");
  CHECK(passages[1].agency == OwnerAgency::police);
}

TEST_CASE("A sentence that speaks of the police or a short form field is no contribution") {
  CHECK(agency_passages("Police were called at nine and left.\nHe said the school: was boring.\nSchool: Hillside\n").empty());
}
