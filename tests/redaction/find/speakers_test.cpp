#include "redaction/find/speakers.h"

#include <catch2/catch.hpp>

#include <string>

using candour::find_speakers;

namespace {

std::string speakers(const std::string& text) {
  std::string all;
  for (const candour::Finding& one : find_speakers(text)) {
    all += (all.empty() ? "" : " | ") + one.text;
  }
  return all;
}

}  // namespace

TEST_CASE(
    "A name with figures or signs before a chat's line is somebody's, and so is each place where it stands") {
  CHECK(speakers("jo_b77 17:15   plait\njo_b77 17:16   sat\n\nThe account jo_b77 was closed.\n") ==
        "jo_b77 | jo_b77 | jo_b77");
  CHECK(speakers("(17:02) *k3rRy* XX: hello\n") == "*k3rRy* XX");
  CHECK(speakers("kerry.x 20:11   where are u\n") == "kerry.x");
  CHECK(speakers("04/03/2019, 10:02 - karl99: hi\n") == "karl99");
}

TEST_CASE("A small word that speaks twice is a name") {
  CHECK(speakers("11/02/15 21:05  dazza    always\n11/02/15 21:06  dazza    k\n") == "dazza | dazza");
  CHECK(speakers("11/02/15 21:05  dazza    always\n").empty());
}

TEST_CASE("A log, a table and a chat's own words name nobody") {
  CHECK(speakers("10.25  Gary walked in.\n10.32  Karen left.\n").empty());
  CHECK(speakers("10:25  visit   with mum\n11:25  visit   alone\n").empty());
  CHECK(speakers("lunch 12:00   soup\nlunch 12:10   fish\n").empty());
  CHECK(speakers("[10:02] me: hello\n[10:03] me: u there\n").empty());
  CHECK(speakers("Room_2 10:00   free\n").empty());
  CHECK(speakers("He came at 10:02 and said: no.\n").empty());
}
