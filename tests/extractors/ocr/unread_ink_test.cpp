// Unread ink as a person is shown it: lines, not words.
#include "extractors/ocr/unread_ink.h"

#include <catch2/catch.hpp>

using namespace candour;

namespace {

constexpr double kDpi = 200;

ScanWord print(const Box& box) {
  ScanWord word;
  word.text = "printed";
  word.box = box;
  word.confidence = 96;
  return word;
}

}  // namespace

TEST_CASE("Short words of a line written by hand are shown with it, as one region") {
  const std::vector<Box> writing = {{100, 300, 210, 350}, {262, 305, 300, 335}, {352, 300, 470, 350}};
  const std::vector<Box> regions = unread_regions(writing, {}, kDpi);
  REQUIRE(regions.size() == 1);
  CHECK(regions[0].left == 100);
  CHECK(regions[0].right == 470);
}

TEST_CASE("Two notes with print between them stay two, and two lines too") {
  const std::vector<Box> beside = {{100, 300, 210, 350}, {270, 300, 400, 350}};
  CHECK(unread_regions(beside, {print({220, 305, 260, 340})}, kDpi).size() == 2);
  const std::vector<Box> below = {{100, 300, 210, 350}, {230, 400, 400, 450}};
  CHECK(unread_regions(below, {}, kDpi).size() == 2);
}

TEST_CASE("Specks beside each other are still no writing") {
  CHECK(unread_regions({{100, 300, 130, 330}, {190, 300, 215, 330}, {280, 302, 300, 330}}, {}, kDpi).empty());
}
