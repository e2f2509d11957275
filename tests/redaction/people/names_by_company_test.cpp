// Names that a family, a list, a relation or the order of another language shows.
#include <algorithm>
#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"
#include "redaction/people/unnamed_letters.h"

using namespace candour;

namespace {

Request request() {
  Request made;
  made.subject.name = "Delyth Oakes";
  Person brother;
  brother.id = "p1";
  brother.name = "Kyle Oakes";
  brother.role = "brother";
  brother.person_class = PersonClass::family;
  Person friend_of_hers;
  friend_of_hers.id = "p2";
  friend_of_hers.name = "Tyrone Bexley";
  friend_of_hers.role = "friend";
  made.people = {brother, friend_of_hers};
  return made;
}

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

std::string all(const std::string& text) {
  std::string words;
  for (const Finding& one : PeopleRegister::build(request(), {text}).mentions(text)) {
    words += substring(text, one.span.start, one.span.end) + ";";
  }
  return words;
}

std::string letters(const std::string& text) {
  const PeopleRegister people = PeopleRegister::build(request(), {text});
  std::string words;
  for (const Finding& one : unnamed_letters(text, people.mentions(text), people)) {
    words += substring(text, one.span.start, one.span.end) + ";";
  }
  return words;
}

}  // namespace

TEST_CASE("A relative's name in small letters goes with the word for the relation") {
  CHECK(marked("went round uncle mark and had tea\n", "uncle mark"));
  CHECK(marked("she was at auntie trish on sunday, trish was fine\n", "auntie trish"));
  CHECK(marked("she was at auntie trish on sunday, trish was fine\n", "trish"));
  CHECK(marked("nan jean come up\n", "nan jean"));
  CHECK(marked("my cousin lee nicked it\n", "cousin lee"));
  CHECK(marked("He was with aunty Bev.\n", "Bev"));
  CHECK(who("stayed at cousin kyle again. Kyle was well\n", "cousin kyle") == "p1");
}

TEST_CASE("A word for a relation before a bracket is no part of the name in it") { CHECK(marked("Mum (Karen Whittle) rang.\n", "Karen Whittle")); }

TEST_CASE("What a relative does or may do is no name") {
  CHECK(all("her nan will ring and her uncle may come. gran rose early. auntie drew the blinds. my nan can hope. uncle and aunt were out. nan said so. the cousin is ten\n").empty());
}

TEST_CASE("A family's name is found before its children, its household and in the plural") {
  CHECK(marked("The Foyle lads were there again.\n", "Foyle"));
  CHECK(marked("One of the Nowak twins hit her.\n", "Nowak"));
  CHECK(marked("Okoro sisters seen at the park.\n", "Okoro"));
  CHECK(marked("She ran to the O'Neils' house.\n", "O'Neils"));
  CHECK(marked("She fought at the O'Neils' house.\n", "O'Neils"));
  CHECK(marked("Nowak-Smith household: four adults.\n", "Nowak-Smith"));
  CHECK(marked("the Harcourt family moved. Harcourt has two vans.\n", "Harcourt"));
  CHECK(marked("She plays with the Harcourt children and the two Harcourt boys.\n", "Harcourt"));
  CHECK(marked("They visit the Hendersons at weekends.\n", "Hendersons"));
  CHECK(marked("Mrs King rang. The King children were out late.\n", "King"));
}

TEST_CASE("A people, a home and a time of the year are no family") {
  CHECK(all("The Roma families were moved. The Traveller children left. The English boys won. The Foster family placement ended. The Oakfield boys came from Oakfield House. The Birthday girl. "
            "The Christmas family visit. The Larchfield children moved when in Larchfield. The Services agreed. The Simpsons was on. Young brothers fight. Moved for work (Svc family). The Barnardos' house.\n") == "");
}

TEST_CASE("A list with one known name holds others") {
  CHECK(marked("Seen: Gruff, Macsen & Kyle were at home.\n", "Macsen"));
  CHECK(marked("We saw Kyle, Jorvanni and Tekle in the yard.\n", "Jorvanni"));
  CHECK(marked("We saw Kyle, Jorvanni and Tekle in the yard.\n", "Tekle"));
  CHECK(marked("He went with Kyle/Ianto to town.\n", "Ianto"));
  CHECK(marked("Zoë and Renée came.\n", "Zoë"));
  CHECK(marked("Zoë and Renée came.\n", "Renée"));
  CHECK(marked("We saw Filip Jan today. Gruff and Kyle were out.\n", "Filip Jan"));
  CHECK(marked("We saw Jan Kowalewska today.\n", "Jan Kowalewska"));
  CHECK(marked("She lives with Jean-Luc and Kyle.\n", "Jean-Luc"));
}

TEST_CASE("Places, bodies and words in a list with a name are no people") {
  CHECK(all("Kyle, Health and Education were there. Kyle, CAMHS and Tesco agreed. Kyle, Hartlepool. Tyrone and School. Kyle, Maths, English and Science.\n") == "Kyle;Kyle;Kyle;Tyrone;Kyle;");
  CHECK(all("Seen in Jan 2019. Jan Statement. The Jan review. By Jan Reports were in.\n").empty());
  CHECK(all("They lived in Florence, Dover and Hastings. Tesco, Asda and Lidl.\n").empty());
}

TEST_CASE("Chinese and Vietnamese names stand with the surname first") {
  CHECK(marked("Her mother Xu Jing came.\n", "Xu Jing"));
  CHECK(marked("A neighbour, Zhang Li, rang. Later Zhang left.\n", "Zhang Li"));
  CHECK(marked("Nguyen Thi Hoa is at home.\n", "Nguyen Thi Hoa"));
  CHECK(marked("Amy Ng rang. Tom Wu came.\n", "Amy Ng"));
  CHECK(all("Wang Road was shut. The Lin Homes were sold. Xu may come.\n").empty());
}

TEST_CASE("A couple's letters go with the surname") {
  CHECK(marked("Foster home: T&A Harcourt since May.\n", "T&A Harcourt"));
  CHECK(marked("Placed with T. & A. Harcourt.\n", "T. & A. Harcourt"));
  CHECK(marked("Mr and Mrs T Harcourt were seen. The Harcourt family.\n", "Mr and Mrs T Harcourt"));
  CHECK(all("Taken to A&E Department. He works at B&Q Warehouse. M&S Food. R&B Music. The Q & A Session. P&O Ferries.\n").empty());
}

TEST_CASE("Letters joined are two whom the text named") {
  const std::string text = "Kyle and Tyrone were late. K/T came home at ten. K+T fought.\n";
  CHECK(all(text) == "Kyle;Tyrone;K;T;K;T;");
  CHECK(all("Kyle and Tyrone: T/C to school. K/W present. N/A.\n") == "Kyle;Tyrone;");
}

TEST_CASE("Letters behind a word for a person are somebody's to be looked at") {
  CHECK(letters("Resident S.J. threw a chair.\n") == "S.J;");
  CHECK(letters("She was hit by pupil T.H. at break.\n") != "");
  CHECK(letters("Child A.B. was moved to another home.\n") != "");
  CHECK(letters("MALE AND FEMALE SEEN. CHILD IS WELL. MALE IS DEAN.\n").empty());
  CHECK(letters("The patient NHS number. A child CP plan. The boy TV room.\n").empty());
}
