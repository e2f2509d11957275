#include "redaction/people/register.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"

using namespace candour;

namespace {

Person person(const char* id, const char* name, const char* role) {
  Person made;
  made.id = id;
  made.name = name;
  made.role = role;
  return made;
}

Request family() {
  Request request;
  request.subject.name = "Corin Ashdown";
  request.subject.known_as = {"Cory"};
  Person mother = person("p1", "Karen Whittle", "mother");
  mother.person_class = PersonClass::family;
  Person sister = person("p2", "Rose Whittle", "sister");
  sister.person_class = PersonClass::family;
  Person teacher = person("p3", "Rose Tideswell", "teacher");
  teacher.person_class = PersonClass::professional;
  Person partner = person("p4", "Gary Dunn", "mother's partner");
  request.people = {mother, sister, teacher, partner};
  return request;
}

// Whom `name` in `text` was taken for; "-" when nobody.
std::string who(const std::string& text, const std::string& name) {
  const PeopleRegister people = PeopleRegister::build(family(), {text});
  for (const Finding& finding : people.mentions(text)) {
    if (substring(text, finding.span.start, finding.span.end) == name) {
      return finding.person;
    }
  }
  return "-";
}

}  // namespace

TEST_CASE("A person is found under every way their name is written") {
  CHECK(who("Karen Whittle rang.", "Karen Whittle") == "p1");
  CHECK(who("WHITTLE Karen was present.", "WHITTLE Karen") == "p1");
  CHECK(who("seen with stepdad Gaz today", "Gaz") == "p4");
  CHECK(who("Gary's van was outside", "Gary") == "p4");
  CHECK(who("spoke to G. Dunn about it", "G. Dunn") == "p4");
  CHECK(who("KW said no", "KW") == "p1");
  CHECK(who("Karem rang", "Karem") == "p1");
  CHECK(who("Whitle was late", "Whitle") == "p1");
}

TEST_CASE("The data subject is known by all their names") {
  CHECK(who("Cory was quiet.", "Cory") == "subject");
  CHECK(who("Corin Ashdown was quiet.", "Corin Ashdown") == "subject");
}

TEST_CASE("A teacher's full name does not let a sister of the same given name stay") {
  CHECK(who("Rose Tideswell met them.", "Rose Tideswell") == "p3");
  CHECK(who("They took Rose home.", "Rose") == "p2");
}

TEST_CASE("An ordinary word is no name") {
  CHECK(who("prices rose sharply", "rose") == "-");
}

TEST_CASE("A person whom the record names keeps their number when more is read, so a decision on them stays theirs") {
  const auto id_of = [](const RecordTexts& texts, const std::string& name) {
    const PeopleRegister people = PeopleRegister::build(family(), texts);
    for (const Person& person : people.people()) {
      if (person.name == name) {
        return person.id;
      }
    }
    return std::string();
  };
  const std::string first = "Mr Peter Yates called. Mrs Olwen Price was out.";
  const std::string more = "Mrs Ada Abbott and Mr Ben Carr wrote.";
  CHECK_FALSE(id_of({first}, "Peter Yates").empty());
  CHECK(id_of({first}, "Peter Yates") == id_of({more, first}, "Peter Yates"));
  CHECK(id_of({first}, "Olwen Price") == id_of({more, first}, "Olwen Price"));
  CHECK(id_of({first}, "Peter Yates") != id_of({first}, "Olwen Price"));
}

TEST_CASE("A role said of a short form does not make a worker of whoever's name it may shorten") {
  const std::string text = "Denise Marlow is the foster mother. Denise Marlow signed. He told Des on reception that he would wait.\n";
  const PeopleRegister people = PeopleRegister::build(family(), {text});
  for (const Finding& finding : people.mentions(text)) {
    if (substring(text, finding.span.start, finding.span.end) == "Denise Marlow") {
      REQUIRE(people.find(finding.person) != nullptr);
      CHECK(people.find(finding.person)->person_class != PersonClass::professional);
    }
  }
  CHECK(who(text, "Denise Marlow") != "-");
}

TEST_CASE("Somebody told about the data subject does not take their name for a surname") {
  const std::string text = "Cory was late. Told Saima Cory is at the park with a friend of hers.\n";
  CHECK(who(text, "Saima Cory") == "-");
}
