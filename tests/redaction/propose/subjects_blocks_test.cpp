// Numbers and ages beside the data subject's own date of birth, and ages that they had on the day of the
// text.
#include <catch2/catch.hpp>

#include "tests/redaction/propose/ashdown_family.h"
#include "tests/redaction/propose/verdict_on.h"

using namespace candour;
using candour::test::ashdown_request;
using candour::test::VerdictOn;

namespace {

VerdictOn ashdown() {
  Request asked = ashdown_request();
  asked.subject.born_on = Day{std::chrono::year(2005) / 3 / 14};
  return {asked};
}

}  // namespace

TEST_CASE("Numbers in the lines around the data subject's date of birth are theirs") {
  ashdown().stays("Young person: Corin\nDOB: 14 March 2005   NI No: QQ 12 34 56 C   Mobile: 07700 900451\n",
                  "QQ 12 34 56 C");
  ashdown().stays("Corin, at college\nDOB: 14 March 2005   NI No: QQ 12 34 56 C   Mobile: 07700 900451\n",
                  "07700 900451");
  ashdown().stays("I'm Corin. Born 14 March 2005. Mob 07700 900264.\nabc@llwybr.example\n",
                  "abc@llwybr.example");
  ashdown().stays("CONTACT RECORD\nDOB 14/03/2005\nHosp no. H330182\n", "H330182");
}

TEST_CASE("Numbers beside somebody else's name, date of birth or relation are not theirs for it") {
  ashdown().goes("Corin, DOB 14 March 2005\nGary Dunn, NI No: QQ 12 34 56 C\n", "QQ 12 34 56 C");
  ashdown().goes("Corin, DOB 14 March 2005\nmother's mobile: 07700 900451\n", "07700 900451");
  ashdown().goes("DOB 14 March 2005\nDOB 3 May 2007  NI No: QQ 12 34 56 C\n", "QQ 12 34 56 C");
  ashdown().goes("DOB 14 March 2005\n\nNI No: QQ 12 34 56 C\n", "QQ 12 34 56 C");
  ashdown().goes("Carer's tel 01632 960 228\nChild Corin DOB 14 March 2005\n", "01632 960 228");
  ashdown().goes("Extract of file no. W/41877 (Corin). Remainder on file no. W/41878.\n", "W/41878");
  ashdown().goes("Corin, DOB 14 March 2005\nEmergency contact: 07700 900451\n", "07700 900451");
  ashdown().goes("Corin, DOB 14 March 2005\nCaller's mobile: 07700 900451\n", "07700 900451");
  ashdown().goes("Corin, DOB 14 March 2005\nThe suspect's NI No: QQ 12 34 56 C\n", "QQ 12 34 56 C");
  ashdown().goes("Fees for Corin, DOB 14 March 2005, from account no 24981163.\n", "24981163");
}

TEST_CASE(
    "An age that the data subject had on the day of the text is theirs, with nobody else in the sentence") {
  CHECK(ashdown().proposal(
            "12 May 2018\nDear colleague\nHe rang again last night. He is thirteen and nobody listens.\n",
            "thirteen") != "review");
  ashdown().stays("Review of 12 May 2018\nClass J2      Age  13\n", "Age  13");
  ashdown().goes("12 May 2018\nGary Dunn rang again last night. He is fourteen and nobody listens.\n", "fourteen");
  ashdown().goes("12 May 2018\nGary Dunn rang. Gary says he is thirteen now.\n", "thirteen");
  for (const auto& [text, age] : {std::pair("12 May 2018\nHe rang again last night. He is fourteen and nobody listens.\n", "fourteen"),
                                  std::pair("12 May 2018\nThe other boy came too. The suspect, he is thirteen, ran off.\n", "thirteen")}) {
    CHECK(ashdown().proposal(text, age) != "keep");   // nobody is named: whether anything guesses is left open, theirs it is not
  }
  ashdown().goes("12 May 2018\nHer brother rang again; he is thirteen and nobody listens.\n", "thirteen");
}
