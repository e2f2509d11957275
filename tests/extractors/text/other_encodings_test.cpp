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

TEST_CASE("One stray byte leaves the rest of a text the UTF-8 it is") {
  CHECK(decode_text("Si\xC3\xAEn wrote.\r\nSi\xEEn\x92s line.\r\n")->utf8 == "Siîn wrote.\r\nSiîn’s line.\r\n");
  CHECK(decode_text("Siân paid £20, then \xA3""5 and £7 more.")->utf8 == "Siân paid £20, then £5 and £7 more.");
  CHECK(decode_text("Siân, Zoë and Chloë\x81.")->utf8 == "Siân, Zoë and Chloë\uFFFD.");
}

TEST_CASE("Text of DOS and of old Macs is told by what makes sense between its letters") {
  CHECK(decode_text("Si\x83n paid \x9C""20 to Ren\x82""e on the day of the visit\r\n")->utf8 == "Siân paid £20 to Renée on the day of the visit\r\n");
  CHECK(decode_text("Si\x89n\xD5s visit \xD2""cost\xD3 \xA3""20 to Ren\x8E""e\r")->utf8 == "Siân’s visit “cost” £20 to Renée\r");
  CHECK(decode_text("Pawe\x88 W\xA5growski i Micha\x88 \x97liwa")->utf8 == "Paweł Wągrowski i Michał Śliwa");
}

TEST_CASE("Text of Windows is not taken for that of DOS or a Mac") {
  for (const auto& [bytes, text] : {std::pair{"Si\xE2n\x92s note \x96 \x93no\x94 \x85", "Siân’s note – “no” …"}, std::pair{"Caf\xE9", "Café"}, std::pair{"paid \xA3""20", "paid £20"},
                                    std::pair{"\x80""50 each\x97perhaps", "€50 each—perhaps"}, std::pair{"\xC9ric, \xC5sa and Zo\xEB", "Éric, Åsa and Zoë"}, std::pair{"CHLO\xCB SI\xC2N", "CHLOË SIÂN"}}) {
    CHECK(decode_text(bytes)->utf8 == text);
  }
}
