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
  CHECK(year("12 June 1973. Up at 2000, 2030 and 2045. Destroy 2041.", 1966) == 1973);
  CHECK(year("No date. Room 12, 1200 pounds.", 1966) == 0);
}

TEST_CASE("Mr Pardew of a paper of his childhood is the father") {
  CHECK(bearer("12 June 1973\nMr Pardew rang the home and asked how the boy was. Mr Pardew is out of work. "
               "Kenneth was told. 14 June 1973: no news.\n",
               "Mr Pardew is out") == "p1");
}

TEST_CASE("The weights see how old the data subject was when the paper was written") {
  const auto seen = [](const std::string& year) {
    const std::string text = "12 June " + year + "\nKenneth was told. Mr Pardew signed for it.";
    const PeopleRegister people = PeopleRegister::build(request(), {text});
    const std::vector<SharedSurname> shared = people.shared_surnames(text);
    return shared.empty() ? TokenFeatures() : shared.front().features;
  };
  CHECK_FALSE(seen("1973").empty());
  CHECK((seen("1973") == seen("1974")));  // of one step of life
  CHECK((seen("1973") != seen("2021")));
}

TEST_CASE("Without weights the rules tell whose a shared surname is") {
  const std::string text = "Kenneth is well. Pardew was at the door, said the boy James.";
  const PeopleRegister people = PeopleRegister::build(request(), {text}, {}, nullptr, nullptr);
  CHECK_FALSE(people.shared_surnames(text).empty());
}
