// The data subject under all their names, in a family that shares them.
#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "pipeline/base/utf8.h"
#include "redaction/people/register.h"

using namespace candour;

namespace {

Person relative(const char* id, const char* name, const char* role) {
  Person person;
  person.id = id;
  person.name = name;
  person.role = role;
  person.person_class = PersonClass::family;
  return person;
}

Request request() {
  Request made;
  made.subject.name = "Yakub Tefera Hersi";
  made.subject.known_as = {"Kobi"};
  made.people = {relative("p1", "Dalmar Hersi", "father"), relative("p2", "Ayaan Hersi", "sister"), relative("p3", "Almaz Tefera", "mother")};
  return made;
}

// Who each mention is taken for, in a record of these texts; of the last text.
std::multimap<std::string, std::string> who(const std::vector<std::string>& texts, const Request& asked = request()) {
  const PeopleRegister people = texts.size() == 1 ? PeopleRegister::build(asked, {texts[0]}) : PeopleRegister::build(asked, {texts[0], texts[1]});
  std::multimap<std::string, std::string> found;
  for (const Finding& mention : people.mentions(texts.back())) {
    found.emplace(substring(texts.back(), mention.span.start, mention.span.end), mention.person);
  }
  return found;
}

std::string one(const std::multimap<std::string, std::string>& found, const std::string& words) {
  return found.count(words) == 1 ? found.find(words)->second : std::string("-");
}

}  // namespace

TEST_CASE("A name written with the vowels that the writer heard is the data subject's, a brother's or sister's name is not") {
  const auto found = who({"Yakoub Hersi was seen. Yakoub said little. Ayaan Hersi played.\n"});
  CHECK(one(found, "Yakoub Hersi") == "subject");
  CHECK(one(found, "Yakoub") == "subject");
  CHECK(one(found, "Ayaan Hersi") == "p2");
  Request twins;
  twins.subject.name = "Megan Hollis";
  CHECK(one(who({"Tegan Hollis came with Megan Hollis.\n"}, twins), "Tegan Hollis") != "subject");
}

TEST_CASE("Mr and a surname are the grown data subject where the text names nobody else so, and the father where it speaks to a parent") {
  const std::string about = "Yakub came on time. He was calm and his room was tidy. Yakub said he would ring. Yakub and his worker met. Mr Hersi signed the plan.\n";
  CHECK(one(who({about}), "Mr Hersi") == "subject");
  CHECK(one(who({about, "Dear Mr Hersi,\n\nYour son Yakub was late again.\n"}), "Mr Hersi") == "p1");
  CHECK(one(who({about, "Yakub rang. Dalmar Hersi rang too. Mr Hersi was loud.\n"}), "Mr Hersi") == "p1");
  CHECK(one(who({about, "Yakub rang. Mrs Hersi was loud.\n"}), "Mrs Hersi") != "subject");
}

TEST_CASE("A form's surname belongs to the forename in the next field, formerly to who stands before it") {
  const auto found = who({"SUBJECT 1\nSurname: HERSI   Forename(s): YAKUB\nSUBJECT 2\nSurname: HERSI   Forename(s): AYAAN\n"});
  CHECK(found.count("HERSI") == 2);
  CHECK(found.lower_bound("HERSI")->second == "subject");
  CHECK(std::next(found.lower_bound("HERSI"))->second == "p2");
  const auto formerly = who({"Almaz Tefera, formerly Hersi, rang about Yakub.\n"});
  CHECK(one(formerly, "Hersi") == "p3");
}

TEST_CASE("A boy called by his surname in a school's report is the data subject") {
  const std::string report = "The boy Hersi is settled. Yakub is his Christian name. Almaz Tefera and Dalmar Hersi were told. Hersi works well.\n";
  CHECK(one(who({report}), "Hersi") == "-");   // twice
  const auto found = who({report});
  CHECK(found.find("Hersi")->second == "subject");
  CHECK(std::next(found.find("Hersi"))->second == "subject");
}

