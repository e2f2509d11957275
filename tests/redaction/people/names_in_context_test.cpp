// Names that only their surroundings show, and words that only look like names.
#include <algorithm>
#include <catch2/catch.hpp>

#include <map>
#include <set>

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
  const auto in_footer = [&](const Finding& f) { return f.span.start > footer.text.find("Confidential"); };
  const auto found = footer.people.mentions(footer.text);
  CHECK(std::none_of(found.begin(), found.end(), in_footer));
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

TEST_CASE("The key of a log, and a nickname behind a name, say who is meant") {
  const Reading log = read("Key: TB = Trish Bray   levsss = Levi Leeming   RK = Miss Rina Kaur\n\nTB on shift. Levi Leeming (\"Spud\") rang.\nlevsss 13:40  hi\nSpud came late, RK let him in.\n");
  CHECK(marks(log, "TB"));
  CHECK(marks(log, "levsss"));
  CHECK(marks(log, "Spud"));
  CHECK(marks(log, "RK"));
  CHECK(log.people.find(log.people.mentions(log.text).back().person)->name == "Rina Kaur");
  CHECK_FALSE(marks(read("Seen by GP = Gethin Pugh. The GP said no.\n"), "GP said"));
}

TEST_CASE("A word once written small in haste may still be a name") {
  const Reading notes = read("Zaviour Ntuli came. Zaviour said no. We met Zaviour again and zaviour ran. Told Zaviour to stop.\n");
  CHECK(marks(notes, "zaviour"));
}

TEST_CASE("A place that is a given name too is nobody until somebody does something") {
  CHECK_FALSE(marks(read("They moved to Georgia, near the coast. They were cold in Georgia, and went away from Georgia soon.\n"), "Georgia"));
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

TEST_CASE("An ordinary word is somebody's name where its sentence says so, in small letters too") {
  Request asked = request();
  Person mother;
  mother.id = "p3";
  mother.name = "Joy Tarn";
  Person brother;
  brother.id = "p4";
  brother.name = "Will Tarn";
  asked.people = {mother, brother};
  const std::string text = "Joy said she would ring. Will was at school. It was no joy to hear, and they will not say. I hope joy tarn rings back. Will you come?\n";
  const PeopleRegister people = PeopleRegister::build(asked, {text});
  std::vector<std::string> found;
  for (const Finding& f : people.mentions(text)) {
    found.push_back(substring(text, f.span.start, f.span.end));
  }
  CHECK(found == std::vector<std::string>{"Joy", "Will", "joy tarn"});
}

TEST_CASE("A title of office or health is not borne by a neighbour of that surname") {
  const Reading reading = read("Dean Tideswell lives next door. Dr Tideswell saw her. PC Tideswell came.\n");
  CHECK(class_of(reading, "Dean Tideswell") == PersonClass::third_party);
  CHECK(class_of(reading, "Dr Tideswell") == PersonClass::professional);
  CHECK(class_of(reading, "PC Tideswell") == PersonClass::official);
}

TEST_CASE("A name is the same person's without its accents, by a double surname's letters and with an initial behind the title") {
  const Reading reading = read("Siobhán Tideswell-Crewe rang. Siobhan was cross. Mrs S. Tideswell-Crewe wrote. S T-C signed. Siobhan T-C came.\n");
  CHECK(marks(reading, "Siobhan"));
  CHECK(marks(reading, "Mrs S. Tideswell-Crewe"));
  CHECK(marks(reading, "Siobhan T-C"));
}

TEST_CASE("A teacher named in full just before does not let a sister of the same given name stay") {
  Request asked = request();
  Person sister;
  sister.id = "p3";
  sister.name = "Rose Hallow";
  Person teacher;
  teacher.id = "p4";
  teacher.name = "Rose Tideswell";
  teacher.person_class = PersonClass::professional;
  asked.people = {sister, teacher};
  const std::string text = "Seen at school with Rose Tideswell, head of year. Rose misses him.\n";
  const PeopleRegister people = PeopleRegister::build(asked, {text});
  const auto found = people.mentions(text);
  REQUIRE(found.size() == 2);
  CHECK(found[0].person == "p4");
  CHECK(found[1].person == "p3");
}

TEST_CASE("Spellings and short forms of a double given name are the data subject's, where nobody else bears them with a surname") {
  Request asked = request();
  asked.subject.name = "Kayleigh-Ann Tarn";
  const std::string text = "Saw Kayley Ann today. She asks for Kayla at the door, and Kayley came. Kaylee Broom is her friend; we met Kaylee after.\n";
  const PeopleRegister people = PeopleRegister::build(asked, {text});
  std::map<std::string, std::string> who;
  for (const Finding& f : people.mentions(text)) {
    who[substring(text, f.span.start, f.span.end)] = f.person;
  }
  CHECK(who["Kayley Ann"] == "subject");
  CHECK(who["Kayla"] == "subject");
  CHECK(who["Kayley"] == "subject");
  CHECK(who["Kaylee Broom"] != "subject");
  CHECK(who["Kaylee"] != "subject");
}

TEST_CASE("A middle name, a newborn's letter, a family's plural and a misread name are found whole") {
  const Reading reading = read("Gruff Aled Page rang. Mother of Baby M came. The Pages left. Gruff Page saw Baby M and Bethan Mahmood; Bethan Mahrnood wrote.\n");
  CHECK(marks(reading, "Gruff Aled Page"));
  CHECK(marks(reading, "Baby M"));
  CHECK(marks(reading, "Pages"));
  std::set<std::string> who;
  for (const Finding& f : reading.people.mentions(reading.text)) {
    if (substring(reading.text, f.span.start, f.span.end).starts_with("Bethan")) {
      who.insert(f.person);
    }
  }
  CHECK(who.size() == 1);
}

TEST_CASE("Without a request people are found all the same") {
  const std::string text = "Jayden Marsh was here with Maja Wisniewska. Mrs Crewe-Tarn rang.\n";
  const PeopleRegister people = PeopleRegister::build(Request(), {text});
  CHECK(people.mentions(text).size() == 3);
}

TEST_CASE("The data subject under a foster family's name, by both surnames, misread whole, and with all the surnames she has had") {
  Request asked = request();
  asked.subject.name = "Kayleigh-Ann Tarn";
  asked.subject.former_names = {"Kayleigh-Ann Broom"};
  Person carer;
  carer.id = "p3";
  carer.name = "Linda Fieldhouse";
  carer.person_class = PersonClass::family;
  asked.people.push_back(carer);
  const std::string text = "She told them her name is Kayleigh Fieldhouse. Tarn-Broom is what she wants. Kay1eigh-Ann Tarn saw Kayleigh-Ann Tarn Broom Fieldhouse on the list.\n";
  const PeopleRegister people = PeopleRegister::build(asked, {text});
  for (const Finding& f : people.mentions(text)) {
    INFO(substring(text, f.span.start, f.span.end));
    CHECK(f.person == "subject");
  }
  CHECK(people.mentions(text).size() >= 4);
}

TEST_CASE("A name with its possessive in small letters is found though a dictionary has the word") {
  Request asked = request();
  Person carer;
  carer.id = "p3";
  carer.name = "Sade Cole";
  asked.people = {carer};
  const std::string text = "she will sleep in sades room\n";
  const auto found = PeopleRegister::build(asked, {text}).mentions(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].person == "p3");
}

