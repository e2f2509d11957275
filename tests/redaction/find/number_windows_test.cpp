// What the patterns for numbers are shown of a text.
#include "redaction/find/number_windows.h"

#include <catch2/catch.hpp>
#include <string>

using namespace candour;

namespace {

std::string shown(const std::string& text) {
  std::string all;
  for (const std::string_view part : windows_with_numbers(text)) {
    all += "[" + std::string(part) + "]";
  }
  return all;
}

}  // namespace

TEST_CASE(
    "Numbers of three figures, pairs, single figures and figures tied to letters are shown with what stands "
    "before them") {
  for (const char* text : {"NHS 999 000 0107", "s/c 12-34-56", "QQ 12 34 56 C", "0 7 7 0 0 9", "file C/12/65",
                           "CRO 1/11X", "20/9N"}) {
    CHECK(shown(text) == "[" + std::string(text) + "]");
  }
}

TEST_CASE("Days, times, years and ages alone are not shown") {
  CHECK(shown("On 12/03/2011 at 16:10 he was 14, in 2012 and 1998.").empty());
  CHECK(shown("").empty());
}

TEST_CASE("A window begins and ends at blanks, keeps its label, and meets no other") {
  std::string filler;
  for (int i = 0; i < 80; ++i) {
    filler += " word";
  }
  const std::string text = filler + " Hospital number: H654321 " + filler + " Tel 01632 960123 " + filler;
  const auto parts = windows_with_numbers(text);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].find("Hospital number: H654321") != std::string_view::npos);
  CHECK(parts[1].find("Tel 01632 960123") != std::string_view::npos);
  CHECK(parts[0].data() + parts[0].size() <= parts[1].data());
}
