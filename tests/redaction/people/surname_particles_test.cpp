// Surnames that small words lead: Dutch, Portuguese, Spanish, French, Arabic, Malay, Welsh, Scottish and Irish ones.
#include <algorithm>
#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"

using namespace candour;

namespace {

Request request() {
  Request made;
  made.subject.name = "Delyth Oakes";
  Person uncle;
  uncle.id = "p1";
  uncle.name = "Tom Pell";
  uncle.role = "uncle";
  uncle.person_class = PersonClass::family;
  made.people = {uncle};
  return made;
}

// Whom the words mean that are marked from end to end: an id, empty when they are not marked so.
std::string who(const std::string& text, const std::string& words) {
  const PeopleRegister people = PeopleRegister::build(request(), {text});
  for (const Finding& one : people.mentions(text)) {
    if (substring(text, one.span.start, one.span.end) == words) {
      return one.person;
    }
  }
  return {};
}

bool marked(const std::string& text, const std::string& words) { return !who(text, words).empty(); }

std::size_t marks(const std::string& text) { return PeopleRegister::build(request(), {text}).mentions(text).size(); }

}  // namespace

TEST_CASE("A title is followed by a surname whose first word is small") {
  CHECK(marked("Rang Mrs de Souza about contact.\n", "Mrs de Souza"));
  CHECK(marked("Mr van Dijk was at home.\n", "Mr van Dijk"));
  CHECK(marked("T/C from Mr. van der Berg today.\n", "Mr. van der Berg"));
  CHECK(marked("Miss d'Arcy came too.\n", "Miss d'Arcy"));
  CHECK(marked("We met Mrs O' Neill at the gate.\n", "Mrs O' Neill"));
  CHECK(marked("A letter of Miss St. Clair came.\n", "Miss St. Clair"));
}

TEST_CASE("A given name is followed by a surname whose first word is small") {
  for (const std::string name : {"Anton de Vries", "Thomas van Dijk", "Maria de la Cruz", "Rashid bin Aziz", "Rhys ap Gwilym", "Owen ab Owain", "Mohammed al-Hakim", "Rosa dos Santos", "Donna Mc Allister", "Donna Mac Donald",
                                 "Lucy St John", "Emma d'Arcy", "Hanna von Trotha"}) {
    INFO(name);
    CHECK(marked("Seen at school: " + name + " was there.\n", name));
  }
}

TEST_CASE("Once known, a led surname is found alone, without its first word, with a title and by initials") {
  const std::string text = "Anton de Vries is a lodger. Mr de Vries pays weekly. De Vries left. The room of A. de Vries is empty. Mr Vries owes rent.\n";
  const std::string anton = who(text, "Anton de Vries");
  REQUIRE_FALSE(anton.empty());
  CHECK(who(text, "Mr de Vries") == anton);
  CHECK(who(text, "De Vries") == anton);
  CHECK(who(text, "A. de Vries") == anton);
  CHECK(who(text, "Mr Vries") == anton);
  CHECK(marked("The uncle is Abu Bakr al-Masri.\n", "Abu Bakr al-Masri"));
  const std::string clan = "Donna McAllister rang. Mrs Mc Allister was cross. Sean O'Neill came. O' Neill drinks. ONeill left.\n";
  CHECK(who(clan, "Mrs Mc Allister") == who(clan, "Donna McAllister"));
  CHECK(who(clan, "O' Neill") == who(clan, "Sean O'Neill"));
  CHECK(who(clan, "ONeill") == who(clan, "Sean O'Neill"));
}

TEST_CASE("A given name with another surname is not the uncle of that given name") {
  CHECK(who("Tom rang. Thomas van Dijk is a plumber.\n", "Thomas van Dijk") != "p1");
  CHECK(who("Thomas Wrightsby is a plumber.\n", "Thomas Wrightsby") != "p1");
}

TEST_CASE("Small words before a name lead no surname of their own") {
  CHECK(who("The van Tom drove was white.\n", "Tom") == "p1");
  CHECK(marks("The van was white. He has a den at home. Put it in the bin. She went to St Helens and De Montfort Hall in la la land.\n") == 0);
  CHECK(marks("They met at St John's Church. The bus to St. Albans was late. What did he do in Paris?\n") == 0);
  CHECK(who("Did Tom de Bono book arrive?\n", "Tom") != "subject");
  CHECK(marked("Di came with Al Murkett. Ben too.\n", "Al Murkett"));
}
