// Names of agencies and firms, which are nobody's.
#include <catch2/catch.hpp>

#include "redaction/find/names.h"

#include "redaction/find/agencies.h"

using namespace candour;

TEST_CASE("Agencies are told by their whole name, stops and capitals apart") {
  CHECK(class_of_agency("N.S.P.C.C.") == PersonClass::professional);
  CHECK(class_of_agency("Women’s Aid") == PersonClass::professional);
  CHECK(class_of_agency("CAMHS") == PersonClass::professional);
  CHECK(class_of_agency("Police") == PersonClass::official);
  CHECK(class_of_agency("Housing") == PersonClass::official);
  CHECK_FALSE(class_of_agency("Housing benefit claimant"));
  CHECK_FALSE(class_of_agency("Refuge"));
  CHECK_FALSE(class_of_agency(""));
}

TEST_CASE("Surnames are no agencies") {
  for (const char* name : {"Court", "Cruse", "School", "Marsh", "Home"}) {
    INFO(name);
    CHECK_FALSE(is_agency_or_firm(name));
  }
  CHECK(is_agency_or_firm("KFC"));
  CHECK(is_agency_or_firm("Home-Start"));
}

TEST_CASE("A title makes a surname of a shop's name") {
  const auto names = find_names("Mr Argos came. We went to Argos and to Tesco.\n");
  REQUIRE(names.size() == 1);
  CHECK(names.front().name == "Argos");
}
