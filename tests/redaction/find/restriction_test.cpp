#include "redaction/find/restriction.h"

#include <catch2/catch.hpp>

using namespace candour;

TEST_CASE("The ground that a restriction gives is told: harm, confidence, or somebody's wish") {
  CHECK(restriction_ground("Restricted from user: risk of serious harm to mother if seen") == RestrictionGround::serious_harm);
  CHECK(restriction_ground("Do not share with family. Given in confidence by the nursery") == RestrictionGround::given_in_confidence);
  CHECK(restriction_ground("Restricted from user. The caller does not want it to be known that she rang") == RestrictionGround::third_party_asked);
  CHECK(restriction_ground("Restricted from user\nHe did not want to go to school.") == RestrictionGround::not_given);
}

TEST_CASE("A restricted passage carries its ground, and what the manager has to find out") {
  const auto passages = restricted_passages({"Discussion\nRestricted from user\nShe is frightened of him.\nActions\nVisit"});
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].ground == RestrictionGround::serious_harm);
  CHECK(std::string(explained(RestrictionGround::not_given)) == "The paper gives no reason: ask the originator.");
}

TEST_CASE("The protective marking RESTRICTED alone is no restriction from the user") {
  CHECK(restricted_passages({"RESTRICTED\nMinutes of the meeting\nRESTRICTED"}).empty());
}
