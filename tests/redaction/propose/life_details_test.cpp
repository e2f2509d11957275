// Ages, births, work, places and vehicles of others go, the data subject's own age stays.
#include <catch2/catch.hpp>
#include <map>

#include "redaction/propose/judge.h"
#include "tests/redaction/propose/ashdown_family.h"

using namespace candour;
using candour::test::ashdown_request;

namespace {

std::map<std::string, Finding> judged(const std::string& text) {
  std::map<std::string, Finding> all;
  for (const Finding& finding : judge_text(text, PeopleRegister::build(ashdown_request(), {text}), ashdown_request())) {
    all[finding.text] = finding;
  }
  return all;
}

bool goes(const std::string& text, const std::string& words) {
  const auto all = judged(text);
  return all.count(words) == 1 && all.at(words).proposal != Verdict::keep;
}

}  // namespace

TEST_CASE("An age behind a name goes however it is written") {
  CHECK(goes("Karen Whittle, who is 34, rang.", "34"));
  CHECK(goes("Gary Dunn 31 and Karen Whittle came.", "31"));
  CHECK(goes("Gary Dunn, mother's partner, 31\n", "31"));
  CHECK(goes("Gary Dunn   31   asthma\n", "31"));
  CHECK(goes("Gary Dunn is nearly 40 and tired.", "nearly 40"));
  CHECK(goes("Gary Dunn, 2 yrs 10 mths, was seen.", "2 yrs 10 mths"));
  CHECK(goes("[10:02] Gary Dunn: I'm 41 and I have a house\n", "41"));
}

TEST_CASE("A weight, a date and a list's number are no age") {
  CHECK(judged("Gary Dunn 7.1 kg today.").count("7") == 0);
  CHECK(judged("Seen with Gary Dunn 23.9.13 at home.").count("23") == 0);
}

TEST_CASE("The data subject's own age stays") {
  const auto all = judged("Corin is nearly 12 and well.");
  REQUIRE(all.count("nearly 12") == 1);
  CHECK(all.at("nearly 12").proposal == Verdict::keep);
}

TEST_CASE("A birth told by its year or month goes") {
  CHECK(goes("Karen Whittle, b. 1984 Leeds, lives alone.", "b. 1984 Leeds"));
  CHECK(goes("A sister, Lily Dunn, born in December 2015, is well. Lily Dunn laughed.", "born in December 2015"));
}

TEST_CASE("Where another person works, lives or stays goes") {
  CHECK(goes("Karen Whittle moved to Scarrow Bay in May.", "Scarrow Bay"));
  CHECK(goes("Gary Dunn lives Oadham way with a friend.", "Oadham way"));
  CHECK(goes("Gary Dunn is at Ashdene Hall since March.", "Ashdene Hall"));
  CHECK(goes("Mr Gary Dunn, steel erector, Port Works, was asked.", "steel erector, Port Works"));
  CHECK(goes("Karen Whittle, no. 16, saw it.", "no. 16"));
}

TEST_CASE("What tells nothing of a place, and a professional's place, stays") {
  CHECK(judged("Karen Whittle was in Court on Monday.").count("Court") == 0);
  CHECK_FALSE(goes("Mary Osei is at Scarrow House until May.", "Scarrow House"));
}

TEST_CASE("A vehicle goes by its look as well as by its number") {
  CHECK(goes("Gary Dunn came in a silver Passat at nine.", "a silver Passat"));
  CHECK(goes("Gary Dunn drives a white Golf now.", "a white Golf"));
  CHECK(goes("Gary Dunn rang. He came in a black BMW.", "a black BMW"));
  CHECK(goes("Corin fixed Gary Dunn's Fiesta.", "Fiesta"));
}

TEST_CASE("A school, a trade with its place and a relative's town go") {
  CHECK(goes("Gary Dunn goes to Sacred Heart Sixth Form now.", "Sacred Heart Sixth Form"));
  CHECK(goes("Gary Dunn is a controller at Ash Garage.", "controller at Ash Garage"));
  CHECK(goes("Karen Whittle has a grown up son in Milton Keynes.", "Milton Keynes"));
  CHECK(goes("There was a girl of 14 in the flat, Paige Rowley, who cried. Paige Rowley left.", "14"));
}

TEST_CASE("He is not the mother named last") {
  const std::string text = "Corin said he was tired. Corin and his bag. Corin lost his key. Corin worries for his mother. He is five.";
  const auto all = judged(text);
  REQUIRE(all.count("five") == 1);
  CHECK(all.at("five").proposal == Verdict::keep);
}

TEST_CASE("Where another person was born, and an age told with a turn of their life, go") {
  CHECK(goes("Karen Whittle was born in Rathmore and raised by nuns.", "Rathmore"));
  CHECK_FALSE(goes("Corin came with Karen Whittle. He was born in Rathmore.", "Rathmore"));
  CHECK(goes("Karen Whittle came over at 19 to marry.", "19"));
  CHECK(goes("She saw a girl \"about 13\" called Paige Rowley there.", "about 13") + goes("She saw a girl \"about 13\" called Paige Rowley there.", "13") == 1);
}

TEST_CASE("Ages told in passing go") {
  CHECK(goes("Mrs Karen Whittle is a thin, quick woman of 35, who spoke freely.", "35"));
  CHECK(goes("Father: Gary Dunn (\"Gaz\"), 35, lorry driver\n", "35"));
  CHECK(goes("Gary Dunn's father died of lung cancer at 62.", "62"));
  CHECK(goes("Karen Whittle has a boyfriend. Corin says he is 19 and called Dre.", "19"));
  CHECK(goes("Karen Whittle was seen. The doctor came. She is 33 and well.", "33"));
  CHECK(goes("Tipped a tray over Gary Dunn (Year 8) and ran.", "Year 8"));
}

TEST_CASE("The number of another's file goes, the data subject's stays") {
  CHECK(goes("Cross ref: Gary Dunn NM/C/1184, and others", "NM/C/1184"));
}

TEST_CASE("Trades and where they are followed go, a role in care is nobody's place") {
  CHECK(goes("Gary Dunn, long distance driver, Halfpenny Haulage, Wrenport\n", "long distance driver, Halfpenny Haulage, Wrenport"));
  CHECK(goes("Karen Whittle has a Saturday start. Gary Dunn is casual at Harle's sawmill now.", "Harle's sawmill"));
  CHECK(goes("Gary Dunn is an apprentice at Harmer's Marine.", "is an apprentice at Harmer's Marine"));
  CHECK(goes("Gary Dunn wrote from Scarrow Bay in May.", "Scarrow Bay"));
  CHECK(judged("Completed by Gary Dunn, Unit Manager\n").count("Unit Manager") == 0);
}

TEST_CASE("A reading age is nobody's, an age before a home is no house number") {
  CHECK(judged("Gary Dunn pleased. Reading age 8.4 now.").count("age 8") == 0);
  CHECK(judged("Case discussed: Corin Ashdown, 15, Oakmere House\n").count("15, Oakmere House") == 0);
}

TEST_CASE("A line that the page's edge broke goes on") {
  CHECK(goes("There was no light, the meter having run out. Gary Dunn, who\nis 35, was sitting on the stairs by the window.\n", "35"));
}
