// Names that only their surroundings show, and words that only look like names.
#include <algorithm>
#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"

using namespace candour;

namespace {

Request request() {
  Request made;
  made.subject.name = "Delyth Oakes";
  Person father;
  father.id = "p1";
  father.name = "Gruff Page";
  father.role = "father";
  father.person_class = PersonClass::family;
  Person carer;
  carer.id = "p2";
  carer.name = "Zdzisław Łabędź";
  carer.role = "lodger";
  made.people = {father, carer};
  return made;
}

struct Reading {
  PeopleRegister people;
  std::string text;
};

Reading read(const std::string& text) { return {PeopleRegister::build(request(), {text}), text}; }

bool marks(const Reading& reading, const std::string& name) {
  const auto found = reading.people.mentions(reading.text);
  return std::any_of(found.begin(), found.end(), [&](const Finding& f) { return substring(reading.text, f.span.start, f.span.end) == name; });
}

PersonClass class_of(const Reading& reading, const std::string& name) {
  for (const Finding& f : reading.people.mentions(reading.text)) {
    if (substring(reading.text, f.span.start, f.span.end) == name) {
      return reading.people.find(f.person)->person_class;
    }
  }
  return PersonClass::source;
}

}  // namespace

TEST_CASE("A footer's page number is not the father whose name is Page") {
  const Reading footer = read("Gruff Page rang at noon and Page, his voice low, asked for Delyth.\nConfidential\nPage 3 of 7\n");
  CHECK(marks(footer, "Gruff Page"));
  CHECK_FALSE(marks(footer, "Page"));
  const Reading titled = read("Mrs Hand came with a casserole.\nGive me a Hand with this. Hand on heart.\n");
  CHECK(marks(titled, "Mrs Hand"));
  CHECK_FALSE(marks(titled, "Hand"));
}

TEST_CASE("Labels and headings beside a name are not its surname") {
  const Reading table = read("Who\tHow\tWhen\nMum (Carys)\tLetterbox\tSundays\nCallum\tVideo\tChristmas\nSeen: Keep flat, Household all well, Loss noted\n");
  for (const char* word : {"Callum Video", "Video Christmas", "Letterbox", "Sundays", "Keep", "Household", "Loss", "Flat"}) {
    CHECK_FALSE(marks(table, word));
  }
  CHECK(marks(table, "Callum"));
}

TEST_CASE("Two given names in neighbouring cells are two people") {
  const Reading row = read("Asked for\tSioned\tHelen\twill bring it\nSioned and Helen were late.\n");
  CHECK(marks(row, "Sioned"));
  CHECK(marks(row, "Helen"));
  CHECK_FALSE(marks(row, "Sioned\tHelen"));
}

TEST_CASE("Somebody whose name is in no list is found when the record speaks of them as of a person") {
  const Reading notes = read("Delyth was led by Zaviour Ntuli, who is older. Zaviour said it was nothing. They walked to Pentrefoel with Zaviour.\n"
                             "In Pentrefoel it rained. The bus to Pentrefoel stops at Crosswaite Road.\n");
  CHECK(marks(notes, "Zaviour Ntuli"));
  CHECK(marks(notes, "Zaviour"));
  CHECK_FALSE(marks(notes, "Pentrefoel"));
  CHECK_FALSE(marks(notes, "Crosswaite"));
}

TEST_CASE("A given name once introduced is found alone, in small letters, and with its possessive") {
  const Reading log = read("Brandon Mottram came to tea. delyth and brandon broke the swing. It was brandons idea. Brandon's mum was cross.\n");
  CHECK(marks(log, "Brandon Mottram"));
  CHECK(marks(log, "brandon"));
  CHECK(marks(log, "brandons"));
  CHECK(marks(log, "Brandon"));
}

TEST_CASE("A short form in no dictionary is the one person whose name it shortens") {
  const Reading notes = read("Theodora Vickers lives next door. Theo and Gruffy played chess, said Theodora.\n");
  CHECK(marks(notes, "Theo"));
  CHECK(marks(notes, "Gruffy"));
}

TEST_CASE("Initials are the person whom the record names in full") {
  const Reading notes = read("Wesley Fawcett (\"WF\") drives a grey van. WF was seen twice.\n");
  CHECK(marks(notes, "WF"));
}

