#include "redaction/remove/plain_jpeg.h"

#include <catch2/catch.hpp>

using namespace candour;
using namespace std::string_literals;

TEST_CASE("A photograph loses its comment, its EXIF, a thumbnail and what follows its end, and nothing of the picture") {
  const std::string start = "\xFF\xD8"s;
  const std::string adobe = "\xFF\xEE\0\x0E" "Adobe\0\x64\0\0\0\0\1"s;
  const std::string picture = "\xFF\xDB\0\3\1\xFF\xDA\0\2\x11\xFF\0\x22\xFF\xD0\x33"s;
  const std::string more = "\xFF\xC4\0\2\xFF\xDA\0\2\x44"s;
  const std::string dirty = start + "\xFF\xE0\0\x13JFIF\0\1\1\0\0\1\0\1\1\1abc"s + "\xFF\xE1\0\x08" "Exif\0\0"s + adobe + "\xFF\xFE\0\x09Whittle"s + picture +
                            "\xFF\xFE\0\x04hi"s + more + "\xFF\xD9" + "trailer";
  CHECK(plain_jpeg(dirty) == start + adobe + picture + more + "\xFF\xD9");
  CHECK(plain_jpeg("no JPEG") == "no JPEG");
  CHECK(plain_jpeg(start + "\xFF\xE1\xFF\xFFshort"s) == start + "\xFF\xE1\xFF\xFFshort"s);
}
