// A photograph's file carries more than the photograph: where it was taken, a comment, a small copy.
#include "redaction/prove/picture_file.h"

#include <catch2/catch.hpp>
#include <string>

using namespace candour;
using namespace std::string_literals;

namespace {

const std::string kStart = "\xFF\xD8"s;
const std::string kHeader = "\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0"s;
const std::string kTable = "\xFF\xDB\0\3\1"s;
const std::string kScan = "\xFF\xDA\0\2\x11\xFF\0\x22\xFF\xD0\x33"s;
const std::string kEnd = "\xFF\xD9"s;

bool jpeg(const std::string& bytes) { return holds_more_than_picture("/DCTDecode", bytes); }

std::string box(const std::string& kind, const std::string& content) {
  const auto size = static_cast<char>(8 + content.size());
  return std::string(3, '\0') + size + kind + content;
}

}  // namespace

TEST_CASE("A JPEG of tables and scans is a picture alone, and comments, EXIF, thumbnails and what follows its end are seen") {
  CHECK_FALSE(jpeg(kStart + kHeader + kTable + kScan + kEnd));
  CHECK_FALSE(jpeg(kStart + kTable + kScan + kTable + kScan + kEnd + "\n"));
  CHECK_FALSE(jpeg(kStart + "\xFF"s + kTable + kScan + "\xFF\xFF"s + kEnd));   // fill bytes
  CHECK(jpeg(kStart + "\xFF\xFF\xFE\0\x09Whittle"s + kTable + kScan + kEnd));
  CHECK(jpeg(kStart + "\xFF\xFE\0\x09Whittle"s + kTable + kScan + kEnd));
  CHECK(jpeg(kStart + "\xFF\xE1\0\x08" + "Exif\0\0"s + kTable + kScan + kEnd));
  CHECK(jpeg(kStart + "\xFF\xE0\0\x13JFIF\0\1\1\0\0\1\0\1\1\1abc"s + kTable + kScan + kEnd));
  CHECK(jpeg(kStart + kTable + kScan + "\xFF\xFE\0\x04hi"s + kScan + kEnd));
  CHECK(jpeg(kStart + kTable + kScan + kEnd + "Whittle"));
  CHECK(jpeg("Whittle"));
}

TEST_CASE("Boxes of metadata in JPEG 2000 and extensions in JBIG2 are seen") {
  const std::string stream = "\xFF\x4F\xFF\x51\0\2\xFF\x90"s;
  const std::string commented = "\xFF\x4F\xFF\x64\0\6\0\1hi\xFF\x90"s;
  CHECK_FALSE(holds_more_than_picture("/JPXDecode", stream));
  CHECK(holds_more_than_picture("/JPXDecode", commented));
  CHECK_FALSE(holds_more_than_picture("/JPXDecode", box("jP  ", "\r\n\x87\n") + box("jp2h", "x") + box("jp2c", stream)));
  CHECK(holds_more_than_picture("/JPXDecode", box("jP  ", "\r\n\x87\n") + box("xml ", "<a/>") + box("jp2c", stream)));
  CHECK(holds_more_than_picture("/JPXDecode", box("jP  ", "\r\n\x87\n") + box("jp2c", commented)));
  const std::string page = "\0\0\0\0\x30\0\1\0\0\0\2ab"s;
  CHECK_FALSE(holds_more_than_picture("/JBIG2Decode", page));
  CHECK(holds_more_than_picture("/JBIG2Decode", page + "\0\0\0\1\x3E\0\1\0\0\0\2ab"s));
  CHECK(holds_more_than_picture("/SomethingElse", "x"));
}
