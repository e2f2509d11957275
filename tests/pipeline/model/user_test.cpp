#include "pipeline/model/user.h"

#include <catch2/catch.hpp>

using namespace candour;

TEST_CASE("Every role has a name of its own, and a name that is none is no role") {
  CHECK(every_role().size() == 9);
  for (const Role role : every_role()) {
    REQUIRE(role_from(to_string(role)).has_value());
    CHECK(*role_from(to_string(role)) == role);
  }
  CHECK_FALSE(role_from("Manager").has_value());
  CHECK_FALSE(role_from("").has_value());
}

TEST_CASE("One person is not two by capitals, hyphens or spaces") {
  CHECK(name_key(" Anna-Louise   PRICE ") == name_key("anna louise price"));
  CHECK(name_key("Anna Price") != name_key("Anna Pryce"));
  CHECK(name_key(" - ").empty());
}