TEST_CASE("A file's name and a bracket behind the name are read as names") {
  CHECK(one(who({"File: Hersi_Yakub_review.doc\n"}), "Hersi_Yakub") == "subject");
  CHECK(one(who({"Notes on YHersi and his plan. Yakub came.\n"}), "YHersi") == "subject");
  CHECK(one(who({"Yakub rang. Dalmar Hersi rang. Dear Yakub (Mr Hersi)\n"}), "Mr Hersi") == "subject");
}

TEST_CASE("The names of two people joined by a sign are not one name the wrong way round") {
  const auto found = who({"Came with Hersi & Yakub on Monday. Dalmar Hersi was there.\n"});
  CHECK(found.count("Hersi & Yakub") == 0);
  CHECK(one(found, "Yakub") == "subject");
}

TEST_CASE("A middle letter that is not the data subject's makes somebody else of the initials") {
  Request asked;
  asked.subject.name = "Bernadette Shirin Maddox";
  CHECK(one(who({"PNC: B M Maddox, one conviction.\n"}, asked), "B M Maddox") != "subject");
  CHECK(one(who({"PNC: B Michael Maddox, one conviction. Michael rang.\n"}, asked), "Michael") != "subject");
  CHECK(one(who({"Miss B S Maddox was seen.\n"}, asked), "Miss B S Maddox") == "subject");
}

TEST_CASE("A married data subject may be Mrs under the married name, a child never under the mother's") {
  Request asked;
  asked.subject.name = "Christina Hallam";
  asked.subject.former_names = {"Christina Purvis"};
  const auto found = who({"Mrs Hallam asked for her file. Mrs Purvis was her mother.\n"}, asked);
  CHECK(one(found, "Mrs Hallam") == "subject");
  CHECK(one(found, "Mrs Purvis") != "subject");
}

TEST_CASE("The family named in the plural is not the data subject") { CHECK(one(who({"Yakub came. The site says the Hersis are quiet.\n"}), "Hersis") != "subject"); }

TEST_CASE("A baby with the surname is the data subject only where no other child bears it") {
  Request asked;
  asked.subject.name = "Kayla Hand";
  CHECK(one(who({"Kayla Hand was weighed. Baby Hand is overdue.\n"}, asked), "Hand") == "subject");
  asked.people = {relative("p1", "Iyla Hand", "daughter")};
  CHECK(one(who({"Kayla Hand came with Iyla Hand. Baby Hand feeds well.\n"}, asked), "Hand") != "subject");
}

TEST_CASE("Letters that stand for a role are nobody's, and somebody's where the text names them so") {
  Request asked = request();
  asked.people.push_back(relative("p4", "Pauline Achter", "aunt"));
  asked.people.push_back(relative("p5", "Kasim Wardere", "uncle"));
  const auto found = who({"PA: Ann Lee. Bronagh PA rang. Pauline Achter was there. Kasim Wardere was there too, KW was quiet.\n"}, asked);
  CHECK(found.count("PA") == 0);
  CHECK(one(found, "KW") == "p5");
}

TEST_CASE("A law that bears a name, and a town of an address, are nobody") {
  const auto found = who({"Told under Clare's Law. Clare Hersi rang. He lives at 3 Chapel Terrace, Tenbrook. Tenbrook is far.\n"});
  CHECK(found.count("Clare") == 0);
  CHECK(found.count("Tenbrook") == 0);
}

TEST_CASE("Letters with the middle one are the data subject's although another of the surname shares the first") {
  Request asked;
  asked.subject.name = "Leo Abel Maddox";
  asked.people = {relative("p1", "Luke Maddox", "uncle"), relative("p2", "Lena Maddox", "aunt")};
  const auto found = who({"Seen with Luke Maddox and Lena Maddox. Property of MADDOX L A in a box. Subject: L. A. Maddox, aged nine.\n"}, asked);
  CHECK(one(found, "MADDOX L A") == "subject");
  CHECK(one(found, "L. A. Maddox") == "subject");
}

