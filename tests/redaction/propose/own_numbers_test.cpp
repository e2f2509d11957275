// Numbers, telephones and addresses that follow the data subject's own, or are theirs by nature, stay. Those
// of others do not.
#include <catch2/catch.hpp>

#include "tests/redaction/propose/ashdown_family.h"
#include "tests/redaction/propose/verdict_on.h"

using namespace candour;
using candour::test::ashdown_request;
using candour::test::VerdictOn;

namespace {

VerdictOn ashdown() {
  Request asked = ashdown_request();
  asked.subject.addresses = {"Tŷ Gwyn, Heol y Bryn, Brackwell"};
  return {asked};
}

}  // namespace

TEST_CASE("A number of any kind that a sentence says is the data subject's stays") {
  ashdown().stays("Corin's CRO number is 12345/19A and PNC 2019/0012345K.\n", "12345/19A");
  ashdown().stays("Corin came in. His bank details: 20-00-00 12345678\n", "20-00-00 12345678");
  ashdown().stays("Corin's PNC ID is 2019/0012345K.\n", "2019/0012345K");
  ashdown().stays("Corin's driving licence ASHDO 003114 C99XX was seen.\n", "ASHDO 003114 C99XX");
}

TEST_CASE("A further number in the data subject's list has the same owner as the first") {
  ashdown().stays("Corin's CRO number is 12345/19A and PNC 2019/0012345K.\n", "2019/0012345K");
  ashdown().stays("Corin came in. His bank account number is 12345678, sort code 20-11-22.\n", "20-11-22");
  ashdown().stays("Corin's passport no 533401372, driving licence ASHDO 003114 C99XX were copied.\n",
                  "ASHDO 003114 C99XX");
  ashdown().stays("Corin's passport no 533401372; UPN A823441090045\n", "A823441090045");
  ashdown().goes("Corin's passport no 533401372 and Gary Dunn's passport no 533401373 came.\n", "533401373");
  ashdown().goes("Corin's passport no 533401372 and his mother's passport 533401373 came.\n", "533401373");
  ashdown().goes("Corin's passport no 533401372. Gary Dunn came, passport no 533401373.\n", "533401373");
  ashdown().goes("Karen Whittle's CRO number is 12345/19A and PNC 2019/0012345K.\n", "2019/0012345K");
  ashdown().goes("Corin's passport no 533401372, mum's NI no QQ 12 34 56 C\n", "QQ 12 34 56 C");
}

TEST_CASE("A pupil's or learner's number on a form of the data subject alone is theirs") {
  ashdown().stays("Name: Corin Ashdown\n\nSchool record\n\nUPN A823441090045\n", "A823441090045");
  ashdown().goes("Name: Corin Ashdown\nBrother: Gary Dunn\n\nUPN A823441090045\n", "A823441090045");
  ashdown().goes("Name: Corin Ashdown\n\nBrother's UPN A823441090045\n", "A823441090045");
  ashdown().goes("Name: Corin Ashdown\n\nSibling NHS no. 999 000 0018\n", "999 000 0018");
  ashdown().goes("Gary Dunn and Corin Ashdown\n\nUPN A823441090045\n", "A823441090045");
}

TEST_CASE("The data subject's telephones, the new and the old one and one that is lost, stay") {
  ashdown().stays("Corin came in. His new number is 07700 900456 and his old one was 07700 900457.\n",
                  "07700 900457");
  ashdown().stays("Corin's mobile is 07700 900456 or 07700 900457.\n", "07700 900457");
  ashdown().goes("Rang Corin's number 07700 900456, 07700 900457.\n", "07700 900457");
  ashdown().stays("Corin lost his phone, 07700 900556.\n", "07700 900556");
  ashdown().stays("Name: Corin Ashdown\nYoung person's contact number: 07700 900558\n", "07700 900558");
  ashdown().goes("Corin came.\nGary Dunn is a neighbour.\nYoung person's contact number: 07700 900558\n",
                 "07700 900558");
  ashdown().stays("hi mary my number is 07700 900559 x corin\n", "07700 900559");
  ashdown().goes("hi mary my number is 07700 900559 x gary dunn\n", "07700 900559");
  ashdown().goes("Corin came in. His new number is 07700 900456 and her old one was 07700 900457.\n",
                 "07700 900457");
  ashdown().goes("Corin lost Gary Dunn's phone, 07700 900556.\n", "07700 900556");
  ashdown().goes("Corin took his mother's phone, 07700 900556.\n", "07700 900556");
  ashdown().goes("Corin's new number is 07700 900456 and his nan's is 07700 900457.\n", "07700 900457");
}

TEST_CASE("Where the data subject moved from, where they used to be and their previous address stay") {
  ashdown().stays("Corin moved from 12 Mill Lane to 4 Rose Street.\n", "12 Mill Lane");
  ashdown().stays("Corin moved from 12 Mill Lane to 4 Rose Street.\n", "4 Rose Street");
  ashdown().stays("Corin used to be at 15 Hope Street.\n", "15 Hope Street");
  ashdown().stays("Name: Corin Ashdown\nPrevious address: 9 Rose Street\n", "9 Rose Street");
  ashdown().stays("He is back at Ty Gwyn, Heol y Bryn today.\n", "Ty Gwyn, Heol y Bryn");
  ashdown().stays("Corin was at Ty Gwyn, Heol y Bryn, br1 1xx.\n", "br1 1xx");
  ashdown().stays("He is back. Ty Gwyn was cold and Ty Gwyn was damp.\n", "Ty Gwyn");
  ashdown().goes("Corin moved from 12 Mill Lane to 4 Rose Street, the home of Gary Dunn.\n", "4 Rose Street");
  ashdown().goes("Corin moved from his carer at 12 Mill Lane to 4 Rose Street.\n", "12 Mill Lane");
  ashdown().goes("Name: Corin Ashdown\nMother: Karen Whittle\nPrevious address: 9 Rose Street\n",
                 "9 Rose Street");
}

TEST_CASE("A number that anybody may ring free or at a public body's is nobody's") {
  ashdown().stays("Karen Whittle was given NSPCC 0808 800 5000 to ring.\n", "0808 800 5000");
  ashdown().stays("Gary Dunn rang the helpline, 0300 123 4567.\n", "0300 123 4567");
  ashdown().stays("He was told to ring the Duty line 01632 960118\n", "01632 960118");
  ashdown().stays("Come to us.\nChildren's Services, Brackwell Council, 01632 960121\n", "01632 960121");
  ashdown().stays("You have an appointment on 4 May in Room 3 with us.\n", "Room 3");
  ashdown().goes("Tina Moss was seen by social services at 14 Rose Lane.\n", "14 Rose Lane");
  ashdown().goes("Visited by children's services at 6 Bryn Road, where the baby slept.\n", "6 Bryn Road");
  ashdown().stays("Family Court, 3 Station Road\n", "3 Station Road");
  ashdown().goes("Gary Dunn of Brackwell Council 01632 960122 rang.\n", "01632 960122");
  ashdown().goes("Gary Dunn lives in Room 3 now.\n", "Room 3");
  ashdown().goes("Gary Dunn rang from 01632 960119.\n", "01632 960119");
  ashdown().goes("Gary Dunn rang from 07700 900300.\n", "07700 900300");
}
