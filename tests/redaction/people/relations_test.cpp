#include "redaction/people/relations.h"

#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"

using namespace candour;

namespace {

Request request() {
  Request made;
  made.subject.name = "Corin Ashdown";
  for (const auto& [id, name, role] : {std::tuple{"p1", "Karen Whittle", "mother"}, std::tuple{"p2", "Jean Whittle", "maternal grandmother"}, std::tuple{"p3", "Tyler Whittle", "brother"},
                                       std::tuple{"p4", "Reece Whittle", "half-brother"}}) {
    Person person;
    person.id = id;
    person.name = name;
    person.role = role;
    made.people.push_back(person);
  }
  return made;
}

// What a relation's words are taken for; "-" when they are none.
std::string kin(const std::string& text, const std::string& words) {
  const PeopleRegister people = PeopleRegister::build(request(), {text});
  for (const PeopleRegister::Kin& one : people.kin(text, people.mentions(text))) {
    if (substring(text, one.finding.span.start, one.finding.span.end) == words) {
      return one.finding.person;
    }
  }
  return "-";
}

}  // namespace

TEST_CASE("A word for the data subject's relation is the one relative whom the request names") {
  CHECK(kin("Corin misses his mum and rang her.", "his mum") == "p1");
  CHECK(kin("MGM will have him on Sunday.", "MGM") == "p2");
  CHECK(kin("Mum said no.", "Mum") == "p1");
  CHECK(kin("Dear Corin, your nan loved you.", "your nan") == "p2");
}

TEST_CASE("One of two brothers, and somebody else's relative, stay unnamed") {
  CHECK(kin("Corin spoke of his brother.", "his brother").starts_with("u"));
  const std::string text = "Gary Dunn went home. Gary Dunn's sister rang. Karen Whittle left with her mother.";
  CHECK(kin(text, "sister").starts_with("u"));
  CHECK(kin(text, "her mother").starts_with("u"));
  CHECK(kin(text, "sister") != kin(text, "her mother"));
}

TEST_CASE("Words that only look like a relation are none, and a relation said with a name is part of it") {
  CHECK(relation_words("The mothership landed; a grandmaster played.").empty());
  CHECK(kin("Nan Jean Whittle came.", "Nan") == "-");
  CHECK(relation_of("birth mother") == "mother");
  CHECK(relation_of("mother's partner") == "partner");
  CHECK(relation_of("social worker").empty());
}
