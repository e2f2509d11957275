#include "extractors/ocr/region_picture.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "extractors/image/rules.h"
#include "tests/support/printed_page.h"

using namespace candour;
using namespace candour::test;

namespace {

// Pixels darker than half the paper.
int ink_in(Pix* grey, const candour::Box& box) {
  int count = 0;
  for (int y = static_cast<int>(box.top); y < static_cast<int>(box.bottom); ++y) {
    for (int x = static_cast<int>(box.left); x < static_cast<int>(box.right); ++x) {
      l_uint32 value = 255;
      pixGetPixel(grey, x, y, &value);
      count += value < 100 ? 1 : 0;
    }
  }
  return count;
}

// 100 dpi, so that a point is 1.39 pixels; paper 255.
constexpr const char* kSmall = "/MediaBox [0 0 144 72]";

}  // namespace

TEST_CASE("A region's picture leaves its neighbours' ink out and says where its pixels came from") {
  const Raster scan = drawn("0 g 30 30 10 10 re f 41 30 10 10 re f 60 30 10 10 re f", 100, kSmall);
  const candour::Box region{30 / 0.72, 32 / 0.72, 51 / 0.72, 42 / 0.72};
  const RegionPicture picture = picture_of(scan, region, Specks::left_in, 200);
  CHECK(picture.dpi == 200);
  const candour::Box whole{0, 0, static_cast<double>(pixGetWidth(picture.pix.get())), static_cast<double>(pixGetHeight(picture.pix.get()))};
  CHECK(picture.back(whole).contains(region.left, region.top));
  const double expected = 2 * std::pow(10 / 0.72 * 2, 2);
  CHECK(ink_in(picture.pix.get(), whole) == Approx(expected).epsilon(0.1));
}

TEST_CASE("Specks are taken out of a region's picture, letters' dots are not") {
  const Raster scan = drawn("0 g 30 30 10 10 re f 45 32 1.4 1.4 re f 45 38 0.4 0.4 re f", 300, kSmall);
  const candour::Box region{30 / 0.24, 28 / 0.24, 50 / 0.24, 46 / 0.24};
  const auto ink = [&](Specks specks) {
    const RegionPicture picture = picture_of(scan, region, specks, 300);
    return ink_in(picture.pix.get(), {0, 0, static_cast<double>(pixGetWidth(picture.pix.get())), static_cast<double>(pixGetHeight(picture.pix.get()))});
  };
  const double square = std::pow(10 / 0.24, 2);
  CHECK(ink(Specks::taken_out) >= square + 20);
  CHECK(ink(Specks::taken_out) < ink(Specks::left_in));
}

TEST_CASE("Lines of a table are taken out, the letters in its cells are left") {
  const std::string text = "BT /F1 12 Tf 20 30 Td (Corin Whittle) Tj ET ";
  const Raster plain = drawn(text, 150, kSmall);
  const Raster ruled = drawn(text + "0.6 w 10 14 120 44 re S 115 14 m 115 58 l S", 150, kSmall);
  const candour::Box page{0, 0, static_cast<double>(plain.width), static_cast<double>(plain.height)};
  const int letters = ink_in(grey_pix_of(plain).get(), page);
  const PixOwner before = grey_pix_of(ruled);
  CHECK(ink_in(before.get(), page) > letters + 200);
  CHECK(ink_in(without_rules(before.get(), 150).get(), page) == Approx(letters).epsilon(0.05));
}
