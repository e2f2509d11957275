// Names in full, and what they make of the parts that stand alone, in a record whose people the request does not name.
#include <algorithm>
#include <catch2/catch.hpp>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"

using namespace candour;

namespace {

Request subject_alone() {
  Request made;
  made.subject.name = "Kayleigh-Ann Oakes";
  made.subject.former_names = {"Kayleigh-Ann Tarn"};
  return made;
}

struct Who {
  std::string id, name;
  PersonClass is = PersonClass::source;
};

// Whom the nth place of `words` means; of nobody an empty id.
Who who(const std::string& text, const std::string& words, int nth = 1) {
  const PeopleRegister people = PeopleRegister::build(subject_alone(), {text});
  for (const Finding& one : people.mentions(text)) {
    if (substring(text, one.span.start, one.span.end) == words && --nth == 0) {
      const Person* person = people.find(one.person);
      return {person->id, person->name, person->person_class};
    }
  }
  return {};
}

}  // namespace

TEST_CASE("A nickname that is an ordinary word is found once a name in full holds it") {
  const std::string text = "William 'Will' Price is her half-brother. The school says that Will was off. We told Will on Monday. They will ring.\n";
  CHECK(who(text, "Will").name == "William Price");
  CHECK(who(text, "Will", 2).name == "William Price");
  CHECK(who(text, "will").id.empty());
}

TEST_CASE("A double surname's letters name no second person") {
  const std::string text = "Ebony Clarke-Saunders (social worker) came. Signed: Ebony C-S. Ebony will visit.\n";
  CHECK(who(text, "Ebony C-S").id == who(text, "Ebony Clarke-Saunders").id);
  CHECK(who(text, "Ebony").is == PersonClass::professional);
}

TEST_CASE("A surname in front of two given names is one person's, middle name and all") {
  const std::string text = "VICTIM: HARTE, Joy Elizabeth, born 02/11/1982.\nJoy Harte rang. Elizabeth was her mother's name.\n";
  const Who joy = who(text, "Joy Harte");
  CHECK(joy.name == "Joy Elizabeth HARTE");
  CHECK(who("Joy Harte rang.\n", "Joy Harte").id == joy.id);
}

TEST_CASE("Of two people whom a given name could mean it is the one whom the record names in full more often") {
  const std::string text = "Miss Joy Ansah takes the class.\n\nMum is Joy Harte. Joy Harte came late. Joy Harte left at six. Joy Harte was well.\n";
  CHECK(who(text + "\nNext week Joy is to ring.\n", "Joy").name == "Joy Harte");
}

TEST_CASE("A carer's title is not given to a secretary of her surname") {
  const std::string text = "Linda Field and Graham Field care for her. The secretary is Mrs P. Field (school).\n\nMrs Field was waiting in the hall.\n";
  CHECK(who(text, "Mrs Field").is != PersonClass::professional);
}

TEST_CASE("A doctor is not meant by Mrs, nor a man") {
  const std::string text = "Dr Harriet Lowe saw her. Mr Dean Lowe is her partner. We learned from Mrs Lowe that he left. Mrs Lowe rang again.\n";
  const Who wife = who(text, "Mrs Lowe");
  CHECK_FALSE(wife.id.empty());
  CHECK(wife.id != who(text, "Dr Harriet Lowe").id);
  CHECK(wife.id != who(text, "Mr Dean Lowe").id);
  CHECK(wife.is == PersonClass::third_party);
}

TEST_CASE("The data subject's middle name, her name over a line's end and her surname said to be hers are kept as hers") {
  const std::string text =
      "Re: Kayleigh-Ann Mae OAKES\nYour mum called you Kayleigh-Ann after two nurses, and Mae because it went nicely. Your surname was Tarn then.\n"
      "Joy Tarn came. They arranged testing of Kayleigh-\nAnn and left. She wrote (\"Kayleigh-Ann Mae Oakes Tarn Field\"). Linda Field laughed.\n";
  CHECK(who(text, "Mae").id == "subject");
  CHECK(who(text, "Kayleigh-\nAnn").id == "subject");
  CHECK(who(text, "Tarn").id == "subject");
  CHECK(who(text, "Kayleigh-Ann Mae Oakes Tarn Field").id == "subject");
}