TEST_CASE("A name that OCR misread stays that person's beside another part of it") {
  CHECK(marks(read("With her lodger, tabędź, and Zdzistaw £abędź came too.\n"), "£abędź"));
  CHECK(marks(read("A letter from Zdzisław tabędź in pencil.\n"), "tabędź"));
  CHECK_FALSE(marks(read("The lab was shut.\n"), "lab"));
}

TEST_CASE("A worker is known by a table of those present, a signature, a label or a role beside the name") {
  const Reading minutes = read("Present\tRole\tAgency\nHeulwen Stott\tHealth visitor\tAmble Trust\nIngrid Vane, Pascoe\tHead; class teacher\tAmble School\nTreloar\n");
  CHECK(class_of(minutes, "Heulwen Stott") == PersonClass::professional);
  CHECK(class_of(minutes, "Ingrid Vane") == PersonClass::professional);
  const Reading letter = read("Delyth is doing well.\n\nYours sincerely\n\nMorag Ferris BSc\nHead teacher\n\nMrs Ferris will ring.\n");
  CHECK(class_of(letter, "Morag Ferris") == PersonClass::professional);
  CHECK(class_of(letter, "Mrs Ferris") == PersonClass::professional);
  CHECK(class_of(read("Allocated worker\tOlwen Tansy\tTeam\tEast\n"), "Olwen Tansy") == PersonClass::professional);
  CHECK(class_of(read("Keir Mawson (school nurse) weighed her.\n"), "Keir Mawson") == PersonClass::professional);
  CHECK(class_of(read("Her mother sees Dr Venn at the clinic.\n"), "Dr Venn") == PersonClass::professional);
}

TEST_CASE("A label whose value stands on the line below names a worker when a title says so") {
  CHECK(class_of(read("School\tAmble High\tDesignated\nteacher\nMr Ruddock\nWell done (Mr Ruddock)\n"), "Mr Ruddock") == PersonClass::professional);
}

TEST_CASE("A relation who signs a letter is no worker") {
  CHECK(class_of(read("From: Petra Vosper\nTo: Olwen Tansy\nI am her aunt, Petra Vosper, and I mean it.\n"), "Petra Vosper") == PersonClass::third_party);
  CHECK(class_of(read("Max Lovell (teacher's son) was there.\n"), "Max Lovell") == PersonClass::third_party);
}

TEST_CASE("A surname in capitals stands before the given name in police papers") {
  const Reading report = read("Seen with HARGREAVE Lionel, born 1990. Lionel Hargreave was let go. Hargreave signed.\n");
  CHECK(marks(report, "HARGREAVE Lionel"));
  CHECK(marks(report, "Hargreave"));
}

TEST_CASE("A nickname in quotation marks is the person in whose name it stands") {
  const Reading notes = read("Reported by Edmund \"Spud\" Harker of the flats. Spud was shaking. The last potato is a Spudling.\n");
  CHECK(marks(notes, "Spud"));
  CHECK(notes.people.find(notes.people.mentions(notes.text).back().person)->name == "Edmund Harker");
}

TEST_CASE("A word once written small in haste may still be a name") {
  const Reading notes = read("Zaviour Ntuli came. Zaviour said no. We met Zaviour again and zaviour ran. Told Zaviour to stop.\n");
  CHECK(marks(notes, "zaviour"));
}

TEST_CASE("A place that is a given name too is nobody until somebody does something") {
  CHECK_FALSE(marks(read("They moved to Georgia, near the coast. The train for Georgia was late.\n"), "Georgia"));
  CHECK(marks(read("It was quiet until Georgia said so.\n"), "Georgia"));
}

TEST_CASE("A town behind a role is not the worker's name") {
  const Reading notes = read("Her GP Pentrefoel was told. The bus goes in Pentrefoel. Pentrefoel Council and Pentrefoel Road.\n");
  CHECK_FALSE(marks(notes, "Pentrefoel"));
}

TEST_CASE("A Welsh school or hill is nobody, though a boy may bear the word as his name") {
  CHECK_FALSE(marks(read("She goes to Ysgol y Bryn now. It was windy on y Bryn.\n"), "Bryn"));
  CHECK(marks(read("She sat beside Bryn and Bryn laughed.\n"), "Bryn"));
}
