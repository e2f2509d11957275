#include "redaction/find/known_streets.h"

#include <catch2/catch.hpp>

using namespace candour;

namespace {

std::string found(const std::string& text, const std::set<std::string>& streets) {
  std::string all;
  for (const Finding& one : find_known_streets(text, streets)) {
    all += one.text + ";";
  }
  return all;
}

}  // namespace

TEST_CASE("A street that is somebody's address is found again without its number") {
  const std::set<std::string> streets = streets_of_addresses("Joy Harte, Flat 6, Cinder Court, Marling. He lives at 18 KILN LANE. Shop at 3 High Street.");
  CHECK(streets == std::set<std::string>{"cinder court", "kiln lane"});
  CHECK(found("She spoke of Christmas at Cinder Court. PC AT KILN LANE.", streets) == "Cinder Court;KILN LANE;");
  CHECK(found("At Cinder\nCourt they", streets) == "Cinder\nCourt;");
}

TEST_CASE("A school named after the street, other streets and courts of law are not") {
  const std::set<std::string> streets = {"mill lane"};
  CHECK(found("He goes to Mill Lane Primary. Then to Bell Lane, and to the Family Court.", streets).empty());
  CHECK(found("down Mill Lane to the shop", {}).empty());
}
