// Who is there for their work: by a place in a list, a role beside the name, an entry's label. And who is not.
#include <catch2/catch.hpp>
#include <map>

#include "redaction/find/cells.h"
#include "redaction/find/names.h"

using namespace candour;

namespace {

std::map<std::string, PersonClass> shown(const std::string& text) {
  std::map<std::string, PersonClass> classes;
  for (const FoundName& found : find_names(cell_text(text))) {
    if (!found.class_is_guess) {
      classes[found.name] = found.likely;
    }
  }
  return classes;
}

bool works(const std::string& text, const std::string& name) {
  const auto classes = shown(text);
  return classes.count(name) == 1 && classes.at(name) == PersonClass::professional;
}

}  // namespace

TEST_CASE("Roles of today and of fifty years ago are known beside a name") {
  CHECK(works("Interpreter Mr Tekle Habte was late.\n", "Tekle Habte"));
  CHECK(works("To: Miss M. Haverfield, Children's Officer\n", "M. Haverfield"));
  CHECK(works("Mrs Strang (Matron) calls him Leighton.\n", "Strang"));
  CHECK(works("Violet Prosser\n(Housemother)\n", "Violet Prosser"));
  CHECK(works("M. Tunnicliffe\nEducational Psychologist      Copies: file\n", "M. Tunnicliffe"));
  CHECK(works("Miss Vasanthi Wijeratne, Consultant Obstetrician\n", "Vasanthi Wijeratne"));
  CHECK(works("HV: Nuala Geraghty\n", "Nuala Geraghty"));
  CHECK(works("Rang EDT, spoke to Femi about it.\n", "Femi"));
  CHECK(works("Told night staff, Bukola and Steve.\n", "Steve"));
}

TEST_CASE("Rows between bars are read as rows between tabs") {
  const std::string table = "| Name | Role | Att. |\n| Olufunke Adeyinka | SSW, Kestrel | y |\n| Tekle Habte | interpreter | y |\n";
  CHECK(works(table, "Olufunke Adeyinka"));
  CHECK(works(table, "Tekle Habte"));
}

TEST_CASE("Among those present whoever stands with a place of work is there for it, a relation is not, the police is no para 17") {
  const auto classes = shown("Present: Mary Osei (Addaction), Colm Feeney (Traveller Education), Ruth Whitworth (PPU), Karen Whittle (mother), Biddy Moran (MGM)\n");
  CHECK(classes.at("Mary Osei") == PersonClass::professional);
  CHECK(classes.at("Colm Feeney") == PersonClass::professional);
  CHECK(classes.at("Ruth Whitworth") == PersonClass::official);
  CHECK(classes.count("Karen Whittle") == 0);
  CHECK(classes.count("Biddy Moran") == 0);
  CHECK(shown("Apologies: Margaret Coyle (in hospital), Tina Bell (unwell)\n").empty());
}

TEST_CASE("Given names that are words of the dictionary too are names behind a label") {
  CHECK(works("Key worker: Harry Smith\n", "Harry Smith"));
  CHECK(works("Secretary: Maria Costello   Tel 01632 960310\n", "Maria Costello"));
}

TEST_CASE("Names set apart by two spaces are two names") {
  const auto classes = shown("Signed: M. Campbell  D. Ashby, social worker\n");
  CHECK(classes.count("M. Campbell  D. Ashby") == 0);
}

TEST_CASE("A panel's members are there for their work, a relation among them is not") {
  const auto classes = shown("Panel: Rosalind Hume (Chair); Christine Dunne; Shirin Rahman (education); Mrs Aydin (mother)\n");
  CHECK(classes.at("Christine Dunne") == PersonClass::professional);
  CHECK(classes.at("Shirin Rahman") == PersonClass::professional);
  CHECK(classes.count("Aydin") == 0);
}

TEST_CASE("A role in front, in brackets or to whom somebody is deputy makes a professional") {
  CHECK(works("His SW, Farida Khatun of Leaside, agreed.\n", "Farida Khatun"));
  CHECK(works("To the Complaints Manager (Mrs Yvonne Parrish)\n", "Yvonne Parrish"));
  CHECK(works("Dr Tom Ashdown, SHO to Mr P. Iyer\n", "P. Iyer"));
  CHECK(works("Alan Honeysett - Independent Chair\n", "Alan Honeysett"));
  CHECK(works("She helps in the library with Miss Abiola.\n", "Abiola"));
}