TEST_CASE("A surname alone that the data subject shares is rather a grown-up's") {
  const std::string text = "Joy Tarn and Maureen Tarn live there. She has gone back to Tarn now.\n";
  CHECK(who(text, "Tarn").id != "subject");
}

TEST_CASE("A role given in a sentence makes a worker of who bears it") {
  CHECK(who("I am leaving, so Farhana will be your social worker after the summer. Farhana rang.\n", "Farhana").is == PersonClass::professional);
  CHECK(who("We met Mr Dunnock the maths teacher at the gate. Mr Dunnock was kind.\n", "Mr Dunnock").is == PersonClass::professional);
  CHECK(who("Guardian: Una Mossley\nUna Mossley agreed.\n", "Una Mossley").is == PersonClass::professional);
  CHECK(who("Solicitor for the child: Neville Orrock\nNeville Orrock agreed.\n", "Neville Orrock").is == PersonClass::official);
  CHECK(who("Karen Harte is my neighbour. Karen Harte was a nurse.\n", "Karen Harte").is == PersonClass::third_party);
}

TEST_CASE("A merge keeps how often the others are named in full") {
  const std::string text = "Ann Harte came. Kaz Lowe came. Joy Ansah, the new teacher. Joy Harte came. Joy Harte left. Joy Harte rang.\n\nLater Joy is to call.\n";
  PeopleRegister people = PeopleRegister::build(subject_alone(), {text});
  const auto named = [&](const std::string& words) {
    for (const Finding& one : people.mentions(text)) {
      if (substring(text, one.span.start, one.span.end) == words) {
        return one.person;
      }
    }
    return std::string();
  };
  const std::string joy = named("Joy Harte");
  REQUIRE(named("Joy") == joy);
  PeopleCorrection correction;
  correction.kind = CorrectionKind::merge;
  correction.person = named("Kaz Lowe");
  correction.other = named("Ann Harte");
  REQUIRE(people.apply(correction));
  CHECK(named("Joy") == joy);
}

TEST_CASE("A name that an officer adds is found at once, in small letters too when it is given so, and nobody else's name can be added") {
  const std::string text = "Karen Whittle came. Tinks was late, tinks was tired. Ann Harte rang.\n";
  PeopleRegister people = PeopleRegister::build(subject_alone(), {text});
  const auto times = [&](const std::string& words) {
    const std::vector<Finding> all = people.mentions(text);
    return std::count_if(all.begin(), all.end(), [&](const Finding& one) { return substring(text, one.span.start, one.span.end) == words && people.find(one.person)->name == "Karen Whittle"; });
  };
  const auto karen = std::find_if(people.people().begin(), people.people().end(), [](const Person& one) { return one.name == "Karen Whittle"; });
  REQUIRE(karen != people.people().end());
  PeopleCorrection correction;
  correction.kind = CorrectionKind::alias;
  correction.person = karen->id;
  correction.words = "tinks";
  REQUIRE(people.apply(correction));
  CHECK(times("Tinks") == 1);
  CHECK(times("tinks") == 1);
  correction.words = "Ann Harte";
  CHECK_FALSE(people.apply(correction));
  correction.kind = CorrectionKind::rename;
  correction.words = "Karen Ashby";
  REQUIRE(people.apply(correction));
  CHECK(people.find(correction.person)->name == "Karen Ashby");
  CHECK(people.mentions("Karen Whittle and Karen Ashby").size() == 2);
}

TEST_CASE("A sister is no nurse and a father no priest for the word that stands before the name") {
  CHECK(who("Sister Megan Harte goes to the same school. Megan Harte is nine.\n", "Megan Harte").is == PersonClass::third_party);
  CHECK(who("Father PRITCHARD Emyr, one conviction. Emyr Pritchard was out.\n", "Emyr Pritchard").is == PersonClass::third_party);
  CHECK(who("Ward Sister Ann Lowther rang. Ann Lowther was kind.\n", "Ann Lowther").is == PersonClass::professional);
}

