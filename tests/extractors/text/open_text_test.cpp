#include "extractors/text/open_text.h"

#include <catch2/catch.hpp>
#include <string>

#include "extractors/text/decode_text.h"

using namespace candour;
using namespace std::string_literals;

TEST_CASE("A text file is read in the encodings councils really have") {
  CHECK(decode_text("Siân")->utf8 == "Siân");
  CHECK(decode_text("\xEF\xBB\xBFSiân")->utf8 == "Siân");
  CHECK(decode_text("\xFF\xFES\0i\0"s)->utf8 == "Si");
  CHECK(decode_text("\xFE\xFF\0S\0i"s)->utf8 == "Si");
  CHECK(decode_text("Si\xE2n \x93quoted\x94")->utf8 == "Siân “quoted”");
}

TEST_CASE("Bytes that are no text are refused with advice, never read as rubbish") {
  CHECK_FALSE(decode_text("ab\0cd"s).has_value());
  CHECK_FALSE(decode_text("\xFF\xFEx"s).has_value());
  CHECK_FALSE(decode_text("\x81").has_value());
  CHECK(open_text("").reason == "empty");
  CHECK(open_text("a\0b"s).reason == "unknown-encoding");
  CHECK_FALSE(open_text("a\0b"s).advice.empty());
}

TEST_CASE("A long text file becomes as many pages as it needs") {
  std::string text;
  for (int i = 0; i < 200; ++i) {
    text += "Line " + std::to_string(i) + "\n";
  }
  const OpenedDocument opened = open_text(text);
  CHECK(opened.status == DocumentStatus::read);
  CHECK(opened.pages == 5);
}
