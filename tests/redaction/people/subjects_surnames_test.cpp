// A double surname by its halves, and surnames that the record says the data subject bore.
#include <catch2/catch.hpp>

#include <map>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"

using namespace candour;

namespace {

Person relative(const char* id, const char* name, const char* role) {
  Person person;
  person.id = id;
  person.name = name;
  person.role = role;
  person.person_class = PersonClass::family;
  return person;
}

Request request(const std::vector<Person>& people = {}) {
  Request made;
  made.subject.name = "Nia O'Connell-Mensah";
  made.people = people;
  return made;
}

// Who the words are taken for; "-" when they are nobody's.
std::string who(const std::string& text, const std::string& words, const Request& asked = request()) {
  const PeopleRegister people = PeopleRegister::build(asked, {text});
  for (const Finding& mention : people.mentions(text)) {
    if (substring(text, mention.span.start, mention.span.end) == words) {
      return mention.person;
    }
  }
  return "-";
}

}  // namespace

TEST_CASE("Either half of a double surname, and both without the hyphen, are the data subject's") {
  CHECK(who("Ms Mensah came to the office.\n", "Ms Mensah") == "subject");
  CHECK(who("Nia O'Connell Mensah signed.\n", "Nia O'Connell Mensah") == "subject");
  CHECK(who("On the list: Mensah, Nia; others.\n", "Mensah, Nia") == "subject");
  CHECK(who("MENSAH Nia was on the list.\n", "MENSAH Nia") == "subject");
  CHECK(who("O'Connell Mensah, Nia was on the list.\n", "O'Connell Mensah, Nia") == "subject");
  CHECK(who("Nia O'Connell rang. Nia Mensah rang.\n", "Nia O'Connell") == "subject");
}

TEST_CASE("Relatives who bear one half are not the data subject") {
  const Request asked = request({relative("p1", "Gwen Mensah", "mother"), relative("p2", "Declan O'Connell", "father")});
  const std::string text = "Nia was seen. Gwen Mensah came. Mr O'Connell wrote. Ms Mensah rang. Mrs Mensah was late. Declan O'Connell left.\n";
  CHECK(who(text, "Gwen Mensah", asked) == "p1");
  CHECK(who(text, "Mr O'Connell", asked) == "p2");
  CHECK(who(text, "Ms Mensah", asked) == "p1");
  CHECK(who(text, "Mrs Mensah", asked) == "p1");
  CHECK(who("Her mother is Gwen Mensah. Ms Mensah rang about Nia. Kofi Mensah is her brother.\n", "Ms Mensah") != "subject");
  CHECK(who("Her mother is Gwen Mensah. Kofi Mensah is her brother. Nia came.\n", "Kofi Mensah") != "subject");
  CHECK(who("Mrs Mensah came with Nia.\n", "Mrs Mensah") != "subject");
}

TEST_CASE("A name that the record says the data subject bore is theirs") {
  CHECK(who("Nia used to be called Rees. The Rees file is lost.\n", "Rees") == "subject");
  CHECK(who("Nia O'Connell-Mensah (previously Rees) signed.\n", "Rees") == "subject");
  CHECK(who("Nia was seen. She changed her name to Price in 2010. Ms Price signed.\n", "Ms Price") == "subject");
  const Request asked = request({relative("p1", "Gwen Mensah", "mother")});
  CHECK(who("Gwen Mensah came. Nia changed her name to Mensah in 2010.\n", "Mensah", asked) == "subject");
  CHECK(who("Nia came. Gwen Mensah changed her name to Mensah in 2010.\n", "Mensah", asked) == "p1");
  CHECK(who("Nia, formerly known as Nia Rees, signed. Nia Rees came in.\n", "Nia Rees") == "subject");
}

TEST_CASE("A name that somebody else bore is not the data subject's") {
  CHECK(who("Nia was seen. Gwen Tarrant used to be called Rees. Miss Rees rang.\n", "Miss Rees") != "subject");
  CHECK(who("Nia came with her mum. She changed her name to Price. Miss Price rang.\n", "Miss Price") != "subject");
  CHECK(who("Nia said that Kofi used to be called Rees. Miss Rees rang.\n", "Miss Rees") != "subject");
  CHECK(who("RE: AKOSUA MENSAH a.k.a. GRACE OWUSU. Grace Owusu rang about Nia.\n", "Grace Owusu") != "subject");
  CHECK(who("Gwen Tarrant came to see Nia. She changed her name to Price. Miss Price rang.\n", "Miss Price") != "subject");
  CHECK(who("Nia was called Smelly at school.\n", "Gwen") == "-");
}