TEST_CASE("A surname that ends a sentence does not take the next one's first word for its given name") {
  const std::string text = "Jayden Marsh-Whitlow came. His surname may be MARSH-WHITLOW. JAYDEN IS IN YEAR 11. He saw J. Marsh-Whitlow.\n";
  CHECK(who(text, "MARSH-WHITLOW. JAYDEN").id.empty());
  CHECK_FALSE(who(text, "JAYDEN").id.empty());
  CHECK_FALSE(who(text, "J. Marsh-Whitlow").id.empty());
}

TEST_CASE("A given name of its own is no slip of another, and a role is not its namesake's") {
  CHECK(who("Her sister Kayleigh Oakes was well. Megan Tarn and Tegan Tarn were seen. Megan takes drugs.\n", "Megan").name == "Megan Tarn");
  CHECK(who("Ms Harkin (class teacher) rang. Lee Harkin hit her. Lee Harkin left.\n", "Lee Harkin").is == PersonClass::third_party);
  CHECK(who("Ms Harkin (class teacher) rang. Lee Harkin hit her. Lee Harkin left.\n", "Ms Harkin").is == PersonClass::professional);
  CHECK(who("Bev Stokoe (HV) rang. Ron Stokoe is the neighbour. Mr Stokoe was drunk.\n", "Mr Stokoe").is != PersonClass::professional);
}

TEST_CASE("A role at a clause's end is not the next person's") {
  CHECK(who("Her uncle is a GP. Colin Frostick was arrested.\n", "Colin Frostick").is == PersonClass::third_party);
  CHECK(who("He rang the social worker, Carl Reeder was arrested.\n", "Carl Reeder").is == PersonClass::third_party);
  CHECK(who("Spoke to their social worker, Ms Ifeoma Eze.\n", "Ms Ifeoma Eze").is == PersonClass::professional);
}

TEST_CASE("A child called Will is found by the full name and alone") {
  CHECK_FALSE(who("In the household: Will Hebden. They spoke to Will Hebden.\n", "Will Hebden").id.empty());
}

TEST_CASE("A question that begins with Will names nobody of that name") {
  const std::string text = "Gary Harte left. They asked: Will Gary come again? On 3 May Gary came.\n";
  CHECK(who(text, "Will Gary").id.empty());
  CHECK(who(text, "Gary").name == "Gary Harte");
}

TEST_CASE("Mr Strang is not Mrs Strang, and a role said of one is not the other's") {
  const std::string text = "Mrs Strang (Matron) calls him by his name. Mr Noel Strang came. He told Mrs Strang a good deal. Mr Noel Strang left.\n";
  CHECK(who(text, "Mrs Strang").is == PersonClass::professional);
  CHECK(who(text, "Mr Noel Strang").id != who(text, "Mrs Strang").id);
}

TEST_CASE("A title goes with the name, with a stop, before a couple and before another title") {
  CHECK_FALSE(who("Mr. and Mrs. Kerr have had him since October.\n", "Mr. and Mrs. Kerr").id.empty());
  CHECK_FALSE(who("Foster parents: Mr. Leonard DODDS and others.\n", "Mr. Leonard DODDS").id.empty());
  CHECK_FALSE(who("Seen by D/Sgt Rennison at home.\n", "D/Sgt Rennison").id.empty());
  CHECK_FALSE(who("RESOLVED (Councillor Mrs. M. Birkett in the chair).\n", "Councillor Mrs. M. Birkett").id.empty());
}

TEST_CASE("A title and a letter are of whom the text names so") {
  const std::string text = "Saw Mrs. Vera Dodds and the children. House spotless. Mrs. D. said that she was well. Mr D. was out.\n";
  CHECK(who(text, "Mrs. D").name == "Vera Dodds");
  CHECK(who(text, "Mr D").id.empty());
  const std::string next = "Cathal went straight to Mrs R. Kayleigh-Ann asked to ring. Mrs Patricia Rafferty had the fire lit.\n";
  CHECK(who(next, "Kayleigh-Ann").id == "subject");
  CHECK(who(next, "Mrs R").name == "Patricia Rafferty");
}

