// Couples named with one surname.
#include <algorithm>
#include <catch2/catch.hpp>

#include "redaction/people/register.h"

using namespace candour;

namespace {

bool knows(const std::string& text, const std::string& name) {
  Request request;
  request.subject.name = "Delyth Oakes";
  const PeopleRegister register_of_text = PeopleRegister::build(request, {text});
  const auto& people = register_of_text.people();
  return std::any_of(people.begin(), people.end(), [&](const Person& person) { return person.name == name; });
}

}  // namespace

TEST_CASE("Both of a couple bear the surname said once") {
  for (const std::string text : {"Paul and Jan Rigby came. Paul was kind.\n", "Foster carers: Paul & Jan Rigby.\n", "She lives with Paul and Jan Rigby.\n"}) {
    INFO(text);
    CHECK(knows(text, "Paul Rigby"));
    CHECK(knows(text, "Jan Rigby"));
    CHECK(!knows(text, "Paul"));
  }
}

TEST_CASE("Whom the request calls so, whom the record gives another surname or who stands in a list takes no surname from the next") {
  CHECK(!knows("Delyth and Karen Rigby came.\n", "Delyth Rigby"));
  CHECK(!knows("Paul Thornley rang. Paul and Karen Rigby came.\n", "Paul Rigby"));
  CHECK(!knows("Emma, Paul and Karen Rigby came.\n", "Paul Rigby"));
}
