// Looks of drawn pages: what the eye sees parts two pages, how a picture was packed does not.
#include <catch2/catch.hpp>

#include "pipeline/model/page_look.h"

using namespace candour;

namespace {

Raster blank_page() {
  return {595, 842, 3, kLookDpi, std::vector<std::uint8_t>(static_cast<std::size_t>(595 * 842 * 3), 250)};
}

void dot(Raster& page, int left, int top, int width, int height, int channel_from = 0,
         std::uint8_t value = 20) {
  for (int y = top; y < top + height; ++y) {
    for (int x = left; x < left + width; ++x) {
      for (int channel = channel_from; channel < 3; ++channel) {
        page.pixels[static_cast<std::size_t>((y * 595 + x) * 3 + channel)] = value;
      }
    }
  }
}

}  // namespace

TEST_CASE("A dot in a box, a struck word and another colour each make another look") {
  const Raster plain = blank_page();
  Raster dotted = blank_page();
  dot(dotted, 593, 840, 2, 2);
  Raster struck = blank_page();
  dot(struck, 100, 300, 40, 1);
  Raster coloured = blank_page();
  dot(coloured, 100, 300, 40, 12, 2, 180);
  CHECK(look_alike(look_of(plain), look_of(blank_page())));
  CHECK_FALSE(look_alike(look_of(plain), look_of(dotted)));
  CHECK_FALSE(look_alike(look_of(plain), look_of(struck)));
  CHECK_FALSE(look_alike(look_of(plain), look_of(coloured)));
}

TEST_CASE("What packing a picture anew changes makes no other look") {
  Raster packed = blank_page();
  for (std::size_t i = 0; i < packed.pixels.size(); ++i) {
    packed.pixels[i] = static_cast<std::uint8_t>(packed.pixels[i] + static_cast<int>(i * 7 % 5) - 2);
  }
  CHECK(look_alike(look_of(blank_page()), look_of(packed)));
}

TEST_CASE("Pages of another size, and pages that could not be drawn, are like nothing") {
  const Raster wide = {842, 595, 3, kLookDpi,
                       std::vector<std::uint8_t>(static_cast<std::size_t>(595 * 842 * 3), 250)};
  CHECK_FALSE(look_alike(look_of(blank_page()), look_of(wide)));
  CHECK_FALSE(look_alike("", ""));
}
