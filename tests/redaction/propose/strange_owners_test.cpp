// Numbers, days and words whose owner a record of another hand had shown wrongly.
#include <catch2/catch.hpp>

#include "tests/redaction/propose/ashdown_family.h"
#include "tests/redaction/propose/verdict_on.h"

using namespace candour;
using candour::test::ashdown_request;
using candour::test::VerdictOn;

namespace {

VerdictOn ashdown() {
  return {ashdown_request()};
}

}  // namespace

TEST_CASE("A name before a short number is its bearer's and no exchange") {
  const std::string text =
      "Key worker: Sam Okafor\nSam Okafor: She can't stay. Ring Gary Dunn 4471 tonight.\n";
  ashdown().goes(text, "Gary Dunn");
  CHECK(ashdown().proposal(text, "Gary Dunn 4471") == "-");
  ashdown().goes("Please ring Barnley 2278 after six. Gary Dunn will answer.\n", "Barnley 2278");
}

TEST_CASE("A day by which somebody has to act is no date of birth") {
  const std::string plan = "Action\tWho\tBy when\nBook optician\tGary Dunn\t31/10/2017\n";
  CHECK(ashdown().proposal(plan, "31/10/2017") == "-");
  const std::string set =
      "Action                       Who                  By when\nBook optician                Gary Dunn     "
      "       31/10/2017\n";
  CHECK(ashdown().proposal(set, "31/10/2017") == "-");
  ashdown().goes("Name\tRelationship\tDOB\nGary Dunn\tUncle\t31/10/1977\n", "31/10/1977");
  ashdown().goes("Household: Gary Dunn 31/10/1977\n", "31/10/1977");
  ashdown().goes(plan + "\nHousehold\nGary Dunn\t31/10/1977\n", "31/10/1977");   // below the table, of the family
  ashdown().goes(plan + "Household: Gary Dunn 1/11/1977\n", "1/11/1977");
}

TEST_CASE("The day of an incident is no reference of the police") {
  CHECK(ashdown().proposal("Date and time of incident: 19/11/2016 23:52. Gary Dunn was there.\n",
                           "19/11/2016") == "-");
  ashdown().goes("Incident: 4471/16. Gary Dunn was there.\n", "4471/16");
}

TEST_CASE("A number by which a system knows the data subject is theirs in every place of a text") {
  const std::string text =
      "Child: Corin Ashdown   Mosaic ID: 3084417\n\nName of child(ren): Corin Ashdown, Alfie Pickles "
      "(2)\nCase number: 3084417\n";
  int kept = 0;
  const Request asked = ashdown_request();
  for (const Finding& finding : judge_text(text, PeopleRegister::build(asked, {text}), asked)) {
    kept += finding.text == "3084417" && finding.proposal == Verdict::keep ? 1 : 0;
  }
  CHECK(kept == 2);
  ashdown().goes("Child: Corin Ashdown   Mosaic ID: 3084417\n\nGary Dunn's case number: 3084418\n",
                 "3084418");
}

TEST_CASE("A fact told in a chat ends with its message") {
  const std::string text =
      "[10/03/2023, 17:58] Phil: Shanelle (flat 2) moved out to her boyfriends\n[10/03/2023, 18:01] Jodie: "
      "ok\n[10/03/2023, 21:30] Phil: night\n";
  const Request asked = ashdown_request();
  for (const Finding& finding : judge_text(text, PeopleRegister::build(asked, {text}), asked)) {
    INFO(finding.text);
    CHECK(finding.text.find('\n') == std::string::npos);
  }
}

TEST_CASE("A date in the next cell of a table drawn with signs is a date of birth") {
  ashdown().goes("! Gary Dunn nee Foyle ! 02.12.1951 ! uncle !\n", "02.12.1951");
  ashdown().goes("| Gary Dunn | 02/12/1951 | uncle |\n", "02/12/1951");
}
