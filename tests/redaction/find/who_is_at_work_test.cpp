// Who is there for their work by an agency beside the name, a guardian's office, a form's last lines, letters for a role; and who is not.
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

PersonClass as(const std::string& text, const std::string& name) {
  const auto classes = shown(text);
  return classes.count(name) == 1 ? classes.at(name) : PersonClass::third_party;
}

bool works(const std::string& text, const std::string& name) { return as(text, name) == PersonClass::professional; }

}  // namespace

TEST_CASE("An agency in brackets, behind a comma or after from tells where somebody works") {
  const std::string list = "We spoke to Ruth Cave (Barnardo's), Colin Dart (Police), Sheila Ward (Housing), Nina Kapoor (Health) and Faye Tull (School).\n";
  CHECK(works(list, "Ruth Cave"));
  CHECK(works(list, "Nina Kapoor"));
  CHECK(works(list, "Faye Tull"));
  CHECK(as(list, "Colin Dart") == PersonClass::official);
  CHECK(as(list, "Sheila Ward") == PersonClass::official);
  CHECK(works("c.c. Mr. W. Scholes, N.S.P.C.C.\n", "W. Scholes"));
  CHECK(works("Carol from Women's Aid rang. Dee from Home-Start came.\n", "Dee"));
  CHECK(as("Bev from Housing rang about the flat.\n", "Bev") == PersonClass::official);
}

TEST_CASE("Where children, patients and claimants are is no place of work") {
  for (const char* text : {"Ellie (School) was late.\n", "Lee from School came.\n", "Carol from next door rang.\n", "Bev from Leeds came.\n", "Sandra Moss (Housing benefit claimant)\n", "Tina Moss (Refuge)\n", "Steve Moss (school refuser)\n",
                           "Ann Moss from Police Street\n", "Kim Moss (Hospital)\n"}) {
    INFO(text);
    CHECK(shown(text).empty());
  }
}

TEST_CASE("A guardian appointed by the court is a professional, one of the family is not") {
  CHECK(works("The Guardian, Harriet Cole, visited.\n", "Harriet Cole"));
  CHECK(works("The CAFCASS Guardian, Tom Birch, attended.\n", "Tom Birch"));
  CHECK(works("We wrote to the Children's Guardian, Ann Lovelace.\n", "Ann Lovelace"));
  CHECK(shown("His guardian Mrs Ellis came. The boy's guardian, Mrs Edna Ellis, rang. Her legal guardian, Joan Ellis, signed.\n").empty());
}

TEST_CASE("Who completed a form, took minutes or authorised a plan is at work, a relative who filled it in is not") {
  CHECK(works("Case note by Martin Speight\n", "Martin Speight"));
  CHECK(works("Minutes taken by Lorna Quill\n", "Lorna Quill"));
  CHECK(works("Authorised by Roger Tate\n", "Roger Tate"));
  CHECK(works("Manager's signature: Denise Ackers\n", "Denise Ackers"));
  CHECK(works("Recorded by Pam Tully on 4/5/2012\n", "Pam Tully"));
  for (const char* text : {"Form completed by Karen Whittle (mother)\n", "A story by Dinah Frost.\n", "The flat was searched by Len Grady.\n", "Letter written by Tracy Bell\n", "Referral made by Len Grady\n",
                           "He was recorded by Len Grady on a telephone.\n", "Manager Sign-off: agreed\n"}) {
    INFO(text);
    CHECK(shown(text).empty());
  }
}

TEST_CASE("Letters for a role stand before a name or behind it, with a dash, a comma or in brackets") {
  const std::string signatures = "J. Abara - HT; M. Coe - SENCO; P. Dray - HoY\nSENCO - Hilda Boase. DSL (Fiona Prout). YOT, Kevin Nutt. IRO - Marjorie Flint.\n";
  for (const char* name : {"J. Abara", "M. Coe", "P. Dray", "Hilda Boase", "Fiona Prout", "Kevin Nutt", "Marjorie Flint"}) {
    INFO(name);
    CHECK(works(signatures, name));
  }
  const std::string row = "Neil Rudd, TM. Sonia Vale, HV. Tim Moss, SHO. Una Kerr, CPN. Vic Lamb - SSW. Xena Holt (PA).\n";
  for (const char* name : {"Neil Rudd", "Sonia Vale", "Tim Moss", "Una Kerr", "Vic Lamb", "Xena Holt"}) {
    INFO(name);
    CHECK(works(row, name));
  }
  CHECK(works("Kate Morden – Social Worker – Brackwell CSC\n", "Kate Morden"));
  CHECK(works("Learning Mentor, Joyce Abara: she is settled.\n", "Joyce Abara"));
  CHECK(shown("Jayden Moss, ht 140 cm, wt 32 kg. Mum - Tracy Bell. Foster carer - Joan Tarrant. Neighbour - Len Grady.\n").empty());
}

TEST_CASE("A judge is an official, a young man called Justice is nobody's") {
  CHECK(as("Mrs Justice Parmar made the order.\n", "Justice Parmar") == PersonClass::official);
  CHECK(as("Lord Justice Birks agreed.\n", "Justice Birks") == PersonClass::official);
  CHECK(as("District Judge Marr sat.\n", "Marr") == PersonClass::official);
  CHECK(shown("Justice Brown played football.\n").empty());
}

