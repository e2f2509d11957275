// Whose a surname is that the data subject shares with their family.
#include <algorithm>
#include <catch2/catch.hpp>

#include "redaction/people/register.h"
#include "redaction/people/year_of_text.h"

using namespace candour;

namespace {

Request request() {
  Request made;
  made.subject.name = "Kenneth Pardew";
  made.subject.born_on = Day{std::chrono::year(1966), std::chrono::month(5), std::chrono::day(2)};
  Person father;
  father.id = "p1";
  father.name = "Arthur Pardew";
  father.role = "father";
  father.person_class = PersonClass::family;
  made.people = {father};
  return made;
}

// Whose the surname in `text` is, beside papers in which he is a boy.
std::string bearer(const std::string& text, const std::string& surname) {
  const PeopleRegister people =
      PeopleRegister::build(request(), {"3 May 1972. Kenneth Pardew came to the home. He is six and likes "
                                        "his bed. His father Arthur Pardew rang.",
                                        text});
  const std::size_t place = text.find(surname);
  for (const Finding& one : people.mentions(text)) {
    if (one.span.start <= place && place < one.span.end) {
      return one.person;
    }
  }
  return {};
}

int year(const std::string& text, int born) {
  return year_of_text(words_of(text), born).value_or(0);
}

}  // namespace

TEST_CASE("A text's year is the one its dates name most often, a date of birth apart") {
  CHECK(year("14 March 1979. Born 2.5.1966. Seen again in March 1979 and in 1980.", 1966) == 1979);
  CHECK(year("Seen 22.3.78, and on 4/4/78", 1966) == 1978);
  CHECK(year("Seen 22.3.05, and on 4/4/05", 1966) == 2005);
  CHECK(year("Born 2.5.66", 1966) == 0);
  CHECK(year("No date. Room 12, 1200 pounds.", 1966) == 0);
}

TEST_CASE("Mr Pardew of a paper of his childhood is the father, of his grown years himself") {
  CHECK(bearer("12 June 1973\nMr Pardew rang the home and asked how the boy was. Mr Pardew is out of work. "
               "Kenneth was told. 14 June 1973: no news.\n",
               "Mr Pardew is out") == "p1");
  CHECK(
      bearer(
          "Our ref AR/2021/14\n12 June 2021\n\nDear Mr Pardew\n\nThank you for your letter of 3 June 2021 "
          "about your time in our care.\n\nKenneth Pardew, born 2 May 1966: request received 3 June 2021.\n",
          "Mr Pardew\n\nThank") == "subject");
}

TEST_CASE("Without weights the rules tell whose a shared surname is") {
  const std::string text = "Kenneth is well. Pardew was at the door, said the boy James.";
  const PeopleRegister people = PeopleRegister::build(request(), {text}, {}, nullptr, nullptr);
  CHECK_FALSE(people.shared_surnames(text).empty());
}
