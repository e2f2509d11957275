// Names, and words that look like names, as a record of another hand writes them: each of these was once
// given to somebody else or to nobody.
#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"

using namespace candour;

namespace {

// The name of whoever the register says the words are, empty for nobody. The place among words that stand
// several times counts from 0.
std::string bearer(const RecordTexts& texts, const std::string& words, int place = 0) {
  Request request;
  request.subject.name = "Delyth Oakes";
  const PeopleRegister people = PeopleRegister::build(request, texts);
  std::string name;
  texts.for_each([&](const std::string& text) {
    for (const Finding& found : people.mentions(text)) {
      if (substring(text, found.span.start, found.span.end) == words && place-- == 0) {
        name = people.find(found.person)->name;
      }
    }
  });
  return name;
}

PersonClass class_of(const std::string& text, const std::string& name) {
  Request request;
  request.subject.name = "Delyth Oakes";
  const PeopleRegister people = PeopleRegister::build(request, {text});
  for (const Person& person : people.people()) {
    if (person.name == name) {
      return person.person_class;
    }
  }
  return PersonClass::subject;
}

}  // namespace

TEST_CASE("A plate, an hour, a box to tick and a number's letters are nobody's name") {
  CHECK(bearer({"He drives a black Golf. Reg FD12 KLE.\n"}, "Reg").empty());
  CHECK(bearer({"Home 11am happy, smelling of bonfire.\nPresent: PC Liam Stott.\n"}, "11am").empty());
  CHECK(bearer({"Solicitor: Farah Malik\nSex: F M\n"}, "F M").empty());
  CHECK(bearer({"Incident no: CB-20161119-0471\nYOT worker: Curtis Bell\n"}, "CB").empty());
  CHECK(bearer({"YOT worker: Curtis Bell\nCB rang at ten and CB will ring again.\n"}, "CB") == "Curtis Bell");
  CHECK(bearer({"Food: Will eat anything.\nPresent: PC Liam Stott.\n"}, "Will").empty());
}

TEST_CASE("Mr and Mrs are grown up: a child of the surname is not meant") {
  CHECK(bearer({"Present: Darren Pickles, stepfather. Alfie Pickles, aged 2.\nMr Pickles works nights.\n"},
               "Mr Pickles") == "Darren Pickles");
  CHECK(bearer({"Mr Fisher was rung about his son Callum Fisher (13).\n"}, "Mr Fisher") != "Callum Fisher");
  CHECK(bearer({"Callum Fisher, 34, came. Mr Fisher stayed an hour.\n"}, "Mr Fisher") == "Callum Fisher");
}

TEST_CASE("Who bears the very name goes before who bears another form of it") {
  const std::string text = "Solicitor for child: Ms Amy Bligh.\nAmelia is Amelia Sowter, 8H.\n";
  CHECK(bearer({text}, "Amelia") == "Amelia Sowter");
  CHECK(bearer({"Ms Amy Bligh came. Amy stayed an hour.\n"}, "Amy") == "Amy Bligh");
  // A worker's very name is no reason to let a child's short one stay.
  CHECK(bearer({"Social worker: Amy Bligh.\nAmelia Sowter is in 8H. They call her at home. Amy cried again.\n"}, "Amy") == "Amelia Sowter");
}

TEST_CASE("What somebody is known as and is believed to be are one person") {
  const std::string text = "She named a man known as \"Rico\", believed to be Ricardo Lyle. Rico left.\n";
  CHECK(bearer({text}, "Rico") == "Ricardo Lyle");
  CHECK(bearer({"Smiggy's real name is Josh Tarnley. Smiggy came back.\n"}, "Smiggy", 1) == "Josh Tarnley");
}

TEST_CASE("An author whose surname comes first is one person, at work") {
  CHECK(bearer({"Author: Moyo, Grace (Family support)\n"}, "Moyo, Grace") == "Grace Moyo");
  CHECK(class_of("Recorded by: Ncube, Tendai\n", "Tendai Ncube") == PersonClass::professional);
  CHECK(class_of("Completed by: Whittle, Karen (mother)\n", "Karen Whittle") == PersonClass::third_party);
  CHECK(bearer({"Sender: Whittle, Karen\n"}, "Whittle, Karen") == "Karen Whittle");
}

TEST_CASE("A name that the end of a line of prose parts is one") {
  const std::string line = "The meeting heard from all who had been asked to come and then I spoke to ";
  CHECK(bearer({line + "Tessa\nLowe at home about it.\n"}, "Tessa\nLowe") == "Tessa Lowe");
  CHECK(bearer({"Present: Tessa\nLowe Street was empty.\n"}, "Tessa\nLowe").empty());
}

TEST_CASE("A forename that is a word goes with the surname that stands behind it") {
  CHECK(bearer({"Riley Stubbins came. Riley and Reign Stubbins are in care.\n"}, "Reign Stubbins")
            .ends_with("Stubbins"));
  CHECK(bearer({"Riley Stubbins came. Police and Social Services met. Then Stubbins left.\n"}, "Stubbins") ==
        "Riley Stubbins");
}

TEST_CASE("Roles are read as they are written in a hurry") {
  CHECK(class_of("Her SW is Philippa Yorke.\n", "Philippa Yorke") == PersonClass::professional);
  CHECK(class_of("He said \"Go.\" Probation: Nigel Haworth.\n", "Nigel Haworth") ==
        PersonClass::professional);
  CHECK(class_of("Exported by Janet Firth\n", "Janet Firth") == PersonClass::professional);
  CHECK(class_of("Tessa Hurst (family support).\n", "Tessa Hurst") == PersonClass::professional);
  CHECK(class_of("In attendance\nKaren Appleyard (KA)\tDetective Sergeant, Safeguarding Unit\n",
                 "Karen Appleyard") == PersonClass::official);
}

TEST_CASE("Who asks that their name be kept out of it is a source") {
  CHECK(class_of("Mrs Tuttle told me of it. She begged me not to say it came from her.\n", "Tuttle") ==
        PersonClass::source);
  CHECK(class_of("Mrs Tuttle rang. She asked for her name to be kept out of it.\n", "Tuttle") ==
        PersonClass::source);
}
