// Numbers and ages beside the data subject's own date of birth, and ages that they had on the day of the
// text.
#include <catch2/catch.hpp>

#include "redaction/propose/judge.h"
#include "tests/redaction/propose/ashdown_family.h"

using namespace candour;
using candour::test::ashdown_request;

namespace {

// "-" when the words are no finding.
std::string proposal(const std::string& text, const std::string& words) {
  Request asked = ashdown_request();
  asked.subject.born_on = Day{std::chrono::year(2005) / 3 / 14};
  for (const Finding& finding : judge_text(text, PeopleRegister::build(asked, {text}), asked)) {
    if (finding.text == words) {
      return to_string(finding.proposal);
    }
  }
  return "-";
}

void check_stays(const std::string& text, const std::string& words) {
  INFO(text << words);
  CHECK(proposal(text, words) == "keep");
}

void check_goes(const std::string& text, const std::string& words) {
  INFO(text << words);
  CHECK((proposal(text, words) == "redact" || proposal(text, words) == "review"));
}

}  // namespace

TEST_CASE("Numbers in the lines around the data subject's date of birth are theirs") {
  check_stays("Young person: Corin\nDOB: 14 March 2005   NI No: QQ 12 34 56 C   Mobile: 07700 900451\n",
              "QQ 12 34 56 C");
  check_stays("Corin, at college\nDOB: 14 March 2005   NI No: QQ 12 34 56 C   Mobile: 07700 900451\n",
              "07700 900451");
  check_stays("I'm Corin. Born 14 March 2005. Mob 07700 900264.\nabc@llwybr.example\n", "abc@llwybr.example");
  check_stays("CONTACT RECORD\nDOB 14/03/2005\nHosp no. H330182\n", "H330182");
}

TEST_CASE("Numbers beside somebody else's name, date of birth or relation are not theirs for it") {
  check_goes("Corin, DOB 14 March 2005\nGary Dunn, NI No: QQ 12 34 56 C\n", "QQ 12 34 56 C");
  check_goes("Corin, DOB 14 March 2005\nmother's mobile: 07700 900451\n", "07700 900451");
  check_goes("DOB 14 March 2005\nDOB 3 May 2007  NI No: QQ 12 34 56 C\n", "QQ 12 34 56 C");
  check_goes("DOB 14 March 2005\n\nNI No: QQ 12 34 56 C\n", "QQ 12 34 56 C");
  check_goes("Carer's tel 01632 960 228\nChild Corin DOB 14 March 2005\n", "01632 960 228");
  check_goes("Extract of file no. W/41877 (Corin). Remainder on file no. W/41878.\n", "W/41878");
  check_goes("Fees for Corin, DOB 14 March 2005, from account no 24981163.\n", "24981163");
}

TEST_CASE(
    "An age that the data subject had on the day of the text is theirs, with nobody else in the sentence") {
  CHECK(
      proposal("12 May 2018\nDear colleague\nHe rang again last night. He is thirteen and nobody listens.\n",
               "thirteen") != "review");
  check_stays("Review of 12 May 2018\nClass J2      Age  13\n", "Age  13");
  check_goes("12 May 2018\nHe rang again last night. He is fourteen and nobody listens.\n", "fourteen");
  check_goes("12 May 2018\nGary Dunn rang. Gary says he is thirteen now.\n", "thirteen");
  check_goes("12 May 2018\nHer brother rang again; he is thirteen and nobody listens.\n", "thirteen");
}