TEST_CASE("A surname misspelt behind its title is the worker's whom the record knows") {
  const std::string text = "Mrs H. Garrick, social worker, came. Mrs Garrick rang. Dear Mrs Garick, will you come.\n";
  CHECK(who(text, "Mrs Garick").is == PersonClass::professional);
}

TEST_CASE("An inspector of the society against cruelty is no policeman") {
  CHECK(who("N.S.P.C.C.  REPORT OF INSPECTOR\nInspector H. Bell called. Inspector Bell will call again.\n", "Inspector Bell").is == PersonClass::professional);
  CHECK(who("Inspector H. Bell of the county force called. Inspector Bell will call again.\n", "Inspector Bell").is == PersonClass::official);
}

TEST_CASE("A name of its own is no short form of another's") {
  CHECK(who("DC Karen Lilley rang. Karen Lilley wrote. Kai (10) has been excluded. Kai said so.\n", "Kai").name != "Karen Lilley");
}

TEST_CASE("Somebody whom the request names by a title alone breaks nothing") {
  Request asked = subject_alone();
  Person matron;
  matron.id = "p1";
  matron.name = "Matron";
  matron.known_as = {"Ann Lee"};
  asked.people = {matron};
  const std::string text = "Ann Lee, Unit Manager, signed. Kayleigh-Ann Oakes was there.\n";
  CHECK(PeopleRegister::build(asked, {text}).find("p1") != nullptr);
}

TEST_CASE("A doctor's title with a stop, or at a broken line's end, is a doctor's") {
  CHECK(who("Dr. Snell came. He saw Mrs Snell next door.\n", "Dr. Snell").is == PersonClass::professional);
  CHECK(who("Dr. Snell came. He saw Mrs Snell next door.\n", "Mrs Snell").is == PersonClass::third_party);
  CHECK(who("On Tuesday I saw the mother. Dr.\n     Pomeroy tells me that she is better.\n", "Dr.\n     Pomeroy").is == PersonClass::professional);
  CHECK_FALSE(who("Consultant: Dr. A. St. J. Trethewey, of the clinic.\n", "Dr. A. St. J. Trethewey").id.empty());
}

TEST_CASE("A regulation, a road and a school are nobody") {
  CHECK(who("Assessed under Reg 24. Reg 24 again. Art. 8 was read.\n", "Reg").id.empty());
  CHECK(who("Kevin Doyle came. They live in Foyle Road. Then Foyle Valley High.\n", "Foyle").id.empty());
  const std::string school = "She goes to Merrin Churchtown Secondary School. A letter came from Merrin Churchtown Secondary School.\n";
  CHECK(who(school, "Merrin Churchtown").id.empty());
  const std::string siblings = "Kyle Dunn - Foyle Primary School\nJodie Marsden - Merrin Infants School\nHave you seen Amy Tarn? School rang.\n";
  for (const char* name : {"Kyle Dunn", "Jodie Marsden", "Amy Tarn"}) {
    CHECK_FALSE(who(siblings, name).id.empty());
  }
  CHECK_FALSE(who("I saw Reg 71 and Val 52 next door. With Ann 24 too. Reg was ill.\n", "Reg").id.empty());
  CHECK_FALSE(who("Then Mrs \nPomeroy came in.\n", "Mrs \nPomeroy").id.empty());
}

TEST_CASE("A rank of the forces is no office") {
  CHECK(who("Major Northcott saw him off. Major Northcott wrote.\n", "Major Northcott").is != PersonClass::official);
}

