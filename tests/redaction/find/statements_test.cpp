#include "redaction/find/statements.h"

#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"

using namespace candour;

namespace {

std::string kinds(const std::string& text) {
  std::string all;
  for (const RecordedStatement& one : statements(text)) {
    all += std::string(all.empty() ? "" : " ") + to_string(one.kind);
  }
  return all;
}

}  // namespace

TEST_CASE("What the worker saw, what she thinks and what she was told are told apart") {
  CHECK(kinds("I observed two bruises on his left arm.") == "fact");
  CHECK(kinds("In my view Ms Lane is not able to keep him safe.") == "opinion");
  CHECK(kinds("School reported that Dean had not been collected.") == "hearsay");
  CHECK(kinds("The house was cold. It is felt that mum minimises. According to the neighbour nobody was in.") == "opinion hearsay");
}

TEST_CASE("A child's own words are a fact of the visit, an adult's account is hearsay") {
  CHECK(kinds("Corin said \"I want to go home\" and cried.") == "fact");
  CHECK(kinds("Mother stated that she had not been drinking.") == "hearsay");
}

TEST_CASE("What a witness thinks is still what the writer was told") {
  const auto found = statements("Police stated that they believe he is likely to return.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].kind == StatementKind::hearsay);
}

TEST_CASE("A statement is its sentence, and says why in words that are not the record's") {
  const std::string text = "Seen by Dr. Lowe at ten. She appears\nlow in mood; no tears";
  const auto found = statements(text);
  REQUIRE(found.size() == 1);
  CHECK(substring(text, found[0].span.start, found[0].span.end) == " She appears\nlow in mood");
  CHECK(found[0].score < 0.8);
  CHECK(found[0].why == "Its words suggest what the writer thinks.");
}
