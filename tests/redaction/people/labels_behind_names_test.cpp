// What stands behind a name on forms is no part of it: labels, letters of a label, a column for the sex. What is part of it stays so.
#include <catch2/catch.hpp>

#include <set>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"

using namespace candour;

namespace {

std::set<std::string> named(const std::string& text) {
  Request request;
  request.subject.name = "Kayleigh-Ann Oakes";
  std::set<std::string> found;
  const PeopleRegister people = PeopleRegister::build(request, {text});
  for (const Finding& mention : people.mentions(text)) {
    found.insert(substring(text, mention.span.start, mention.span.end));
  }
  return found;
}

}  // namespace

TEST_CASE("The letters of a label are no surname and no initial of the name in front") {
  CHECK(named("Violet Prentice D.O.B. 14.3.1981 came on Monday.\n") == std::set<std::string>{"Violet Prentice"});
  CHECK(named("Seen with Karen Whittle D of B 3/4/79 today.\n") == std::set<std::string>{"Karen Whittle"});
  CHECK(named("Gary Lunt N.I. no. to follow. Gary N.I. sent.\n") == std::set<std::string>{"Gary Lunt", "Gary"});
  CHECK(named("Macey-Jo   F   19/01/2008\nJayden M 02/03/2010\nShaniece F 3 May 2011\n") == std::set<std::string>{"Macey-Jo", "Jayden", "Shaniece"});
}

TEST_CASE("A label's word is no surname behind a given name") {
  for (const char* label : {"Tel", "Mob", "Ext", "Ref", "URN", "CRO", "UTR", "MARAC", "NHS No", "Class"}) {
    INFO(label);
    CHECK(named("Their friend Gary " + std::string(label) + " 4471 was noted.\n").count("Gary") == 1);
  }
  CHECK(named("Ruby Tarn Class 4B\nJane Hart Tel 01632 960123\nAlan Pike Ext 4432\n") == std::set<std::string>{"Ruby Tarn", "Jane Hart", "Alan Pike"});
}

TEST_CASE("Initials and surnames that look like labels stay part of a name") {
  CHECK(named("Oscar F was late again. Oscar F rang.\n").count("Oscar F") == 1);
  CHECK(named("Violet Frost rang. She is Violet Frost of 2 Hill Road.\n").count("Violet Frost") == 1);
  CHECK(named("Gary M 14 today. Gary M came with Oscar F.\n").count("Gary M") == 1);
}

TEST_CASE("Agencies, firms and illnesses that are called like people are nobody") {
  CHECK(named("Star Cabs took her. She rang Star Cabs. Home-Start visited on Monday. Home-Start said no. She saw Home-Start.\n").empty());
  CHECK(named("Her illness is Crohn's disease. It may be Crohn's, said the ward. Manager Sign-off: agreed\n").empty());
  CHECK(named("We told Alan Parkinson. It is Parkinson's disease.\n") == std::set<std::string>{"Alan Parkinson"});
  CHECK(named("We told Alan Parkinson. Alan's disease is not known.\n").count("Alan") == 1);
}

TEST_CASE("A word for a relation is not joined to a name in brackets behind it") {
  const std::set<std::string> both = named("Her Mum & Dad (Beryl and Ron Harker) came. Beryl rang.\n");
  CHECK(both.count("Beryl") == 1);
  CHECK(both.count("Mum & Dad (Beryl") == 0);
  CHECK(named("Nan Mo came. Mo Harker is her nan.\n").count("Nan Mo") == 1);
}

TEST_CASE("A judge's title is part of the mention and no name of the judge's") {
  const std::set<std::string> judges = named("Mrs Justice Parmar made the order. District Judge Marr sat. Lord Justice Birks agreed.\n");
  CHECK(judges == std::set<std::string>{"Mrs Justice Parmar", "District Judge Marr", "Lord Justice Birks"});
}