TEST_CASE("A nurse called Jan is no month") { CHECK(works("Present: Jan Petrie, LAC nurse\n", "Jan Petrie")); }

TEST_CASE("A school report's rows name the teachers") { CHECK(works("Maths\tMr Attard\tA quite outstanding mathematician.\n", "Attard")); }

TEST_CASE("A list of things talked of makes no worker of the one named in it") { CHECK(shown("We spoke on space, Martin, health, and school.\n").empty()); }

TEST_CASE("A child seen at school does not work there") {
  CHECK(shown("See Corin at school. Corin is in school. Corin from next door came.\n").empty());
  CHECK(works("Jean-Luc from the Virtual School will come.\n", "Jean-Luc"));
}

TEST_CASE("A surname that is an office's word makes no official of the next name") { CHECK(works("Apologies: Kim Usher, Steve Holroyd (Probation)\n", "Steve Holroyd")); }

TEST_CASE("The role of the next one named is not the carer's before") {
  const auto classes = shown("Callum came with his foster carer, Mrs Bernadette Doherty, and his social worker, Rashida Begum.\n");
  CHECK(classes.count("Bernadette Doherty") == 0);
  CHECK(classes.at("Rashida Begum") == PersonClass::professional);
}

TEST_CASE("A rank behind a label of work stays a rank") { CHECK(shown("Supervisor: Sgt T. HOLLOWAY\n").at("T. HOLLOWAY") == PersonClass::official); }

TEST_CASE("The Home Office's worker is no worker of para 17") { CHECK(shown("The Home Office (Mr Julian Loftus, Status Team) says no.\n").at("Julian Loftus") == PersonClass::official); }

TEST_CASE("A name begins behind its title, and a role in brackets may go on with a place") {
  CHECK(works("I do not see why. Ask Mr Vaughan-Price, Area Officer.\n", "Vaughan-Price"));
  CHECK(works("Present were Mrs D'Souza (head teacher St Malachy's) and others.\n", "D'Souza"));
  CHECK(works("cc: Zsofia Takács (HV); Gareth Ellwood (pre-birth team)\n", "Gareth Ellwood"));
  CHECK(works("School meeting with Mr Pocklington (yr 6) today.\n", "Pocklington"));
}

TEST_CASE("Who stands with a team, an agency or the reception works there, a child with a school year does not") {
  CHECK(works("Adoption team (Lowri Sayce) to handle.\n", "Lowri Sayce"));
  CHECK(works("Name: Sr Maureen Fell    Agency: Brackwell Health Centre    Tel: 01632 960140\n", "Maureen Fell"));
  CHECK(works("He told Des on reception that he would wait.\n", "Des"));
  CHECK(works("So take it as you find. Taken by: Rita\n", "Rita"));
  CHECK_FALSE(works("Name: Anna Bell    Role: mother\n", "Anna Bell"));
  CHECK_FALSE(works("Her friend Ellie Moss (yr 6) was there.\n", "Ellie Moss"));
}

