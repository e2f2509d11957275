// What stands for a text where patterns are looked for: as long as it, letter for letter.
#include <catch2/catch.hpp>
#include <re2/re2.h>

#include "pipeline/base/utf8.h"
#include "redaction/find/identifiers.h"
#include "redaction/find/shadow_text.h"

using namespace candour;

TEST_CASE("A text's shadow has a byte for each code point, letters as letters and quotes as quotes") {
  const std::string text = "Łódź’s “Tŷ Coed”, £5 – Анна 8٣ e\u0301";
  const std::string shadow = shadow_of(text);
  CHECK(shadow.size() == code_point_count(text));
  CHECK(shadow == "\xC0\xF3" "d\xE0's \"T\xE0 Coed\", \xA3" "5 \x7F \xC0\xE0\xE0\xE0 8\xB2 e\xB4");
  CHECK(shadow_of("plain ascii") == "plain ascii");
}

TEST_CASE("A pattern over the shadow says of every letter what the pattern over the text says") {
  RE2::Options latin;
  latin.set_encoding(RE2::Options::EncodingLatin1);
  for (const char* sort : {R"(^\p{L}$)", R"(^\p{Lu}$)", R"(^[\p{L}'’\-]$)", R"(^[^\p{L}\d]$)", R"(^[\p{M}\p{N}]$)"}) {
    const RE2 over_text(sort);
    const RE2 over_shadow(shadow_pattern(sort), latin);
    REQUIRE(over_shadow.ok());
    for (char32_t c = 0x20; c < 0x2100; ++c) {
      std::string one;
      append_utf8(one, c);
      const bool quote = c == 0xB4 || c == 0xB2 || c == 0x2018 || c == 0x2BC || c == '\'' || c == 0x2019;   // one quote, mark and figure stand for all
      if (!quote && RE2::FullMatch(one, over_text) != RE2::FullMatch(shadow_of(one), over_shadow)) {
        FAIL_CHECK("of " << one << " by " << sort);
      }
    }
  }
}

TEST_CASE("An address behind letters of other alphabets is found where it stands") {
  const std::string text = "Zdzisław Łabędź – 14 Pilot’s Row, Łomża ZX1 4ET, 07700 900123";
  const auto findings = find_identifiers(text);
  REQUIRE(findings.size() == 2);
  for (const Finding& finding : findings) {
    CHECK(substring(text, finding.span.start, finding.span.end) == finding.text);
  }
  CHECK(findings[1].text == "07700 900123");
}
