#include "redaction/find/tagger/text_tokens.h"

#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"

using namespace candour;

namespace {

std::string shown(std::string_view text) {
  std::string out;
  for (const TokenSequence& sequence : token_sequences(text)) {
    out += out.empty() ? "" : " / ";
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      out += (i == 0 ? "" : " ") + sequence[i].text;
      std::string there = substring(text, sequence[i].span.start, sequence[i].span.end);
      if (const std::size_t apostrophe = there.find("\xE2\x80\x99"); apostrophe != std::string::npos) {
        there.replace(apostrophe, 3, "'");
      }
      CHECK(there == sequence[i].text);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("Words keep their hyphens and accents, a possessive stands by itself, addresses and figures stay whole") {
  CHECK(shown("Siân's mum, Faith Okonkwo-Reid (07700 900123), wrote to s.roe@brackwell.example on 12/03/2014 at 10.30.") ==
        "Siân 's mum , Faith Okonkwo-Reid ( 07700 900123 ) , wrote to s.roe@brackwell.example on 12/03/2014 at 10.30 .");
  CHECK(shown("O'Dea\xE2\x80\x99s dog isn't K-A's") == "O'Dea 's dog isn't K-A 's");
  CHECK(shown("I\xE2\x80\x99ll go") == "I'll go");
}

TEST_CASE("A name never runs over a sentence's end, a table cell or a heading, and does run over a wrapped line") {
  CHECK(shown("He met Rose. Tideswell is a town. Mr. Roe came.") == "He met Rose . / Tideswell is a town . / Mr . Roe came .");
  CHECK(shown("Rose\tTideswell") == "Rose / Tideswell");
  CHECK(shown("Present\nRose Tideswell") == "Present / Rose Tideswell");
  CHECK(shown("It was agreed at the end of a long meeting in the afternoon that Rose\nTideswell would be asked.").find("Rose Tideswell") != std::string::npos);
}

TEST_CASE("Odd text gives tokens or none, never an error") {
  CHECK(token_sequences("").empty());
  CHECK(token_sequences(" \n\t\n ").empty());
  CHECK(shown("'s ' '' \xE2\x80\x99") == "'s ' ' ' '");
  CHECK(token_sequences(std::string(5000, 'x')).size() == 1);
}
