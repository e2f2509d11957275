// What stands around a name and goes with it; letters and numbers that stand for somebody.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "pipeline/base/utf8.h"
#include "redaction/people/unnamed_letters.h"
#include "redaction/people/unnamed_officers.h"

using namespace candour;

namespace {

Person person(const char* id, const char* name, const char* role, PersonClass is) {
  Person made;
  made.id = id;
  made.name = name;
  made.role = role;
  made.person_class = is;
  return made;
}

Request request() {
  Request made;
  made.subject.name = "Delyth Oakes";
  made.people = {person("p1", "Walter Kemsley", "neighbour", PersonClass::third_party),
                 person("p2", "Hosna Rahim", "aunt", PersonClass::family),
                 person("p3", "Robert Kemsley", "friend", PersonClass::third_party),
                 person("p4", "Edna Stott", "grandmother", PersonClass::family),
                 person("p5", "Ivor Catchpole", "police officer", PersonClass::official),
                 person("p6", "Oscar Flint", "friend", PersonClass::third_party)};
  return made;
}

std::set<std::string> named_in(const std::string& text) {
  std::set<std::string> names;
  for (const Finding& one : PeopleRegister::build(request(), {text}).mentions(text)) {
    names.insert(substring(text, one.span.start, one.span.end));
  }
  return names;
}

std::set<std::string> letters_in(const std::string& text) {
  const PeopleRegister people = PeopleRegister::build(request(), {text});
  std::vector<Finding> all = people.mentions(text);
  std::set<std::string> letters;
  for (const Finding& one : unnamed_letters(text, all, people)) {
    CHECK(one.proposal == Verdict::review);
    CHECK(people.find(one.person) == nullptr);
    letters.insert(one.text);
  }
  return letters;
}

std::set<std::string> officers_in(const std::string& text) {
  std::set<std::string> officers;
  for (const Finding& one : unnamed_officers(text, {})) {
    CHECK(one.proposal == Verdict::review);
    officers.insert(one.text);
  }
  return officers;
}

}  // namespace

TEST_CASE("Letters and ranks in front of a name go with it") {
  CHECK(named_in("The debt of W. Kemsley stands at nine pounds.").count("W. Kemsley") == 1);
  CHECK(named_in("The debt of Wm. Kemsley stands at nine pounds.").count("Wm. Kemsley") == 1);
  CHECK(named_in("Rang Major Kemsley on his number.").count("Major Kemsley") == 1);
  CHECK(named_in("Seen by P.C. 88 Catchpole at the goods yard.").count("P.C. 88 Catchpole") == 1);
  CHECK(named_in("Seen by PC 1880 CATCHPOLE at the goods yard.").count("PC 1880 CATCHPOLE") == 1);
}

TEST_CASE("A letter at a sentence's end is not that of the next name") {
  const auto names = named_in("She took vitamin C. Hosna was in the kitchen with Delyth.");
  CHECK(names.count("Hosna") == 1);
}

TEST_CASE(
    "Titles in brackets, ages of a family, words of kinship and a surname's letter go with the name in "
    "front") {
  CHECK(named_in("Yours truly, E. Stott (Mrs)\n").count("E. Stott (Mrs)") == 1);
  CHECK(named_in("KEMSLEY, ROBERT MR  24 LADLE ST").count("KEMSLEY, ROBERT MR") == 1);
  CHECK(named_in("The lad is Robert jnr of the shop.").count("Robert jnr") == 1);
  CHECK(named_in("I told Hosna apa at the door.").count("Hosna apa") == 1);
  CHECK(named_in("Tea with Oscar F, all quiet.").count("Oscar F") == 1);
  CHECK(named_in("The boys: KEMSLEY R. and one more.").count("KEMSLEY R") == 1);
}

