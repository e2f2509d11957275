// Who is there for their work though nothing says so beside the name: by the words around all their places, as a guess.
#include "redaction/people/capacity.h"

#include <catch2/catch.hpp>

#include <cmath>

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

TEST_CASE("Whoever has a child's age is not guessed to be at work, however they are spoken of") {
  const auto class_of = [](const std::string& text) {
    const PeopleRegister people = PeopleRegister::build(subject_alone(), {text});
    REQUIRE(named(people, "Petra Dunnell") != nullptr);
    return named(people, "Petra Dunnell")->person_class;
  };
  std::string diary = kSchoolDiary;
  for (std::size_t at = diary.find("Miss"); at != std::string::npos; at = diary.find("Miss", at)) {
    diary.replace(at, 4, "Petra");
  }
  CHECK(class_of(diary) == PersonClass::professional);
  CHECK(class_of(diary + "In the room were KP (Petra Dunnell, 14) and TM.\n") == PersonClass::third_party);
  CHECK(class_of(diary + "Reading, with Petra Dunnell, 8 sessions.\n") == PersonClass::professional);
}

TEST_CASE("Without weights nobody's class is guessed by the words around") {
  const PeopleRegister people = PeopleRegister::build(subject_alone(), {kSchoolDiary}, {}, nullptr);
  REQUIRE(named(people, "Dunnell") != nullptr);
  CHECK(named(people, "Dunnell")->person_class == PersonClass::third_party);
}

TEST_CASE("One place alone lets nobody stay in a sentence, and in a list when it is very plain") {
  const auto class_of = [](const std::string& text) {
    const PeopleRegister people = PeopleRegister::build(subject_alone(), {text});
    REQUIRE(named(people, "Dunnell") != nullptr);
    return named(people, "Dunnell")->person_class;
  };
  CHECK(class_of("14.3.11  Miss Dunnell heard her read in class and set extra spellings.\n") == PersonClass::third_party);
  CHECK(class_of("He rang the social worker, Carl Dunnell was arrested.\n") == PersonClass::third_party);
  CHECK(class_of("Invited\tRole\nRhys Pemberton\tSolicitor\nAnn Dell\tGP\nBobby Dunnell\tneighbour\n") == PersonClass::third_party);
  CHECK(class_of("LOOKED AFTER CHILD REVIEW\n\nPresent:\nSandra Mott (chair)\nPhil Dunnell\nJean Carew (social worker)\nMr Oddie (class teacher)\n\nApologies: none\n") == PersonClass::professional);
}

TEST_CASE("A name where a sentence's line is broken stands in no list") {
  for (const char* text : {"Mum was in and the class was heard. Dunnell\nheard her read in class and set extra spellings.\n", "She was heard to read in class and set extra spellings by Miss\nDunnell. Mum was in.\n",
                           "She was heard to read in class and set extra spellings by\nDunnell, and Mum was in.\n"}) {
    INFO(text);
    const PeopleRegister people = PeopleRegister::build(subject_alone(), {text});
    for (const CapacityMention& one : capacity_mentions(text, people)) {
      CHECK_FALSE(one.laid_out);
    }
  }
  const std::string list = "Present:\nSandra Mott (chair)\nPhil Dunnell\n";
  const std::vector<CapacityMention> listed = capacity_mentions(list, PeopleRegister::build(subject_alone(), {list}));
  REQUIRE(listed.size() == 2);
  CHECK((listed[0].laid_out && listed[1].laid_out));
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

namespace {

CapacityWeights two_features() {
  CapacityWeights weights;
  weights.rows.resize(kCapacityBuckets);
  weights.scale = 0.01F;
  weights.rows[7] = {50, 0, 0, 12};   // of work; of one in e people
  weights.rows[8] = {0, 0, 50, 24};   // of private life; twice as rare
  return weights;
}

double share_of_work(const std::vector<TokenFeatures>& places) {
  CapacityEvidence evidence;
  for (const TokenFeatures& place : places) {
    evidence.add("Pell", 1, place);
  }
  return evidence.shares(two_features())[kAtWork];
}

}  // namespace

TEST_CASE("Places that say the same say it no louder, what is rare says more, and what nothing was learnt of says nothing") {
  const double sure = share_of_work({{7}});
  CHECK(sure == Approx(std::exp(4) / (std::exp(4) + 2)).epsilon(0.001));   // a vector of length 8, half a point for each
  CHECK(share_of_work({{7}, {7}, {7}, {7}}) == Approx(sure));
  CHECK(share_of_work({{7, 8}}) < 0.5);
  CHECK(share_of_work({{7, 8}, {7}, {7}, {7}}) > share_of_work({{7, 8}}));
  CHECK(share_of_work({{7, 9}}) == Approx(sure));
  CHECK(share_of_work({{9}}) == Approx(1.0 / 3));
}

TEST_CASE("Evidence of very many mentions is the same however it is gathered") {
  CapacityEvidence many;
  for (std::uint32_t i = 0; i < 9000; ++i) {
    many.add("Pell", i, {7, 8 + i % 3});
  }
  CHECK(many.mentions() == 9000);
  const std::vector<WeightedFeature> vector = many.vector(two_features());
  REQUIRE(vector.size() == 2);
  CHECK(vector[0].value / vector[1].value == Approx(std::log1p(9000) / (2 * std::log1p(3000))).epsilon(0.001));
}

TEST_CASE("A role beside the name once does not keep somebody who stands in private life everywhere else") {
  const std::string text =
      "Tracy Gosden (school) rang.\n\n"
      "Tracy Gosden and her boyfriend were drunk when Mum came to collect him. Tracy Gosden lives two doors down with her three children, and is Mum's best friend from school days.\n\n"
      "Mum went to stay at Tracy Gosden's after the fight. Tracy Gosden told her to leave him; her own partner was in prison. Kayleigh-Ann slept over at Tracy Gosden's house.\n\n"
      "Tracy Gosden, aged 24, is pregnant again. Mum owes Tracy Gosden money.\n";
  const PeopleRegister people = PeopleRegister::build(subject_alone(), {text});
  REQUIRE(named(people, "Gosden") != nullptr);
  CHECK(named(people, "Gosden")->person_class == PersonClass::third_party);
}