TEST_CASE("In a council's e-mail, names without an address are its own people's") {
  Request made = subject_alone();
  made.controller_email_domains = {"hainmere.example"};
  const std::string text = "From: Crane, Philippa <philippa.crane@hainmere.example>\nTo: Qureshi, Nasreen; Drummond, Keisha (Legal)\n\nNasreen, please ring.\n";
  const PeopleRegister people = PeopleRegister::build(made, {text}, {}, nullptr);
  const auto is = [&](const std::string& name) {
    const auto found = std::find_if(people.people().begin(), people.people().end(), [&](const Person& person) { return person.name == name; });
    return found == people.people().end() ? PersonClass::source : found->person_class;
  };
  CHECK(is("Nasreen Qureshi") == PersonClass::professional);
  CHECK(is("Keisha Drummond") == PersonClass::professional);
  const auto nobody_at_work = [&](const std::string& mail) {
    const PeopleRegister others = PeopleRegister::build(made, {mail}, {}, nullptr);
    return std::none_of(others.people().begin(), others.people().end(), [](const Person& person) { return person.person_class == PersonClass::professional; });
  };
  CHECK(nobody_at_work("From: Marsden, Jodie\nTo: duty@hainmere.example\n\nHe is my grandson.\n"));   // who writes to the council
  CHECK(nobody_at_work("From: Jodie Marsden <jodie@hainmere.example.mailbox.example>\nTo: duty@hainmere.example\nCc: Tarn, Amy\n\nHe is my grandson.\n"));
  const PeopleRegister elsewhere = PeopleRegister::build(made, {"To: Qureshi, Nasreen; Drummond, Keisha\n\nNasreen, please ring.\n"}, {}, nullptr);
  CHECK(std::none_of(elsewhere.people().begin(), elsewhere.people().end(), [](const Person& person) { return person.person_class == PersonClass::professional; }));
}

TEST_CASE("A police number goes with rank and name, with a letter behind it too, and an immigration officer is an official") {
  CHECK(who("Report by PC 311J Tupper of the yard.\n", "PC 311J Tupper").is == PersonClass::official);
  CHECK(who("She told WPS Lorna Tait at length.\n", "WPS Lorna Tait").is == PersonClass::official);
  CHECK(who("He was met by CIO Dale Weller there.\n", "CIO Dale Weller").is == PersonClass::official);
}

TEST_CASE("June and April are women as well as months") {
  const Request alone = subject_alone();
  const auto named = [&](const std::string& text) {
    const PeopleRegister people = PeopleRegister::build(alone, {text}, {}, nullptr);
    std::string words;
    for (const Finding& one : people.mentions(text)) {
      words += substring(text, one.span.start, one.span.end) + ";";
    }
    return words;
  };
  CHECK(named("She went to Mrs June Fenner. June rang on 4 June, and in June 2012.\n") == "Mrs June Fenner;June;");
  CHECK(named("We met April Fenner. April said no. It is due on 3 April.\n") == "April Fenner;April;");
  CHECK(named("We meet in June. The April Review is due, and June was wet.\n").empty());
}

TEST_CASE("A given name before a word for a place is a name where it does what people do") {
  CHECK(who("Violet Hill rang about respite.\n", "Violet Hill").is == PersonClass::third_party);
  const PeopleRegister people = PeopleRegister::build(subject_alone(), {"They walked over Violet Hill at night.\n"}, {}, nullptr);
  CHECK(std::none_of(people.people().begin(), people.people().end(), [](const Person& person) { return person.name == "Violet Hill"; }));
}

TEST_CASE("A child named by a word is known where the record names them as a child") {
  const auto named = [](const std::string& text) {
    const PeopleRegister people = PeopleRegister::build(subject_alone(), {text}, {}, nullptr);
    std::string words;
    for (const Finding& one : people.mentions(text)) {
      words += substring(text, one.span.start, one.span.end) + ";";
    }
    return words;
  };
  CHECK(named("The baby, River, b. 22 January 2012, was placed. She has a photo of River.\n") == "River;River;");
  CHECK(named("Her son is called Reign. Reign said no.\n") == "Reign;Reign;");
  CHECK(named("The child, Female, aged 3, was seen. Female staff only.\n").empty());
}

TEST_CASE("Given names that are words, or sound like them, are names beside a surname and in speech") {
  CHECK(who("He'd brought Barney, who said sorry.\n", "Barney").is == PersonClass::third_party);
  CHECK(who("We met Comfort Okeke there. Comfort said no.\n", "Comfort").is == PersonClass::third_party);
  const PeopleRegister people = PeopleRegister::build(subject_alone(), {"It was a comfort. Cold Comfort, she said, and a Marigold glove.\n"}, {}, nullptr);
  CHECK(people.people().size() == 1);
}
