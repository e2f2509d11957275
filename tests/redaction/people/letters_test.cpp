// Letters that stand for somebody: by the key of a paper, and the data subject's own.
#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"
#include "redaction/people/letter_key.h"
#include "redaction/people/register.h"

using namespace candour;

namespace {

Request request() {
  Request request;
  request.subject.name = "Nadine Alder";
  Person mother;
  mother.id = "p1";
  mother.name = "Carla Alder";
  mother.role = "mother";
  mother.relationship = "birth mother";
  mother.person_class = PersonClass::family;
  Person father = mother;
  father.id = "p2";
  father.name = "Hugo Brand";
  father.role = "father";
  father.relationship = "birth father";
  request.people = {mother, father};
  return request;
}

// The marked words and whose they are: "M=p1;N=subject;", "?" for somebody whom the record alone tells of.
std::string told(const std::string& text, const PeopleRegister& people, const NamedInText* around = nullptr) {
  std::string out;
  for (const Finding& one : people.mentions(text, around)) {
    const bool known = one.person == "subject" || one.person.size() == 2;
    out += substring(text, one.span.start, one.span.end) + "=" + (known ? one.person : "?") + ";";
  }
  return out;
}

std::string told(const std::string& text) {
  return told(text, PeopleRegister::build(request(), {text}));
}

}  // namespace

TEST_CASE("A key's letters are explained by the words behind them") {
  const std::vector<KeyedLetters> key = letter_key(
      "key (added later): M = mum. T = Tariq, the lodger. Jd = Jade; HC = school (Mrs. Cole).\nHours = 4");
  REQUIRE(key.size() == 4);
  CHECK(key[0].letters == "M");
  CHECK(key[2].letters == "Jd");
  CHECK(letter_key("x = 4, and once more T = 5").empty());
  CHECK(letter_key("Initials: HC - Helen Cross, TB - Tariq Bond").size() == 2);
  CHECK(letter_key("We met HC - Helen Cross - at the door").empty());
}

TEST_CASE("Letters that a key explains are whose it says, in all of the paper, a relative's too") {
  CHECK(told("key: M = mum. T = Tariq. N = Nadine. Jd = Jade.\n4/9 N had done it. M in bed. T no pants. Jd "
             "in cot.\n") ==
        "M=p1;T=?;Tariq=?;N=subject;Nadine=subject;Jd=?;Jade=?;N=subject;M=p1;T=?;Jd=?;");
}

TEST_CASE("A letter that counts or is part of something is not the key's") {
  CHECK(told("M = mum, C = Connor.\nPlan C agreed. Room C. C4 form. M.O. called.\n") == "M=p1;C=?;Connor=?;");
}

TEST_CASE("A key holds for the other pages of its paper, and two that differ for none") {
  const std::string first = "key: M = mum. T = Tariq.\n";
  const std::string second = "M in bed. T no pants.\n";
  const PeopleRegister people = PeopleRegister::build(request(), {first, second});
  NamedInText around = people.named_in(second);
  CHECK(told(second, people, &around).empty());
  around.add_letters(people.named_in(first));
  CHECK(told(second, people, &around) == "M=p1;T=?;");
  around.add_letters(people.named_in("M = dad; T = Tariq\n"));
  CHECK(told(second, people, &around) == "T=?;");
}

TEST_CASE("The first letter of the data subject's name, spoken of as of somebody, is theirs") {
  CHECK(told("N said she was well. Told N about it. N's bag. N is fine.\n") ==
        "N=subject;N=subject;N=subject;N=subject;");
  CHECK(told("Class N is full. Point N was north.\n").find("Class") == std::string::npos);
}

TEST_CASE("It is not when the text has named somebody else with such a name") {
  CHECK(told("Nora rang. N said she was well.\n") == "Nora=?;");
}

TEST_CASE("A letter behind a title is nobody's whose given name begins with it") {
  CHECK(told("Hugo came. Dr. H. to see to it.\n") == "Hugo=p2;");
}

TEST_CASE("A given name before an article is nobody's with an initial") {
  CHECK(told("ALDER, Nadine A.\nThe aunt offers Nadine a home.\n") ==
        "ALDER, Nadine=subject;Nadine=subject;");
}

TEST_CASE("A key that tells of somebody's relative or friend means nobody of those it names for it") {
  CHECK(told("Key: B = brother of Nadine. F = Nadine's friend. M = mum.\nB hit F. M said no.\n") ==
        "Nadine=subject;Nadine=subject;M=p1;M=p1;");
}
