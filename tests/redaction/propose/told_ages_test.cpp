// Ages in the words of speech, chats and tables: another's goes, the data subject's and what is no age stay.
#include "tests/redaction/propose/ashdown_family.h"
#include "tests/redaction/propose/verdict_on.h"

using candour::test::ashdown_request;
using candour::test::VerdictOn;

TEST_CASE("An age told in speech goes") {
  const VerdictOn one{ashdown_request()};
  one.goes("[10:02] Gary Dunn: I was only seven when it shut\n", "seven");
  one.goes("[10:02] Gary Dunn: im 41 init\n", "41");
  one.goes("Gary Dunn rang. hes 74 and not well.", "74");
  one.goes("Karen Whittle met Gary Dunn. They are sixty and fifty-six.", "fifty-six");
  one.goes("Gary Dunn was fifty-seven then and hard as the hob.", "fifty-seven");
  one.goes("Gary Dunn is 44 & still angry.", "44");
  one.goes("Gary Dunn was jailed. At 22 he ran from home.", "22");
}

TEST_CASE("An age set behind a name goes") {
  const VerdictOn one{ashdown_request()};
  one.goes("Gary Dunn, (58, angina), was there.", "58");
  one.goes("T/c from Gary Dunn (uncle, 55). Left word.", "55");
  one.goes("GARY DUNN 34 OPENED WINDOW", "34");
  one.goes("Mr Gary Dunn. 41. A large cool house.", "41");
  one.goes("They have a son of four.", "four");
}

TEST_CASE("The data subject's own age told in speech stays") {
  const VerdictOn one{ashdown_request()};
  one.stays("Corin was only seven when it shut.", "only seven");
  one.stays("Corin (11) is well.", "11");
  one.stays("Corin ran from home. At 14 he was found in Leeds.", "14");
}

TEST_CASE("Until somebody is of age is no age, until they were is one") {
  const VerdictOn one{ashdown_request()};
  CHECK(one.proposal("Gary Dunn will keep the dog until he is 18.", "18") != "redact");
  CHECK(one.proposal("Gary Dunn lived there until he was 16.", "16") == "redact");
}

TEST_CASE("A room, an item, a count and an hour are no age") {
  const VerdictOn one{ashdown_request()};
  CHECK(one.proposal("Gary Dunn (rm 3, asylum refused) came.", "3") == "-");
  CHECK(one.proposal("Gary Dunn (asked to leave after item 2) spoke.", "2") == "-");
  CHECK(one.proposal("Gary Dunn said that she's three years ahead in singing.", "three") == "-");
  CHECK(one.proposal("Gary Dunn wrote. There were eleven and she fed them.", "eleven") == "-");
  CHECK(one.proposal("Gary Dunn painted it. At twenty to five he left.", "twenty") == "-");
  CHECK(one.proposal("Gary Dunn has a car. That one was red, and so was this one.", "one") == "-");
}

TEST_CASE("The day on which a child is told to have been born goes, the data subject's own and any other day stay") {
  const VerdictOn one{ashdown_request()};
  one.goes("Karen Whittle had a second son, Tyler, on 14 November 2011.", "14 November 2011");
  one.goes("Karen gave birth to a baby girl on the 3rd of May 2010 at Brackwell.", "3rd of May 2010");
  CHECK(one.proposal("Karen Whittle had a baby, Corin, on 11 March 2004.", "11 March 2004") != "redact");
  CHECK(one.proposal("Karen Whittle had a child protection meeting. It was held on 14 November 2011.", "14 November 2011") == "-");
  CHECK(one.proposal("Gary Dunn had a letter about his son's meeting. He came on 14 November 2011.", "14 November 2011") == "-");
}
