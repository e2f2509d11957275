// What the patterns of each kind are shown of a text.
#include "redaction/find/pattern_windows.h"

#include <catch2/catch.hpp>
#include <string>

#include "redaction/find/shadow_text.h"

using namespace candour;

namespace {

std::string shown(const std::vector<std::string_view>& windows) {
  std::string all;
  for (const std::string_view part : windows) {
    all += "[" + std::string(part) + "]";
  }
  return all;
}

std::string whole(const std::string& text) {
  return "[" + text + "]";
}

}  // namespace

TEST_CASE(
    "Numbers of three figures, pairs, single figures and figures tied to letters are shown with what stands "
    "before them") {
  for (const std::string text : {"NHS 999 000 0107", "s/c 12-34-56", "QQ 12 34 56 C", "0 7 7 0 0 9",
                                 "file C/12/65", "CRO 1/11X", "20/9N"}) {
    CHECK(shown(windows_of(text).numbers) == whole(text));
  }
}

TEST_CASE("Days, times, years and ages alone are no numbers") {
  const std::string text = "On 12/03/2011 at 16:10 he was 14, in 2012 and 1998.";
  CHECK(shown(windows_of(text).numbers).empty());
  CHECK(shown(windows_of("").numbers).empty());
}

TEST_CASE("A window begins and ends at blanks, keeps its label, and meets no other") {
  std::string filler;
  for (int i = 0; i < 80; ++i) {
    filler += " word";
  }
  const std::string text = filler + " Hospital number: H654321 " + filler + " Tel 01632 960123 " + filler;
  const auto parts = windows_of(text).numbers;
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].find("Hospital number: H654321") != std::string_view::npos);
  CHECK(parts[1].find("Tel 01632 960123") != std::string_view::npos);
  CHECK(parts[0].data() + parts[0].size() <= parts[1].data());
}

TEST_CASE("Figures beside a letter are codes") {
  for (const std::string text : {"at QX1 2CD", "a red Astra AB12 CDE"}) {
    CHECK(shown(windows_of(text).codes) == whole(text));
  }
  CHECK(shown(windows_of("On 12 March she was 14").codes).empty());
}

TEST_CASE("A house's number is no whole date, no time and no long number") {
  for (const std::string text :
       {"at 12 Rose Street", "flat 2/1", "no.12", "12 May Street", "moved in May to 7"}) {
    CHECK(shown(windows_of(text).houses) == whole(text));
  }
  for (const std::string text :
       {"On 12/03/2011", "at 16:10", "on 12 March 2011", "in March 2011", "01632 960123 rang"}) {
    INFO(text);
    CHECK(shown(windows_of(text).houses).empty());
  }
}

TEST_CASE("A street's word is shown to the patterns for addresses where a figure stands close before it") {
  CHECK(shown(windows_of("12 Rose Street").streets) == "[12 Rose Street]");
  CHECK(shown(windows_of("Rose Street").streets).empty());
  CHECK(shown(windows_of("Rose Street").places) == "[Rose Street]");
}

TEST_CASE("Labels and places are known in any case, short forms of verbs are no labels") {
  for (const std::string text :
       {"DOB 12.3.90", "D.o.B. 12.3.90", "b. 1990", "'phone Wychden 41", "Reg: ABC 123"}) {
    CHECK(shown(windows_of(text).labels) == whole(text));
  }
  CHECK(shown(windows_of("he'd gone 12 times").labels).empty());
  for (const std::string text : {"corin@post.example", "Pen-y-Bryn", "Tŷ Gwyn", "ADDRESS: none", "Refuge"}) {
    CHECK(!windows_of(shadow_of(text)).places.empty());
  }
}
