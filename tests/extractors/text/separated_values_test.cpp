// Tables of values keep every cell, however they were written.
#include <catch2/catch.hpp>
#include <chrono>

#include "extractors/text/separated_values.h"

using namespace candour;

TEST_CASE("Quotes, doubled quotes and line breaks inside a cell stay in the cell") {
  const auto rows = rows_of("Date,Note\r\n2019-05-02,\"Said \"\"no\"\", then\nleft\"\r\n", ',');
  REQUIRE(rows.size() == 2);
  CHECK(rows[1][1] == "Said \"no\", then\nleft");
}

TEST_CASE("Ragged rows, an empty last cell and words behind a closing quote are kept") {
  const auto rows = rows_of("a,b,\n\"x\"y,z\n\nonly\n,,end", ',');
  REQUIRE(rows.size() == 4);
  CHECK(rows[0] == TableRow{"a", "b", ""});
  CHECK(rows[1] == TableRow{"xy", "z"});
  CHECK(rows[2] == TableRow{"only"});
  CHECK(rows[3] == TableRow{"", "", "end"});
}

TEST_CASE("The sign between the cells is found by itself") {
  CHECK(separator_of("a;b;c, d\n1;2;3\n") == ';');
  CHECK(separator_of("a\tb\n") == '\t');
  CHECK(separator_of("one column\n") == ',');
}

TEST_CASE("An unclosed quote takes the rest and costs no time") {
  std::string text = "a,\"";
  text.append(5'000'000, '"');
  const auto begun = std::chrono::steady_clock::now();
  CHECK(rows_of(text, ',').size() == 1);
  CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(2));
}
