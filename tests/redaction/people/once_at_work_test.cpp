// One role beside a name in one place does not make a worker of somebody whom the record knows as a child or a relative.
#include <catch2/catch.hpp>

#include "redaction/people/register.h"

using namespace candour;

namespace {

PersonClass class_of(const RecordTexts& texts, const std::string& name) {
  Request request;
  request.subject.name = "Delyth Oakes";
  const PeopleRegister people = PeopleRegister::build(request, texts);
  for (const Person& person : people.people()) {
    if (person.name == name) {
      return person.person_class;
    }
  }
  return PersonClass::subject;
}

}  // namespace

TEST_CASE("A child beside whom one place names an agency is no worker") {
  CHECK(class_of({"Kyle Benson is 15 and lives in the same home. Kyle Benson hit Delyth.\n", "Meeting with Kyle Benson (YOT) on Monday.\n"}, "Kyle Benson") == PersonClass::third_party);
  CHECK(class_of({"Kyle Benson came on Monday. Kyle Benson wrote the report.\n", "Meeting with Kyle Benson (YOT) on Monday.\n"}, "Kyle Benson") == PersonClass::professional);
}
