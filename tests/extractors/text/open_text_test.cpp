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

TEST_CASE("A few control bytes are left out of a text and do not run its words together") {
  CHECK(decode_text("DOS note: Gary called today.\r\n\x1A"s)->utf8 == "DOS note: Gary called today.\r\n");
  CHECK(decode_text("Note \x07 Gary rang the bell.\r\n"s)->utf8 == "Note  Gary rang the bell.\r\n");
  CHECK(decode_text("Printer note u_\bnder_\blined, Gary called.\r\n"s)->utf8 == "Printer note underlined, Gary called.\r\n");
  CHECK(decode_text("Printer note \x1B[1mGary Dunn\x1B[0m called.\r\n"s)->utf8 == "Printer note Gary Dunn called.\r\n");
  CHECK(decode_text("Note: Gary\0Dunn called about the visit.\r\n"s)->utf8 == "Note: Gary Dunn called about the visit.\r\n");
  CHECK(decode_text("Dear Gary,\r\nthe visit is on Monday.\r\n"s + std::string(4000, '\0'))->dropped == 4000);
}

TEST_CASE("A text says how many control bytes were left out of it") {
  CHECK(open_text("DOS note: Gary called today.\r\n\x1A"s).advice.starts_with("1 control byte "));
  CHECK(open_text("Gary called today.").advice.empty());
}

TEST_CASE("A carriage return alone ends a line") {
  std::string text;
  for (int i = 0; i < 200; ++i) {
    text += "Line " + std::to_string(i) + "\r";
  }
  CHECK(open_text(text).pages == 5);
}
