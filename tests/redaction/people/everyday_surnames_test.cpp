// Surnames that are everyday words: "Mrs Day", "Mr King". A title shows them; bare they count where somebody speaks.
#include <algorithm>
#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"
#include "redaction/find/names.h"
#include "redaction/people/register.h"

using namespace candour;

namespace {

std::size_t times(const std::string& text, const std::string& words) {
  Request request;
  request.subject.name = "Delyth Oakes";
  const auto found = PeopleRegister::build(request, {text}).mentions(text);
  return static_cast<std::size_t>(std::count_if(found.begin(), found.end(), [&](const Finding& one) { return substring(text, one.span.start, one.span.end) == words; }));
}

}  // namespace

TEST_CASE("A title makes a surname of an everyday word") {
  for (const std::string name : {"Mrs Day", "Mr Young", "Miss May", "Mr Street", "Mrs King", "Mr House", "Mrs. Page", "Ms Foster", "Mr March", "Mr Church", "Mrs England"}) {
    INFO(name);
    CHECK(times("Then " + name + " telephoned about it.\n", name) == 1);
    CHECK(times(name + "'s house was cold.\n", name) == 1);
  }
  CHECK(times("Mr and Mrs Day were out.\n", "Mr and Mrs Day") == 1);
}

TEST_CASE("Once a title has shown it, an everyday surname is found bare where its bearer speaks or is spoken to") {
  CHECK(times("Mr King came to the office. King said that he would pay. We told King to leave.\n", "King") == 2);
  CHECK(times("Mrs Day was in. Day said he had been good all week.\n", "Day") == 1);
}

TEST_CASE("The same words elsewhere are words") {
  CHECK(times("Mr King came. The King said nothing. King of spades. He lives in King Street. The King visited.\n", "King") == 0);
  CHECK(times("Mrs Day came. On Sports Day said goodbye. Day 3 was better. Christmas Day told its tale. Day centre visits go on.\n", "Day") == 0);
  CHECK(times("Mr Street came. Street lights were off. The Street was quiet.\n", "Street") == 0);
}

TEST_CASE("Without a title such words are no names, nor is a title without one") {
  CHECK(find_names("Day said hello. Miss School often. Mr Present. The Miss was there. Mrs Social Worker.").empty());
}

TEST_CASE("A weekday, a month or a lesson is nobody's bare surname") {
  CHECK(times("Mr Friday is next door. Review on Friday. Good Friday.\n", "Friday") == 0);
  CHECK(times("Mr Friday is next door. Fridays are hard.\n", "Fridays") == 0);
  CHECK(times("Mrs May came at noon. In May he was ill. May said he was tired.\n", "May") == 0);
  CHECK(times("Mr April came. April was cold. April said no.\n", "April") == 0);
  CHECK(times("Mr English rang. He has an English GCSE grade 5. Year 9 English.\n", "English") == 0);
  CHECK(times("Mr Art came. Art told us much. He likes Art.\n", "Art") == 0);
}

TEST_CASE("An everyday surname that a title alone has shown is a word beside other words with a capital and away from talk") {
  CHECK(times("Mr Grant visited. A Setting Up Home Grant paid out. The Grant was paid. Home Grant said so.\n", "Grant") == 0);
  CHECK(times("Mr Grant visited. Grant said he would come. Grant's car was outside.\n", "Grant") == 2);
  CHECK(times("Mrs Rose came. Rose bushes grow. Rose was chosen for the wall.\n", "Rose") == 0);
  CHECK(times("Mrs Wood came. Wood Green is near. Wood Green said no.\n", "Wood") == 0);
  CHECK(times("Mr Price came. Price said too high. The Price is right.\n", "Price") == 0);
  CHECK(times("Mr Price came. Price said that it was too high.\n", "Price") == 1);
  CHECK(times("Mr Long came. Long time no see. Long waits. Mr Young came. Young people said they like it.\n", "Long") == 0);
  CHECK(times("Mr Young came. Young people said they like it.\n", "Young") == 0);
}