TEST_CASE("A name takes nothing of the next one, of a number or a sentence beside it") {
  CHECK(named_in("Present: STOTT, O. Flint, W. Kemsley.") ==
        std::set<std::string>{"STOTT", "O. Flint", "W. Kemsley"});
  CHECK(named_in("MR KEMSLEY MRS STOTT") == std::set<std::string>{"MR KEMSLEY", "MRS STOTT"});
  CHECK(named_in("EDNA STOTT MRS KEMSLEY") == std::set<std::string>{"EDNA STOTT", "MRS KEMSLEY"});
  for (const char* text : {"Call back on 01632 960 188. Catchpole has the file.", "aged 12 Catchpole rang",
                           "On 12.3.79 Catchpole rang", "At 1030 Catchpole rang", "Catchpole (52) rang",
                           "Catchpole 12.3.1970", "Delyth is now 14. Catchpole came"}) {
    CHECK(named_in(text).count("Catchpole") == 1);
  }
  CHECK(named_in("Robert minor injuries, Robert minor, and one more.") ==
        std::set<std::string>{"Robert", "Robert minor"});
}

TEST_CASE("Initials before an age are somebody's, before an officer's number a rank's") {
  Request made = request();
  made.people.push_back(person("p7", "Dean Smith", "friend", PersonClass::third_party));
  const std::string text = "Dean Smith came. D.S. (14) and his sister left. P.C. 112 drove.";
  std::set<std::string> names;
  for (const Finding& one : PeopleRegister::build(made, {text}).mentions(text)) {
    names.insert(substring(text, one.span.start, one.span.end));
  }
  CHECK(names == std::set<std::string>{"Dean Smith", "D.S"});
}

TEST_CASE("Of the data subject nothing is widened") {
  CHECK(named_in("Delyth I saw at noon. Then Delyth A came.").count("Delyth") == 1);
}

TEST_CASE("Letters that no name explains are to be looked at where they stand for somebody") {
  const auto letters = letters_in(
      "K was at the door again and told Walter that K's mother had gone. Mrs B. rang the office about it. "
      "His aunt Mrs C-R. drinks.");
  CHECK(letters.count("K") == 1);
  CHECK(letters.count("Mrs B") == 1);
  CHECK(letters.count("Mrs C-R") == 1);
  CHECK(letters_in("It went on until\nK. was at the door again. Mrs A B drinks.").count("K") == 1);
}

TEST_CASE("Letters that count, abbreviate or are the data subject's own are nobody's") {
  CHECK(letters_in("A.  BACKGROUND\nB.  CHECKS\nC.  RISKS\n").empty());
  CHECK(
      letters_in("Born in 1978, D.O.B. on the card, R.C. by baptism, form R.C.4 filed. See page B.").empty());
  CHECK(letters_in("D was at the door again. D's mother had gone.").empty());
}

TEST_CASE("A police officer is found by rank and number alone") {
  CHECK(officers_in("P.C. 112 drove. PS 40 informed the duty desk; Sgt 31 signed.") ==
        std::set<std::string>{"P.C. 112", "PS 40", "Sgt 31"});
  CHECK(officers_in("PC\n117 attended, DS 4471 too. Constable 121 drove.") ==
        std::set<std::string>{"PC\n117", "DS 4471", "Constable 121"});
  CHECK(officers_in("PCs 114, 115 and 2206 attended; WPCs 31 & 40 stayed. PC no. 118 wrote, Sgt No 9 rang.") ==
        std::set<std::string>{"PCs 114", "115", "2206", "WPCs 31", "40", "PC no. 118"});
  CHECK(officers_in("PCs 3 and 4 on the desk were new. DC 3 May 1999.").empty());
  CHECK(officers_in("PC 12/3 is a form; PS: 3 more came; ASGT 4 too.").empty());
}

TEST_CASE("What parts one of a name from another goes with it") {
  const auto names = named_in("Little Walter was there. Pte Kemsley wrote. It is of little Walter said.");
  CHECK(names.count("Little Walter") == 1);
  CHECK(names.count("Pte Kemsley") == 1);
  CHECK(names.count("Walter") == 1);
}

TEST_CASE("A surname that is an office too goes with the given name, and another's office does not") {
  CHECK(named_in("Placed with Hosna Judge, 61, at home.").count("Hosna Judge") == 1);
  CHECK(named_in("She told Hosna Nurse Ellis came.").count("Hosna") == 1);
}
