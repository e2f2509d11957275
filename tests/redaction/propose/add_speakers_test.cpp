// Whose the name is that a chat's line begins with: nobody's known goes to review, the data subject's own
// stays.
#include "tests/redaction/propose/ashdown_family.h"
#include "tests/redaction/propose/verdict_on.h"

using candour::test::ashdown_request;
using candour::test::VerdictOn;

TEST_CASE("What somebody goes by in a chat is looked at") {
  const VerdictOn one{ashdown_request()};
  one.goes("jo_b77 17:15   plait\njo_b77 17:16   sat\n", "jo_b77");
  one.goes("(17:02) *k3rRy* XX: hello\n", "*k3rRy* XX");
}

TEST_CASE("The data subject's own name in a chat stays") {
  const VerdictOn one{ashdown_request()};
  one.stays("corin_99 17:15   plait\ncorin_99 17:16   sat\n", "corin");
  CHECK(one.proposal("corin_99 17:15   plait\ncorin_99 17:16   sat\n", "corin_99") == "-");
  one.stays("(17:02) *Corin* XX: hello\n", "Corin");
}

TEST_CASE("A speaker with a sign or kisses behind the name is a person") {
  const VerdictOn one{ashdown_request()};
  one.goes("[04/03/2019, 10:02] Sumaira xxx: hi\n[04/03/2019, 10:03] Corin: hi\n", "Sumaira");
  one.goes("(10:02) Shelley \U0001F9B7: hi\n", "Shelley");
}

TEST_CASE("A known person with signs and kisses about the name is that person, a handle goes whole") {
  const VerdictOn one{ashdown_request()};
  one.goes("Gary Dunn came.\n(17:02) *Gary Dunn* xx: hi\n", "Gary Dunn");
  CHECK(one.proposal("Gary Dunn came.\n(17:02) *Gary Dunn* xx: hi\n", "*Gary Dunn* xx") == "-");
  one.goes("gary_dunn99 17:15   hi\ngary_dunn99 17:16   sat\n", "gary_dunn99");
}