TEST_CASE("A role that no list holds is told by its last words") {
  CHECK(works("Completed by: Alison Threlfall, RGN, and Gwen Latimer, Unit Manager\n", "Gwen Latimer"));
  CHECK(works("Dorothy Pike - Independent Reviewing Officer (Chair)\n", "Dorothy Pike"));
  CHECK(works("Supervising SW: Carol Unsworth    Child's SW: Gary Lunt\n", "Gary Lunt"));
  CHECK(works("Mr Gary Lunt\nLooked After Children Team, Liverpool\n", "Gary Lunt"));
  CHECK(works("Mrs Hilary Stitt, Child Protection Co-ordinator (Chair)\n", "Hilary Stitt"));
  CHECK(works("Mr D Fearon, Principal, St Colman's\n", "D Fearon"));
  CHECK(works("copied by Mrs P. Lamb, Dep. Warden)\n", "P. Lamb"));
  CHECK(works("        J. Thirlwell, Ch1ld Care Officer\n", "J. Thirlwell"));
  CHECK(works("I have spoken to Miss Thirlwell of the Social Services Department, who tells me\n", "Thirlwell"));
  CHECK(works("Copy to Miss Thirlwell, Children's Department, with the request\n", "Thirlwell"));
  CHECK(works("To: Director of Social Services, County Hall (Att. Mr. R. A. Benbow)\n", "R. A. Benbow"));
  CHECK(works("Mr S. Marr (Yr Tutor), Mrs Hindmarsh.\n", "S. Marr"));
  CHECK(works("It was done, copy to Mrs Ilett, Adoptions.\n", "Ilett"));
  CHECK(works("Sr. Mary Bernadette, Sister-in-Charge\n", "Mary Bernadette"));
  CHECK(works("He was found by Mr Heyes, our caretaker, at the gate.\n", "Heyes"));
  CHECK(works("(reviewed by Magda Nowicka and Femi Adebayo, manager, 25.9.17)\n", "Femi Adebayo"));
}

TEST_CASE("Other work, an occupation with an article and an office are no role of care") {
  for (const char* text : {"Len Pascoe, Works Manager, came.\n", "Jean Purvis, birth mother\n", "Delphine Beckford, an enrolled nurse\n", "Vera Dodds (foster parent)\n", "Ann Lee, Post Office Manager\n",
                           "Carl Brough, Year 9\n", "Lynne Peskett, foster carer\n"}) {
    INFO(text);
    CHECK(shown(text).empty());
  }
  CHECK(shown("Tony Hirst, Housing Officer\n").at("Tony Hirst") == PersonClass::official);
  CHECK(shown("Mark Hale, Detective Constable\n").at("Mark Hale") == PersonClass::official);
}

TEST_CASE("Who writes a home's log is there for their work") {
  const std::string log = "HOSTEL - LOG\n\nTue 3.4.84  3 pm  Chris arrived, one case. Quiet. PL\nWed 4.4  Up 6 am, scrubbed kitchen. Debbie stayed out. E.B.\nSat 7.4  At back door, told to go. Gary gave some lip. Brian Stobart\n\n";
  CHECK(works(log, "PL"));
  CHECK(works(log, "E.B."));
  CHECK(works(log, "Brian Stobart"));
  CHECK_FALSE(works(log, "Gary"));
  const std::string shifts = "DAILY LOG\nMon 12/11/07  AM  Tunde Okafor\nUp at 7.45.\nPM Bev M\nBack 3.15.\n\nThurs 15/11/07  Carol R / Tunde\nQuiet.\n\nFri 16/11/07  PM  Steve\nOut.\n";
  CHECK(works(shifts, "Tunde Okafor"));
  CHECK(works(shifts, "Carol"));
  CHECK(works(shifts, "Steve"));
}

TEST_CASE("Who writes a foster carer's diary is no professional") {
  CHECK(shown("FOSTER CARER'S DAILY LOG\n\nMon 3.4.84  Quiet day. Lynne Peskett\nTue 4.4.84  School. LP\nWed 5.4.84  Out late. LP\n").empty());
}

TEST_CASE("Whom a letter asks to ask for works there, and who writes in a chat as a worker") {
  CHECK(works("Ask for: Pauline Threlfall     Direct line: 01632 960077\n", "Pauline Threlfall"));
  CHECK(works("P Threlfall (Mrs)\nSenior Practitioner, Records & Adoption\n", "P Threlfall"));
  CHECK(works("[09/08/2022, 18:02:11] Bronagh PA: Hi\n", "Bronagh"));
  CHECK_FALSE(works("[21:06] Ty: proud of u cuz\n", "Ty"));
}

