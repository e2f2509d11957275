// What stands at a name's end and is none of it: a verb said in short, a possessive behind the s, a family's plural.
#include <algorithm>
#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"
#include "redaction/people/words.h"

using namespace candour;

namespace {

Request request() {
  Request made;
  made.subject.name = "Delyth Oakes";
  for (const auto& [id, name, role] : {std::tuple{"p1", "Gary Prentice", "stepfather"}, {"p2", "Violet Lynch", "sister"}, {"p3", "Mark Will", "lodger"}}) {
    Person person;
    person.id = id;
    person.name = name;
    person.role = role;
    person.person_class = PersonClass::family;
    made.people.push_back(person);
  }
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

}  // namespace

TEST_CASE("A name is found before a verb that is said in short with it") {
  CHECK(who("Gary'd gone out again.\n", "Gary") == "p1");
  CHECK(who("Later Violet'll go with her.\n", "Violet") == "p2");
  CHECK(who("Gary’ve a new van.\n", "Gary") == "p1");
  CHECK(who("Gary Prentice'd been drinking.\n", "Gary Prentice") == "p1");
  CHECK(who("When we rang, Mrs Tolley'd left. Mrs Tolley was out.\n", "Mrs Tolley") != "");
}

TEST_CASE("A possessive behind the s, and a family's plural, are found") {
  CHECK(who("Violets' room was cold.\n", "Violets") == "p2");
  CHECK(who("She stays at the Prentices' at weekends.\n", "Prentices") == "p1");
  CHECK(who("She likes the Lynches very much.\n", "Lynches") == "p2");
}

TEST_CASE("A family's plural is no person of its own") {
  const std::string text = "The Prentices said so. It was moved from the Prentices' account. Gary and the Prentices agreed. The Prentices told her.\n";
  CHECK(who(text, "Prentices") == "p1");
  CHECK(who("WM City was unread. The WM form.\n", "WM").empty());
}

TEST_CASE("Pronouns with their verbs, and plants in quotation marks, are nobody") {
  CHECK(PeopleRegister::build(request(), {"x"}).mentions("She'd said they'll come, I've asked. That'd be fine. He planted 'Violets' and marks' of the pen.\n").empty());
  const auto words = words_of("he'd they'll Gary'd isn't O'Dell D'Arcy");
  REQUIRE(words.size() == 6);
  CHECK(words[0].folded == "he'd");
  CHECK(words[1].folded == "they'll");
  CHECK(words[2].folded == "gary");
  CHECK_FALSE(words[2].possessive);
  CHECK(words[3].folded == "isn't");
  CHECK(words[4].folded == "o'dell");
}
