// A picture that leaves as a file, and a page made small for a list.
#include "extractors/image/plain_picture.h"

#include <catch2/catch.hpp>

#include "tests/support/media_files.h"

using namespace candour;
using candour::test::photograph;
using candour::test::photograph_jpeg;

TEST_CASE("A photograph made anew has its pixels and nothing that its file said") {
  const PlainPicture plain = plain_picture(photograph_jpeg(), FileKind::jpeg);
  CHECK(plain.form == "jpg");
  CHECK(plain.width == 320);
  CHECK(plain.height == 240);
  CHECK(plain.bytes.find("Whittle") == std::string::npos);
  CHECK(plain.bytes.find("Exif") == std::string::npos);
}

TEST_CASE("What had sharp edges stays sharp, and what is damaged makes no file") {
  CHECK(plain_picture(photograph("png"), FileKind::png).form == "png");
  CHECK(plain_picture(photograph("bmp"), FileKind::bmp).form == "png");
  CHECK(plain_picture("no picture at all", FileKind::png).bytes.empty());
  CHECK(plain_picture(photograph("png").substr(0, 60), FileKind::png).bytes.empty());
}

TEST_CASE("A page made small keeps its shape") {
  const Raster page{600, 300, 3, 40, std::vector<std::uint8_t>(600 * 300 * 3, 200)};
  const std::string png = thumbnail_png(page, 256);
  CHECK(png.substr(16, 8) == std::string("\0\0\1\0\0\0\0\x80", 8));   // 256 x 128
}
