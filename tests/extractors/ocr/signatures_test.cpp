#include "extractors/ocr/signatures.h"

#include <catch2/catch.hpp>

using namespace candour;

namespace {

ScanWord printed(const std::string& text, double left, double top, int line) {
  return {text, {left, top, left + 15.0 * static_cast<double>(text.size()), top + 30}, 92, line, false, {}};
}

constexpr double kDpi = 200;

}  // namespace

TEST_CASE("Ink behind Signed is a signature with the date beside it, ink behind Comments is a note") {
  const std::vector<ScanWord> words = {printed("Comments:", 100, 500, 0), printed("Signed:", 100, 800, 1), printed("Date:", 800, 800, 1), printed("12/03/2007", 900, 800, 1)};
  const std::vector<SignedRegion> found = signed_regions({{280, 490, 900, 540}, {240, 780, 600, 850}}, words, kDpi);
  REQUIRE(found.size() == 1);
  CHECK(found[0].region == 1);
  CHECK(found[0].dated == "12/03/2007");
}

TEST_CASE("A date written by hand is no second signature, nor is what stands behind another label on the line") {
  const std::vector<ScanWord> words = {printed("Signature", 100, 800, 0), printed("Date", 700, 800, 0)};
  const std::vector<SignedRegion> found = signed_regions({{260, 780, 600, 850}, {790, 790, 1000, 840}}, words, kDpi);
  REQUIRE(found.size() == 1);
  CHECK(found[0].region == 0);
  CHECK(found[0].dated.empty());
}

TEST_CASE("A letter's signature stands under its last words or over a printed name") {
  const std::vector<ScanWord> farewell = {printed("Yours", 150, 900, 0), printed("sincerely", 240, 900, 0)};
  CHECK(signed_regions({{150, 960, 500, 1040}}, farewell, kDpi).size() == 1);
  const std::vector<ScanWord> name = {printed("Mary", 150, 1070, 0), printed("Osei", 230, 1070, 0), printed("12", 700, 980, 1), printed("March", 740, 980, 1), printed("2007", 830, 980, 1)};
  const std::vector<SignedRegion> found = signed_regions({{150, 960, 500, 1040}}, name, kDpi);
  REQUIRE(found.size() == 1);
  CHECK(found[0].dated == "12 March 2007");
}

TEST_CASE("A note in a hand stays a note: too tall, over running print, or read in its own ink") {
  const std::vector<ScanWord> label = {printed("Signed", 100, 800, 0)};
  CHECK(signed_regions({{240, 500, 1000, 900}}, label, kDpi).empty());
  const std::vector<ScanWord> print = {printed("Karen", 150, 1070, 0), printed("was", 240, 1070, 0), printed("at", 300, 1070, 0), printed("home", 340, 1070, 0)};
  CHECK(signed_regions({{150, 960, 500, 1040}}, print, kDpi).empty());
  ScanWord misread = printed("Signed", 250, 810, 0);
  CHECK(signed_regions({{240, 780, 600, 850}}, {misread}, kDpi).empty());
}
