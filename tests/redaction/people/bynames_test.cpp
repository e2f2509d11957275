// What people are called beside their names, and what they were called before.
#include <algorithm>
#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"

using namespace candour;

namespace {

// The marked words and whose they are, in order: "Dean Foyle=0;Razor=0;", people counted as they come.
std::string marked(const std::string& text) {
  Request request;
  request.subject.name = "Delyth Oakes";
  const PeopleRegister people = PeopleRegister::build(request, {text});
  std::vector<std::string> order;
  std::string words;
  for (const Finding& one : people.mentions(text)) {
    auto at = std::find(order.begin(), order.end(), one.person);
    at = at == order.end() ? order.insert(order.end(), one.person) : at;
    words += substring(text, one.span.start, one.span.end) + "=" + (one.person == "subject" ? std::string("s") : std::to_string(at - order.begin())) + ";";
  }
  return words;
}

}  // namespace

TEST_CASE("A nickname is found where it is given and everywhere behind it") {
  CHECK(marked("A lad known as \"Bones\" was there. Later Bones left with her.\n") == "Bones=0;Bones=0;");
  CHECK(marked("Dean Foyle, aka Razor, was there. She rang Razor at night.\n") == "Dean Foyle=0;Razor=0;Razor=0;");
  CHECK(marked("Dean Foyle (a.k.a. Razor) was there. She rang Razor at night.\n") == "Dean Foyle=0;Razor=0;Razor=0;");
  CHECK(marked("Her boyfriend's nickname is Smudge. She went out with Smudge.\n") == "Smudge=0;Smudge=0;");
  CHECK(marked("He goes by Dezzy. We think Dezzy is older.\n") == "Dezzy=0;Dezzy=0;");
  CHECK(marked("He calls himself Blade. The van is said to be of Blade, too.\n") == "Blade=0;Blade=0;");
  CHECK(marked("Street name \"Biggz\". Biggz drove.\n") == "Biggz=0;Biggz=0;");
}

TEST_CASE("A nickname in quotes behind a name is its bearer's, an everyday word too, an office is none") {
  CHECK(marked("Brother: Elijah Hale jnr (\"Junior\")\nHearing: same as Junior.\n") == "Elijah Hale jnr=0;Junior=0;Junior=0;");
  CHECK(marked("Elijah Hale rang.\nBrother: Elijah jnr (\"Junior\")\nJunior stood up.\n").find("Junior=0;Junior=0;") != std::string::npos);
  CHECK(marked("Dean Foyle (\"Smiler\", the lodger) rang. Smiler left.\n").find("Smiler=0;Smiler=0;") != std::string::npos);
  CHECK(marked("Shanaz Aziz (\"Shaz\" to friends) rang. Shaz left.\n") == "Shanaz Aziz=0;Shaz=0;Shaz=0;");
  CHECK(marked("Ann Dell \"No\", and that was all. No change. Nobody rang.\n").find("No=") == std::string::npos);
  CHECK(marked("Ann Dell (\"Manager\") rang. The Manager left.\n").find("Manager") == std::string::npos);
}

TEST_CASE("A pet name between given name and surname is the same person's, who is marked whole") {
  for (const std::string text : {"Terence (\"Terry\") Bramwell rang. Terry was cross.\n", "Margaret 'Peggy' Lowther rang. Peggy was cross.\n"}) {
    const std::string words = marked(text);
    INFO(words);
    CHECK(words.find("=1") == std::string::npos);
    CHECK(words.find("rang") == std::string::npos);
    CHECK(std::count(words.begin(), words.end(), ';') == 2);
  }
  CHECK(marked("Nasreen Malik (Shared Lives worker). They came from Shared Lives.\n").find("Shared") == std::string::npos);
  CHECK(marked("Margaret (known as Peggy) Lowther rang. Peggy was cross with Mrs Lowther.\n") == "Margaret=0;Peggy=0;Lowther=0;Peggy=0;Mrs Lowther=0;");
}

TEST_CASE("A former surname is its bearer's") {
  CHECK(marked("Ruth Ellis née Foster rang. Ruth Foster was her name at school.\n") == "Ruth Ellis=0;Foster=0;Ruth Foster=0;");
  CHECK(marked("Ruth Ellis née Baker rang. Ruth Baker was her name at school.\n") == "Ruth Ellis=0;Baker=0;Ruth Baker=0;");
  CHECK(marked("Ruth Ellis (nee Day) rang.\n") == "Ruth Ellis=0;Day=0;");
  CHECK(marked("Ruth Ellis (formerly Foster) rang.\n") == "Ruth Ellis=0;Foster=0;");
  CHECK(marked("Ruth Ellis (Foster before marriage) rang.\n") == "Ruth Ellis=0;Foster=0;");
  CHECK(marked("Ruth Ellis née Foster rang. Foster mother at home. Foster carers came. A Foster placement.\n") == "Ruth Ellis=0;Foster=0;");
  CHECK(marked("Ruth Foster, now Mrs Ellis, rang.\n").find("Mrs Ellis") != std::string::npos);
}

TEST_CASE("What the data subject is called is nobody else's") {
  CHECK(marked("Delyth, known as \"Smudge\", came. Smudge was well.\n") == "Delyth=s;");
  CHECK(marked("Delyth Oakes (née Tarnow) came.\n") == "Delyth Oakes=s;Tarnow=s;");
}

TEST_CASE("Places, plans and games are called something too") {
  CHECK(marked("The estate known as \"Bottoms\" is shut. A unit known as Larches. They play a game known as \"Knockout\". The plan known as Section 47. He is formerly Head of Care. "
               "Formerly Foster Carers, they left. He nicknamed the dog.\n") == "");
}

TEST_CASE("A byname before the name in brackets, and one in a list of capitals, are their bearer's, and a relation is nobody's byname") {
  CHECK(marked("A male known as Fish (Tyler Foyle, then 13) was there. Fish ran off.\n") == "Fish=0;Tyler Foyle=0;Fish=0;");
  CHECK(marked("1. FOYLE, CURTIS   B. 2000    A/K/A DUKE\nDUKE ran to the van.\n") == "FOYLE, CURTIS=0;DUKE=0;DUKE=0;");
  CHECK(marked("FOYLE, CURTIS a/k/a Uncle. Uncle Ben came.\n").find("Uncle=0") == std::string::npos);
}

TEST_CASE("A short form in brackets is the child's, not a worker's of a like name") {
  CHECK(marked("Children: Hugo 8, Beatrice (Bea) 3. Worker: Beverley Cross. Bea came.\n") == "Hugo=0;Beatrice=1;Bea=2;Beverley Cross=3;Bea=2;");
}

TEST_CASE("A byname beside a worker's name is not the worker's") {
  CHECK(marked("OSEI, MARY (SW) re FOYLE A/K/A DUKE\nDUKE ran off.\n").find("DUKE=0") == std::string::npos);
  CHECK(marked("A lad known as Fish (Beth Lowry, SW, told us). Fish ran off.\n").find("Fish=0;Beth Lowry=0;") == std::string::npos);
}
