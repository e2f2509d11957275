// Telephone numbers in all the ways in which people set their figures apart.
#include "tests/redaction/find/found_forms.h"

using namespace candour;
using namespace candour::test;

TEST_CASE("A telephone number is found however its figures are set apart") {
  check_found(FindingKind::phone, {"mob {07700.900.123}", "Tel {07700/900123}", "{01632-960-123}",
                                   "{(01632) 960-123}", "{01632 96 01 23}", "Mobile {0 7 7 0 0 9 0 0 1 2 3}",
                                   "{0770 090 0123}", "office {01-946 0018} then", "Tel {0632 960123}",
                                   "Tel: {960123}", "Tel. {Brackwell 960123}", "Tel.: {2271}"});
}

TEST_CASE("A telephone number is found with a country's code, with a sign or without") {
  check_found(FindingKind::phone, {"whatsapp {447700900123}", "{+44 (0)7700 900123}", "{+44.7700.900123}",
                                   "{0044 (0)7700 900123}", "{+447700900123}",
                                   "dad in Cork {+353 87 123 4567}", "babcia {0048 601 234 567}"});
}

TEST_CASE("An extension and a second number go with the first") {
  check_found(FindingKind::phone,
              {"Tel {01632 960123 x224}", "{01632 960123 ext 4}", "{01632 960123 ext. 224},",
               "{01632 960123 extn 224}", "{01632 960123 Ext: 224}", "{01632 960123 (ext 224)} today",
               "({01632 960123 x 41})", "{01632 960123/4}", "{01632 960123/960124}", "{01632 960123/2}",
               "{01632 960123 or 960124}"});
}

TEST_CASE("A telephone number goes whole over a line's end and over two cells") {
  check_found(FindingKind::phone, {"Tel {01632\n960123} now", "ring {07700 900\n123}", "{01632\n   960 123}",
                                   "Mother\t{01632\t960123}\thome"});
}

TEST_CASE("What follows a telephone number is none of it") {
  check_found(FindingKind::phone,
              {"{01632 960123} 12/3/04 rang", "{01632 960123} x", "{07700 900123}. 4 calls",
               "{01632 960123} or 3 others", "0161 then {07700 900124}"});
}

TEST_CASE("Dates, times, scores and years are no telephone numbers") {
  check_nothing_found(
      {"On 01.02.2011 12.30 he rang, on 01/02/2011 12:30 she came.",
       "The meeting of 03-04-2011 10.15 was short.", "The scale went 0 1 2 3 4 5 6 7 8 9 10 all week.",
       "SDQ: 0 1 2 0 1 1 0 2 1 0 2.", "Phone 12/03/2011 and 14/03/2011.", "By phone. 300 children came.",
       "Telephone calls: 300 in 2019.", "He ran 100 200 and 400 metres.", "Years 2011 2012 2013 2014."});
}