TEST_CASE("A patient of a unit is no worker of it, and a list of people in a log is no list of its writers") {
  CHECK(shown("Karen Whittle, Mother and Baby Unit, was seen.\n").empty());
  CHECK(shown("Karen Whittle, Mental Health Unit\n").empty());
  CHECK(shown("Karen Whittle at Contact Service\n").empty());
  CHECK(works("Ann Lee, Child Protection Unit\n", "Ann Lee"));
  CHECK(shown("INCIDENT LOG\nInvolved:\n1. Kyle Prescott\n2. Dean Hesketh\n3. Reece Barlow\nAll were calm.\n").empty());
  CHECK(shown("CASE NOTES\n12/11/07  Visit. Rang the house. Karen\nsaid no.\n13/11/07  Out.\n14/11/07  In.\n").count("Karen") == 0);
  CHECK(shown("CONTACT LOG\n12/11/07  Karen Whittle\n13/11/07  Gary Dunn\n14/11/07  Karen Whittle\n").empty());
}

TEST_CASE("Callings in short are roles, before a name and behind it") {
  CHECK(works("Ed Psych Mrs Nettleton wants him at 2.\n", "Nettleton"));
  CHECK(works("Ed psych (Rhys Bowen-Lee) for Macsen.\n", "Rhys Bowen-Lee"));
  CHECK(works("Ambulance crew (T. Onslow) came.\n", "T. Onslow"));
  CHECK(works("Imran Sadiq (SSD) was late.\n", "Imran Sadiq"));
  CHECK(works("Mohan Khanna SW drove her there.\n", "Mohan Khanna"));
  CHECK(works("Sec: Janet\n", "Janet"));
  CHECK_FALSE(works("Kyle Benson SW Amy Tarn rang.\n", "Kyle Benson"));
  CHECK_FALSE(works("Tyler Moss, hearing support at school.\n", "Tyler Moss"));
  CHECK_FALSE(works("Father: Dean Foyle, agency worker.\n", "Dean Foyle"));
  CHECK_FALSE(works("The bank, Marian said, was shut.\n", "Marian"));
}

TEST_CASE("A crew that is none of an ambulance makes nobody a worker") { CHECK_FALSE(works("He ran with Tyler's crew (Jay Moss).\n", "Jay Moss")); }

TEST_CASE("Roles written in a hurry beside a name show who is at work") {
  CHECK(works("No words at two, told HV (Moira Tull).\n", "Moira Tull"));
  CHECK_FALSE(works("Referrals: SALT (Kyle Benson), OT (Tyler Dunn).\n", "Kyle Benson"));   // who was referred
  CHECK(works("In writing. IMHA Lindiwe Khumalo to see her.\n", "Lindiwe Khumalo"));
  CHECK(works("Steve Oakes TM said no.\n", "Steve Oakes"));
  CHECK(works("Then a new worker Pamela Orr came.\n", "Pamela Orr"));
  CHECK(works("He said it to our TA Miss Kirsty Platt, twice.\n", "Kirsty Platt"));
  CHECK(works("Prob. Officer G. Kettle\n", "G. Kettle"));
  CHECK(works("Seen by Jo Plant, epilepsy nurse.\n", "Jo Plant"));
  CHECK_FALSE(works("Karen Whittle, epilepsy ward.\n", "Karen Whittle"));
}

TEST_CASE("Whose worker is named behind them is no worker") {
  CHECK_FALSE(works("Kyle Benson, SW Ann Lee.\n", "Kyle Benson"));
  CHECK_FALSE(works("Kyle Benson, HV Ann Lee came.\n", "Kyle Benson"));
  CHECK_FALSE(works("Child Kyle Benson   SW Ann Lee   TM Bob Ray\n", "Child Kyle Benson"));
  CHECK_FALSE(works("Name Kyle Benson    SW Ann Lee\n", "Kyle Benson"));
  CHECK(works("Kyle Benson, SW Ann Lee.\n", "Ann Lee"));
  const std::string rows = "Ann Lee\tSW\nBob Ray\tHV, Kestrel Surgery\nCarl Dunn\tGP Kestrel Surgery\nKyle Benson\tSW Ann Lee\n";
  CHECK(works(rows, "Bob Ray"));
  CHECK(works(rows, "Carl Dunn"));
  CHECK_FALSE(works(rows, "Kyle Benson"));
  CHECK(works("Present: Ann Lee, SW Fostering.\n", "Ann Lee"));
}
