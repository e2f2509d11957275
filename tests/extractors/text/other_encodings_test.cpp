// Text is read in whatever encoding it was written, or refused; never turned into nonsense in silence.
#include <catch2/catch.hpp>

#include "extractors/text/decode_text.h"

using namespace candour;
using namespace std::string_literals;

TEST_CASE("UTF-16 without its mark is read") {
  std::string little;
  std::string big;
  for (const char c : "Visit to Corin on 4 March 2019. He was well."s) {
    little += std::string(1, c) + '\0';
    big += '\0' + std::string(1, c);
  }
  REQUIRE(decode_text(little));
  CHECK(decode_text(little)->utf8 == "Visit to Corin on 4 March 2019. He was well.");
  REQUIRE(decode_text(big));
  CHECK(decode_text(big)->utf8 == "Visit to Corin on 4 March 2019. He was well.");
}

TEST_CASE("English in Windows-1252 stays what it is, pounds and curly quotes with it") {
  const auto text = decode_text("He said \x93no\x94. It cost \xA3""5, Caf\xE9 Rouge. Karen was there with Mary and the two of them talked for a while.");
  REQUIRE(text);
  CHECK(text->utf8 == "He said “no”. It cost £5, Café Rouge. Karen was there with Mary and the two of them talked for a while.");
}

TEST_CASE("Japanese mail text that shifts by escapes is read, bytes that are nothing are refused") {
  const auto text = decode_text("\x1B$B$3$s$K$A$O\x1B(B");
  REQUIRE(text);
  CHECK(text->utf8 == "こんにちは");
  CHECK_FALSE(decode_text("\x01\x02\x03\x80\x90"s));
}