TEST_CASE("Where a text gives the data subject's whole name with a title, the title and surname are theirs, and otherwise a relative's") {
  Request asked;
  asked.subject.name = "Joy Maddox";
  asked.people = {relative("p1", "Tess Maddox", "mother")};
  const std::string she = "Joy was well, she laughed. Joy hurt her knee. Joy lost her hat. Then Joy found it herself. ";
  CHECK(one(who({she + "Re: Miss Joy Maddox. Tess Maddox rang. Miss Maddox coped well.\n"}, asked), "Miss Maddox") == "subject");
  CHECK(one(who({she + "Re: Joy Maddox. Tess Maddox rang. Miss Maddox coped well.\n"}, asked), "Miss Maddox") != "subject");
  CHECK(one(who({she + "Re: Miss Joy Maddox. Miss Tess Maddox rang. Miss Maddox coped well.\n"}, asked), "Miss Maddox") != "subject");
}

TEST_CASE("Every name the data subject is called by goes with every surname they have had") {
  Request married;
  married.subject.name = "Christina Hallam";
  married.subject.known_as = {"Chrissie"};
  married.subject.former_names = {"Christina Ellen Purvis"};
  const std::string text = "Chrissie Purvis was seen with Christine Mary Purvis, a cousin. Miss C. E. Purvis left in 1986. Rang Mrs Hallam, wife of Stephen Hallam. Mrs C. E. Hallam wrote.\n";
  const auto found = who({text}, married);
  CHECK(one(found, "Chrissie Purvis") == "subject");
  CHECK(one(found, "Miss C. E. Purvis") == "subject");
  CHECK(one(found, "Mrs Hallam") == "subject");
  CHECK(one(found, "Mrs C. E. Hallam") == "subject");
  CHECK(one(found, "Stephen Hallam") != "subject");
}

TEST_CASE("A letter is written to whom its head names") {
  const std::string seen = "Yakub was seen and he was calm. Yakub said that he would ring. Yakub and his worker met.\n";
  CHECK(one(who({seen, "To: Yakub Hersi\nSubject: the file\n\nDear Mr Hersi,\n\nThank you. Dalmar Hersi has agreed.\n"}), "Mr Hersi") == "subject");
  CHECK(one(who({seen, "Mr Dalmar Hersi\n4 Beck Row\n\nDear Mr Hersi,\n\nYakub Hersi is well.\n"}), "Mr Hersi") == "p1");
}

TEST_CASE("A boy called by his surname is the data subject where the text names him and no grown-up of that name") {
  Request boy;
  boy.subject.name = "Desmond Tuohy";
  boy.subject.former_names = {"Desmond Lockhart"};
  boy.people = {relative("p1", "Bridget Tuohy", "mother"), relative("p2", "William Lockhart", "father"), relative("p3", "Kathleen Tuohy", "sister")};
  CHECK(one(who({"Letter for Desmond. Dyson and Tuohy late from school. Kathleen Tuohy asked over to tea.\n"}, boy), "Tuohy") == "subject");
  CHECK(one(who({"Desmond Tuohy is boarded out. Bridget Tuohy came. I told Lockhart so.\n"}, boy), "Lockhart") == "p2");
  CHECK(one(who({"Surname: TUOHY, alias LOCKHART\nForenames: Desmond Patrick\nFather: William Lockhart\n"}, boy), "LOCKHART") == "subject");
}

TEST_CASE("A letter alone is of whom the text named with it, and rather the data subject") {
  CHECK(one(who({"Ayaan was told. A. is on the drip and may go home.\n"}), "A") == "p2");
  CHECK(one(who({"Yakub was told and Yonas Berhe too. Y. is well.\n"}), "Y") == "subject");
  CHECK(who({"Ayaan was told. See part A. The rest is B. below.\n"}).count("A") == 0);
}