TEST_CASE("A surname that only a rank introduces is the officer's wherever it stands alone") {
  const Reading reading = read("PC 4471 Hughes came to the door. Hughes said that all was well.\n");
  CHECK(class_of(reading, "PC 4471 Hughes") == PersonClass::official);
  CHECK(class_of(reading, "Hughes") == PersonClass::official);
}

TEST_CASE("Who asks not to be named is a source") {
  const Reading reading = read("T/c from Violet Crewe, 6 Weavers Row. Has heard the boy crying. Retired midwife. Wishes to remain anonymous.\n\nT/c from Bethan Tarn. All well.\n");
  CHECK(class_of(reading, "Violet Crewe") == PersonClass::source);
  CHECK(class_of(reading, "Bethan Tarn") == PersonClass::third_party);
}

TEST_CASE("A child whose name is an ordinary word is a person once the record says so") {
  const Reading reading = read("Summer's social worker rang. They said that Summer was settled.\n\nSummer holidays begin in July. Last summer was warm.\n");
  int found = 0;
  for (const Finding& f : reading.people.mentions(reading.text)) {
    found += substring(reading.text, f.span.start, f.span.end) == "Summer" ? 1 : 0;
  }
  CHECK(found == 2);
}

TEST_CASE("A surname misread behind its bearer's given name is theirs, and a title fits the data subject before the wrong sex") {
  Request asked;
  asked.subject.name = "Shannon Louise Kettle";
  asked.subject.former_names = {"Shannon Pruett"};
  Person mother;
  mother.id = "p1";
  mother.name = "Donna Pruett";
  mother.role = "mother";
  Person father;
  father.id = "p2";
  father.name = "Craig Kettle";
  father.role = "father";
  asked.people = {mother, father};
  const std::string text = "Mother: Mrs Donna Prueft. Birth of Shannon Louise to Donna. Miss Kettle came to the office.\n";
  std::map<std::string, std::string> who;
  for (const std::string& one : {text, std::string("Mrs S. Kettle is an aunt.\n")}) {
    const PeopleRegister people = PeopleRegister::build(asked, {one});
    for (const Finding& f : people.mentions(one)) {
      who[substring(one, f.span.start, f.span.end)] = f.person;
    }
  }
  CHECK(who["Prueft"] == "p1");
  CHECK(who["Shannon Louise"] == "subject");
  CHECK(who["Miss Kettle"] == "subject");
  CHECK(who["Mrs S. Kettle"] != "subject");
}

TEST_CASE("An e-mail address of the council's own makes a worker of its bearer") {
  Request asked = request();
  asked.controller_email_domains = {"council.example"};
  const std::string text = "From: Dele Ogunbanjo <dele.ogunbanjo@council.example>\nDele Ogunbanjo will visit.\n";
  const PeopleRegister people = PeopleRegister::build(asked, {text});
  const auto found = people.mentions(text);
  REQUIRE_FALSE(found.empty());
  CHECK(people.find(found[0].person)->person_class == PersonClass::professional);
}