TEST_CASE("A service with a name in brackets, a plain role before a title, and whoever carried out an assessment are at work") {
  CHECK(works("School (Joanne Sayer) filled in the checklist.\n", "Joanne Sayer"));
  CHECK(works("Confirmed by placements (Moira) at five.\n", "Moira"));
  CHECK(works("The ward (Sister Mavis Outhwaite) told me.\n", "Mavis Outhwaite"));
  CHECK(works("Apologies from Education Welfare (Mr Dacres) came.\n", "Dacres"));
  CHECK(works("Her school (St Winefride's, head Mrs Teresa Jacob) wrote.\n", "Teresa Jacob"));
  CHECK(works("MHA assessment completed by Ms Yeoman and Dr Hussain.\n", "Yeoman"));
  CHECK(works("Staff (Donna Marsh, Lee Olver) report that he settles.\n", "Lee Olver"));
  CHECK(works("05/06/17, 16:50 - Kojo PA: I did not.\n", "Kojo"));
  CHECK(works("DR HELEN GEORGE wrote the report.\n", "HELEN GEORGE"));
  CHECK(works("Ms Dilys Craig, Cafcass High Court Team, for the child.\n", "Dilys Craig"));
}

TEST_CASE("Who is in hospital or at nursery, an uncle in a chat and a couple's head are no workers") {
  for (const char* text : {"He is in hospital (Karen Bell).\n", "She goes to nursery (Ellie).\n", "She left school (Ellie Moss) at three.\n", "05/06/17, 16:50 - Kojo Uncle: I did not.\n", "He hit her on the head, Tracy Bell said.\n",
                           "A review of the film by Len Grady.\n"}) {
    INFO(text);
    CHECK(shown(text).empty());
  }
}

TEST_CASE("An agency beside a name keeps nobody of whom the words beside it tell private life") {
  for (const char* text : {"Kyle Benson (YOT) was co-accused with Corin.\n", "Kyle Benson (CAMHS patient) shared his room.\n", "Ellie Vance (School) said that Corin kissed her.\n", "Li Wei (School) is Corin's best friend.\n",
                           "Katie Tull (School) is 14.\n", "Kyle Benson (Education) was excluded with Corin for fighting.\n", "Kyle Benson (Barnardo's) shares the flat with Corin.\n", "Kyle Benson (Social Services) also slept there.\n",
                           "Corin's mate Kyle Benson (Leaving Care) lent him money.\n", "Lee Marsh (Probation) must not have contact with Corin.\n", "Lisa Bramley (Adult Services) was detained under s.2.\n",
                           "Parent: Lisa Bramley (Social Services involved).\n", "Present: Lisa Bramley (Health), mother of Corin.\n", "Aunt Trish (teacher) will take Corin at Easter.\n", "Uncle Ron (Probation) is not allowed near Corin.\n",
                           "Maria Silva (CAMHS) cut herself with Corin.\n", "Staff (Kevin Marlow, another resident, was also there) broke up the fight.\n"}) {
    INFO(text);
    for (const auto& [name, shown_class] : shown(text)) {
      CHECK(shown_class != PersonClass::professional);
    }
  }
}

TEST_CASE("Somebody's relative is no worker for the work that is said of them") {
  for (const char* text : {"Lisa Bramley, nurse, mother of Corin's friend, rang to complain.\n", "Dawn Perry, nurse, Corin's aunt, has cancer.\n", "Dawn Perry, midwife, is Corin's stepmother and drinks.\n",
                           "Corin's stepmother Dawn Perry, midwife, drinks.\n", "Dawn Perry, teacher, is having an affair with Corin's father.\n", "Corin's nan, a retired social worker, Beryl Croft, wants contact.\n",
                           "Neil Pratt, teaching assistant, is also the father of Corin's half-sister.\n", "Mother's new partner is support worker Lee Marsh.\n", "Special guardian: Joan Ellis. She is his great-aunt.\n"}) {
    INFO(text);
    for (const auto& [name, shown_class] : shown(text)) {
      CHECK(shown_class != PersonClass::professional);
    }
  }
}

TEST_CASE("Whose name owns what follows is not the author") {
  for (const char* text : {"Case note by Kyle Benson's carer about Corin.\n", "Case note by: Kyle Benson's key worker\n", "Case note by Lisa Bramley's solicitor: she denies it.\n", "Recorded by: Gail Rudge's camera showed Corin.\n"}) {
    INFO(text);
    for (const auto& [name, shown_class] : shown(text)) {
      CHECK(shown_class != PersonClass::professional);
    }
  }
}

TEST_CASE("Workers beside whom relatives are spoken of stay workers") {
  CHECK(works("Ann Lee, nurse, met his mother at the clinic.\n", "Ann Lee"));
  CHECK(works("Ann Lee (YOT) is his worker and said that Corin came.\n", "Ann Lee"));
  CHECK(works("Rang mum, Ann Lee (CAMHS) and the school.\n", "Ann Lee"));
  CHECK(works("Ann Lee, nurse, sister on the ward, came.\n", "Ann Lee"));
  CHECK(works("I told mum. Ann Lee (School) rang later.\n", "Ann Lee"));
  CHECK(works("Case note by Ann Lee\nKyle's mother rang.\n", "Ann Lee"));
}
