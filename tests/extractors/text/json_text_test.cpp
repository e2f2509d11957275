#include "extractors/text/json_text.h"

#include <catch2/catch.hpp>
#include <string>

#include "extractors/text/open_text.h"

using namespace candour;

TEST_CASE("Accented names in JSON are read as the letters they are, and its lines as lines") {
  CHECK(
      json_text(
          R"({"who":"\u0141ukasz Nowicki","text":"said \u201cno\u201d.\nZo\u00eb rang.\r\nTwice","at":[1.5e3,true,null]})") ==
      "{\"who\":\"Łukasz Nowicki\",\"text\":\"said “no”.\nZoë rang.\nTwice\",\"at\":[1.5e3,true,null]}");
  CHECK(json_text(R"(["\uD83D\uDE22 \ud83d a\/b \"Gaz\" C:\\x \tend\u0000"])") ==
        "[\"\xF0\x9F\x98\xA2 \xEF\xBF\xBD a/b \"Gaz\" C:\\x  end \"]");
}

TEST_CASE("JSON with a record on each line, and JSON that breaks off, are read as far as they go") {
  CHECK(json_text("{\"a\":\"Si\\u00e2n\"}\n{\"a\":\"\\u00dcmit\"}\n") ==
        "{\"a\":\"Siân\"}\n{\"a\":\"Ümit\"}\n");
  CHECK(json_text("{\"a\":\"Si\\u00e2n\",\"b\":tr") == "{\"a\":\"Siân\",\"b\":tr");
  CHECK(json_text("{\"a\":\"Si\\u00e2n\",\"b\":\"\\u0") == "{\"a\":\"Siân\",\"b\":\"\\u0");
}

TEST_CASE("A note that is no JSON keeps its backslashes") {
  CHECK_FALSE(json_text("[Mary] saved it as \"C:\\new\\table\"").has_value());
  CHECK_FALSE(json_text("[02/05/2019, 18:03] Kez: \"\\n\"").has_value());
  CHECK_FALSE(json_text("\"C:\\new\"").has_value());
  CHECK_FALSE(json_text("{\"a\":\"Siân\"}").has_value());
}

TEST_CASE("A JSON file that no mapping fits is set in lines of its own") {
  std::string lines = "{\"text\":\"";
  for (int i = 0; i < 200; ++i) {
    lines += "rang\\n";
  }
  CHECK(open_text(lines + "\"}").pages == 5);
}