TEST_CASE("What a surname means on a letter's second page is told by the first") {
  Request boy;
  boy.subject.name = "Desmond Tuohy";
  boy.people = {relative("p1", "Michael Tuohy", "father")};
  const std::string first = "Desmond Tuohy was received. Mr Michael Tuohy has left.\n";
  const std::string second = "Police informed re Tuohy, who is wanted. Desmond is well.\n";
  const PeopleRegister people = PeopleRegister::build(boy, {first, second});
  NamedInText around = people.named_in(first);
  around.add(people.named_in(second));
  const auto bearer = [&](const std::vector<Finding>& mentions) {
    for (const Finding& mention : mentions) {
      if (substring(second, mention.span.start, mention.span.end) == "Tuohy") {
        return mention.person;
      }
    }
    return std::string("-");
  };
  CHECK(bearer(people.mentions(second)) == "subject");
  CHECK(bearer(people.mentions(second, &around)) == "p1");
}

TEST_CASE("A boy's home writes of the boy by his surname, and of his mother with a title") {
  Request boy;
  boy.subject.name = "Stephen Bell";   // the name he took
  boy.subject.former_names = {"Stephen Charlton"};
  boy.people = {relative("p1", "Jean Charlton", "mother"), relative("p2", "Thomas Charlton", "father")};
  const std::string file = "Stephen Charlton was admitted. His hand is cut. Stephen Charlton has settled, he eats well. He is a quiet boy.\n";
  const std::string log = "Sat 29  Football. Charlton saved a penalty. Stephen was proud of his save.\n         Mrs Charlton came, two buses.\n";
  CHECK(one(who({file, log}, boy), "Charlton") == "subject");
  CHECK(one(who({file, log}, boy), "Mrs Charlton") == "p1");
  const auto of_mother = who({file, "Jean Charlton was arrested. Stephen was out. Charlton was drunk.\n"}, boy);
  CHECK(one(of_mother, "Charlton") != "subject");
  CHECK(one(who({file, "Thomas Charlton was sentenced. Stephen was told. Charlton wrote from prison.\n"}, boy), "Charlton") == "p2");
}

TEST_CASE("A longer given name that the request does not give is rather a cousin's") {
  const auto found = who({"HERSI Yakub-Lee 08/05/00 was seen. Yakub came too. Yakub-Lee has fits.\n"});
  CHECK(one(found, "Yakub") == "subject");
  CHECK(one(found, "Yakub-Lee") != "subject");
}

TEST_CASE("An uncle with the data subject's given name and a relative's surname is himself") {
  const auto found = who({"The uncle Yakub Almazson came.\n"}, [] {
    Request made = request();
    made.people.push_back(relative("p4", "Desta Almazson", "foster carer"));
    return made;
  }());
  CHECK(one(found, "Yakub Almazson") != "subject");
}

TEST_CASE("A relative whose name begins with two letters of the data subject's is no form of it") {
  Request made;
  made.subject.name = "Rowan Gunnar";
  made.subject.known_as = {"Ro"};
  made.people = {relative("p1", "Maureen Sharrow", "grandmother")};
  const auto found = who({"Assessed were Maureen Sharrow and Roy Sharrow, b. 11/01/1954.\n"}, made);
  CHECK(one(found, "Roy Sharrow") != "subject");
}

TEST_CASE("A doctor of the data subject's surname may be their father, and one with a role is at work") {
  const auto is = [](const std::string& text) {
    const PeopleRegister people = PeopleRegister::build(request(), {text}, {}, nullptr);
    const auto found = std::find_if(people.people().begin(), people.people().end(), [](const Person& person) { return person.name.find("Dr") != std::string::npos; });
    return found == people.people().end() ? PersonClass::source : found->person_class;
  };
  CHECK(is("Dr Hersi rang the clinic. Dr Hersi asked who was in charge.\n") != PersonClass::professional);
  CHECK(is("Dr Benton rang the clinic. Dr Benton asked who was in charge.\n") == PersonClass::professional);
}
