// Whose a number is that stands behind what it is called.
#include <catch2/catch.hpp>

#include "redaction/propose/judge.h"
#include "tests/redaction/propose/ashdown_family.h"

using namespace candour;
using candour::test::ashdown_request;

namespace {

const char* verdict(const std::string& text, const std::string& words) {
  Request asked = ashdown_request();
  asked.subject.born_on = Day{std::chrono::year(2004), std::chrono::month(3), std::chrono::day(11)};
  for (const Finding& finding : judge_text(text, PeopleRegister::build(asked, {text}), asked)) {
    if (finding.text == words) {
      return to_string(finding.proposal);
    }
  }
  return "not found";
}

}  // namespace

TEST_CASE("Of a form the data subject's numbers stay, those under another's name go") {
  const std::string form =
      "Name: Corin Ashdown\nD.O.B.: 11-MAR-2004\nN.I. no.: QQ-12-34-56-C\nHospital no: H123456\nPassport No. "
      "EH1234567\nMobile: 07700/900456\n"
      "Mother: Karen Whittle\nD.O.B.: 17-Aug-1985\nHospital no: H654321\nMobile: 07700/900457\n";
  for (const char* own : {"11-MAR-2004", "QQ-12-34-56-C", "H123456", "EH1234567", "07700/900456"}) {
    CHECK(verdict(form, own) == std::string("keep"));
  }
  for (const char* others : {"17-Aug-1985", "H654321", "07700/900457"}) {
    CHECK(verdict(form, others) == std::string("redact"));
  }
}

TEST_CASE("What the data subject's name leads to by its label is theirs, another's is not") {
  CHECK(verdict("Corin Ashdown (CRN X123456) was seen.\n", "X123456") == std::string("keep"));
  CHECK(verdict("Corin Ashdown NHS no. 999.000.0018, UPN B823441090040\n", "B823441090040") ==
        std::string("keep"));
  CHECK(verdict("Corin's passport no. EH1234567 came.\n", "EH1234567") == std::string("keep"));
  CHECK(verdict("Gary Dunn (CRN X654321) came with Corin.\n", "X654321") == std::string("redact"));
  CHECK(verdict("Karen Whittle's passport no. EH7654321 did not come.\n", "EH7654321") ==
        std::string("redact"));
}

TEST_CASE("The data subject's birth stays in every way of writing it, and in part") {
  CHECK(verdict("Corin was born 11th Mar. 2004 here.\n", "11th Mar. 2004") == std::string("keep"));
  CHECK(verdict("He was d.o.b. 11032004 by the form.\n", "11032004") == std::string("keep"));
  CHECK(verdict("Corin, born '04, lives here.\n", "'04") == std::string("keep"));
  CHECK(verdict("Corin's birthday is 11 March.\n", "11 March") == std::string("keep"));
  CHECK(verdict("Karen Whittle, D.O.B. 17 08 1985, rang.\n", "17 08 1985") == std::string("redact"));
}

TEST_CASE("A name before a street is a person's where the record knows them") {
  CHECK(verdict("It went to Karen Whittle, Station Road, on Friday.\n", "Station Road") ==
        std::string("redact"));
  CHECK(verdict("It went to Karen Whittle, Station Road, on Friday.\n", "Karen Whittle") ==
        std::string("redact"));
  CHECK(verdict("It went to Mary Osei, Station Road, on Friday.\n", "Mary Osei") == std::string("keep"));
}
