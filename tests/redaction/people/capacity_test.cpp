// Who is there for their work though nothing says so beside the name: by the words around all their places, as a guess.
#include "redaction/people/capacity.h"

#include <catch2/catch.hpp>

#include "redaction/people/register.h"

using namespace candour;

namespace {

Request subject_alone() {
  Request made;
  made.subject.name = "Kayleigh-Ann Oakes";
  return made;
}

const char* const kSchoolDiary =
    "14.3.11  Told Miss Dunnell that she is not to ring home. Miss Dunnell heard her read and set extra spellings.\n"
    "18.3.11  Miss Dunnell met with the head and the social worker about attendance. Class assembly, Miss Dunnell proud of her.\n"
    "22.3.11  Miss Dunnell rang mum about homework. Kayleigh-Ann settled well in lessons, Miss Dunnell says.\n";

const Person* named(const PeopleRegister& people, const std::string& name) {
  for (const Person& person : people.people()) {
    if (person.name.find(name) != std::string::npos) {
      return &person;
    }
  }
  return nullptr;
}

}  // namespace

TEST_CASE("A person whom many places show at work is guessed to be, and says by how many") {
  const PeopleRegister people = PeopleRegister::build(subject_alone(), {kSchoolDiary});
  const Person* teacher = named(people, "Dunnell");
  REQUIRE(teacher != nullptr);
  CHECK(teacher->person_class == PersonClass::professional);
  CHECK(teacher->class_is_guess);
  CHECK(teacher->class_why.find("a guess") != std::string::npos);
  CHECK(teacher->class_why.find("6 places") != std::string::npos);
}

TEST_CASE("Without weights nobody's class is guessed by the words around") {
  const PeopleRegister people = PeopleRegister::build(subject_alone(), {kSchoolDiary}, {}, nullptr);
  REQUIRE(named(people, "Dunnell") != nullptr);
  CHECK(named(people, "Dunnell")->person_class == PersonClass::third_party);
}

TEST_CASE("One place alone lets nobody stay") {
  const PeopleRegister people = PeopleRegister::build(subject_alone(), {"14.3.11  Miss Dunnell heard her read in class and set extra spellings.\n"});
  REQUIRE(named(people, "Dunnell") != nullptr);
  CHECK(named(people, "Dunnell")->person_class == PersonClass::third_party);
}

TEST_CASE("Whom the request names keeps the class that it gives them") {
  Request made = subject_alone();
  Person neighbour;
  neighbour.id = "p1";
  neighbour.name = "Ann Dunnell";
  neighbour.role = "neighbour";
  neighbour.person_class = PersonClass::third_party;
  made.people = {neighbour};
  const PeopleRegister people = PeopleRegister::build(made, {kSchoolDiary});
  CHECK(people.find("p1")->person_class == PersonClass::third_party);
}

TEST_CASE("Whom a relation shows in private life stays private, however they are spoken of") {
  const auto class_of = [](std::string text, const char* with) {
    text = with + (" Dunnell rang.\n" + std::string(kSchoolDiary));
    for (std::size_t at = text.find("Miss Dunnell"); at != std::string::npos; at = text.find("Miss Dunnell")) {
      text.replace(at, 12, "Alan Dunnell");
    }
    const PeopleRegister people = PeopleRegister::build(subject_alone(), {text});
    return named(people, "Dunnell") == nullptr ? PersonClass::source : named(people, "Dunnell")->person_class;
  };
  CHECK(class_of("", "Her stepfather Alan") == PersonClass::third_party);
  CHECK(class_of("", "Father: Alan Dunnell. Alan") == PersonClass::third_party);
}

TEST_CASE("Evidence of many places weighs more than that of one, and by less than their number") {
  CapacityWeights weights;
  weights.rows.resize(kFeatureBuckets);
  weights.scale = 0.1F;
  weights.rows[7][kAtWork] = 10;   // e against 1 and 1
  const TokenFeatures place = {7};
  CapacityEvidence one, four;
  one.add(weights, place);
  for (int i = 0; i < 4; ++i) {
    four.add(weights, place);
  }
  CHECK(one.shares()[kAtWork] == Approx(2.71828 / 4.71828).epsilon(0.001));
  CHECK(four.shares()[kAtWork] == Approx(7.38906 / 9.38906).epsilon(0.001));   // two places' worth
}
