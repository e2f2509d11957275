// Houses by their names, streets in small letters, postcodes as they are typed.
#include "tests/redaction/find/found_forms.h"

using namespace candour;
using namespace candour::test;

TEST_CASE("A postcode is found in small letters, with a blank too many and with a sign for the blank") {
  check_found(FindingKind::postcode,
              {"moved to {bw2 7zz} last week", "Postcode: {BW2  7ZZ}", "Postcode {BW2-7ZZ}",
               "post code {bw2.7zz}", "Brackwell, {b2 7zz}", "at {BW2\n7ZZ}"});
  check_nothing_found({"The a1 2nd edition and the b2 3rd page.", "co2 5ft and no2 3rd place"});
}

TEST_CASE("A street in small letters or short is found, a stretch of road is not") {
  check_found(FindingKind::address,
              {"they are at {6 bryn rd} now", "from {22b station rd} by taxi", "at {6 pilot st}",
               "of {6 PILOT ST}, who", "{14 Larch Cl., Brackwell}", "{14-16 Larch Street}",
               "{14/2 Larch Street, Staithe}", "{Flat 2/1, 14 Larch Street}"});
  check_nothing_found({"510 miles of road, 3 on the road, 17 min by road", "seen at 3 pm dr late",
                       "She bought 2 kids coats on the close.", "3 mill lanes away"});
}

TEST_CASE("A house's name goes with its street") {
  check_found(FindingKind::address,
              {"Gran lives at {Fernlea, Station Road}", "{Rose Cottage, Mill Lane, Brackwell}",
               "at {The Old Vicarage, Church Lane}", "{The Limes, 3 Cleadale Road}",
               "Address is {Hillcrest House, 6 Pilot Street}", "Home address {Pen-y-Bryn, Heol Fawr}",
               "Tad: {Ty Newydd, Ffordd y Môr}", "Cartref: {Maes-y-Coed, Ffordd Newydd}"});
  check_found(FindingKind::address, {"c/o {BFPO 42}", "on {Plot 4, Mossgate Site}"});
}

TEST_CASE("A Welsh street is found without a number") {
  check_found(FindingKind::address, {"moved to {Heol Fawr} then", "in {Rhes y Chwarel}", "{3 Stryd y Bont}",
                                     "{12 Lôn Ddewi, Llanfoel}"});
}

TEST_CASE("Neither an organisation nor a person nor a weekday is a house before its street") {
  check_nothing_found({"Staithe Primary, Quay Road, was open", "Monday, Station Road was shut",
                       "(Dr Lacey, Alma Road)", "Mrs Jowett's, Spring Gardens"});
}
