// Numbers and addresses that a sentence says to be the data subject's own stay; those of others, and shared homes, do not.
#include <catch2/catch.hpp>

#include "redaction/propose/judge.h"
#include "tests/redaction/propose/ashdown_family.h"

using namespace candour;
using candour::test::ashdown_request;

namespace {

// "-" when the words are no finding.
std::string proposal(const std::string& text, const std::string& words) {
  for (const Finding& finding : judge_text(text, PeopleRegister::build(ashdown_request(), {text}), ashdown_request())) {
    if (finding.text == words) {
      return to_string(finding.proposal);
    }
  }
  return "-";
}

bool stays(const std::string& text, const std::string& words) { return proposal(text, words) == "keep"; }
bool goes(const std::string& text, const std::string& words) { return proposal(text, words) == "redact" || proposal(text, words) == "review"; }

}  // namespace

TEST_CASE("What a sentence says is the data subject's own number stays") {
  CHECK(stays("Corin's new number is 07700 900123.\n", "07700 900123"));
  CHECK(stays("Please contact Corin on 07700 900456.\n", "07700 900456"));
  CHECK(stays("Corin can be reached on 07700 900457.\n", "07700 900457"));
  CHECK(stays("Corin came in. His mobile is 07700 900789.\n", "07700 900789"));
  CHECK(stays("Corin's bank account 12345678 was opened.\n", "12345678"));
  CHECK(stays("Corin's passport no. 123456789 was copied.\n", "123456789"));
  CHECK(stays("Corin's NI number is SH 40 21 77 C.\n", "SH 40 21 77 C"));
  CHECK(stays("Corin's e-mail address is sunny_boy@mailbox.example.\n", "sunny_boy@mailbox.example"));
}

TEST_CASE("Where a sentence says that the data subject lives stays") {
  CHECK(stays("Corin moved to 4 Bryn Road, Brackwell.\n", "4 Bryn Road, Brackwell"));
  CHECK(stays("Corin came in. His new address is 9 Hill View, Brackwell.\n", "9 Hill View, Brackwell"));
  CHECK(stays("Corin rang today. He now lives at 22 Pine Street, Brackwell.\n", "22 Pine Street, Brackwell"));
  CHECK(stays("Corin has moved into his own flat at 22 Pine Street, Brackwell.\n", "22 Pine Street, Brackwell"));
}

TEST_CASE("A home that somebody else is named in is not said to be the data subject's") {
  CHECK(goes("Corin moved to 31 Oak Road, Brackwell, the home of Gary Dunn.\n", "31 Oak Road, Brackwell"));
  CHECK(goes("Corin has moved with his foster carer to 31 Oak Road, Brackwell.\n", "31 Oak Road, Brackwell"));
  CHECK(goes("Corin lives at 31 Oak Road, Brackwell with Karen Whittle.\n", "31 Oak Road, Brackwell"));
  CHECK(goes("Corin moved to his placement at 31 Oak Road, Brackwell.\n", "31 Oak Road, Brackwell"));
}

TEST_CASE("Another person's number is not the data subject's because he is named") {
  CHECK(goes("Karen Whittle rang. Her mobile is 07700 900222.\n", "07700 900222"));
  CHECK(goes("Karen Whittle rang about Corin. Her new address is 77 Elm Grove, Brackwell.\n", "77 Elm Grove, Brackwell"));
  CHECK(goes("Corin's mum's mobile is 07700 900223.\n", "07700 900223"));
  CHECK(goes("Corin rang Gary Dunn on 07700 900224.\n", "07700 900224"));
  CHECK(goes("Corin came with Gary Dunn. His mobile is 07700 900225.\n", "07700 900225"));
  CHECK(goes("The neighbour, Len Grady, rang about Corin. His number is 07700 900227.\n", "07700 900227"));
  CHECK(goes("Corin can be reached on 01632 960444 at his friend's.\n", "01632 960444"));
  CHECK(goes("Corin can be reached on 01632 960445, which is Gary Dunn's.\n", "01632 960445"));
  CHECK(goes("Corin came with his mother. Her mobile is 07700 900226.\n", "07700 900226"));
}
