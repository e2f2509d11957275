// What is told of others goes or is a question, what is told of the data subject stays, in the same sentence too.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "redaction/propose/judge.h"
#include "tests/redaction/propose/ashdown_family.h"

using namespace candour;
using candour::test::ashdown_request;

namespace {

struct Told {
  std::string words, person;
  Verdict verdict;
};

std::vector<Told> told(const std::string& text, FindingKind kind = FindingKind::sensitive_fact) {
  std::vector<Told> all;
  for (const Finding& finding : judge_text(text, PeopleRegister::build(ashdown_request(), {text}), ashdown_request())) {
    if (finding.kind == kind) {
      all.push_back({finding.text, finding.person, finding.proposal});
    }
  }
  return all;
}

}  // namespace

TEST_CASE("A partner's conviction goes, a mother's health is a question") {
  const auto partner = told("Gary Dunn has a conviction for battery. Corin was at school.");
  REQUIRE(partner.size() == 1);
  CHECK(partner[0].words == "has a conviction for battery");
  CHECK(partner[0].person == "p2");
  CHECK(partner[0].verdict == Verdict::redact);
  const auto mother = told("Karen Whittle is being treated for hepatitis C.");
  REQUIRE(mother.size() == 1);
  CHECK(mother[0].verdict == Verdict::review);
}

TEST_CASE("What is told of the data subject or of a professional is not taken for another's") {
  CHECK(told("Corin has epilepsy and takes tablets.").empty());
  for (const auto& of_worker : told("Mary Osei was on sick leave.")) {
    CHECK(of_worker.verdict == Verdict::review);   // her health is no part of her work: at most somebody looks
  }
  CHECK(told("Asthma was discussed in general.").empty());
}

TEST_CASE("A sentence that mixes the data subject and another person loses the other's part only") {
  const auto mixed = told("Gary Dunn drinks most evenings, and Corin stays in his room.");
  REQUIRE(mixed.size() == 1);
  CHECK(mixed[0].words == "drinks most evenings");
  const auto names = told("Karen Whittle was drunk and Gary Dunn was arrested.");
  for (const Told& one : names) {
    CHECK(one.words.find("Gary") == std::string::npos);
  }
}

TEST_CASE("A pronoun carries a fact over from the sentence before") {
  const auto carried = told("Gary Dunn came at six. I understand that he is on licence until May.");
  REQUIRE(carried.size() == 1);
  CHECK(carried[0].person == "p2");
}

TEST_CASE("A fact is told over a line's end, and of somebody named three sentences back") {
  CHECK(told("Kyle Broom has been to the sexual\nhealth clinic and has named nobody.").size() == 1);
  const auto later = told("Gary Dunn came at six. It was late. I believe him. He has not been drunk since May.");
  REQUIRE(later.size() == 1);
  CHECK(later[0].person == "p2");
}

TEST_CASE("In a letter to somebody else what it tells of you is theirs") {
  const auto letter = told("Dear Gary Dunn,\n\nThank you for coming. I note that you have a debt of £300.\n");
  REQUIRE(letter.size() == 1);
  CHECK(letter[0].person == "p2");
  CHECK(told("Dear Corin,\n\nYour medication has changed.\n").empty());
}

TEST_CASE("The age of somebody else goes, in figures and in words, and the data subject's stays") {
  const std::string text = "Seen: Corin (12) and Kyle Broom (14 months). Kyle Broom's sister, nine, was out. Gary Dunn, 31, slept. Karen Whittle is thirty-four.";
  std::map<std::string, Verdict> ages;
  for (const Told& one : told(text, FindingKind::age)) {
    ages[one.words] = one.verdict;
  }
  CHECK(ages.at("12") == Verdict::keep);
  CHECK(ages.at("14 months") == Verdict::redact);
  CHECK(ages.at("31") == Verdict::redact);
  CHECK(ages.at("thirty-four") == Verdict::redact);
}

TEST_CASE("An age behind a pronoun is that of the person spoken of") {
  const auto ages = told("Kyle Broom fell. He is only six. Corin laughed. He is nine.", FindingKind::age);
  REQUIRE(ages.size() == 2);
  CHECK(ages[0].words == "only six");
  CHECK(ages[0].verdict == Verdict::redact);
  CHECK(ages[1].words == "nine");
  CHECK(ages[1].verdict == Verdict::keep);
}

TEST_CASE("What would tell who rang goes") {
  const auto caller = told("A call at nine. Caller is elderly and frightened. She hung up.", FindingKind::source_identity);
  REQUIRE(caller.size() == 1);
  CHECK(caller[0].words == "Caller is elderly and frightened");
  CHECK(caller[0].verdict == Verdict::redact);
  CHECK(told("The caller was told that a worker would ring.", FindingKind::source_identity).empty());
}

TEST_CASE("Sentences behind a source's name that would show who it was go, what the source said of the child stays") {
  Request asked = ashdown_request();
  Person source;
  source.id = "p9";
  source.name = "Violet Adebayo";
  source.person_class = PersonClass::source;
  asked.people.push_back(source);
  const std::string text = "Call from Violet Adebayo. Retired midwife, goes to the same church as Karen Whittle. Corin Ashdown was seen without a coat.\n\nHe lives by the sea.";
  std::string gone;
  for (const Finding& finding : judge_text(text, PeopleRegister::build(asked, {text}), asked)) {
    gone += finding.proposal == Verdict::redact ? finding.text + "|" : "";
  }
  CHECK(gone == "Violet Adebayo|Retired midwife, goes to the same church as|Karen Whittle|");
}

TEST_CASE("A number in a list of parties is nobody's age") { CHECK(told("(1) Karen Whittle (2) Gary Dunn (3) Corin Ashdown", FindingKind::age).empty()); }

TEST_CASE("A sentence that begins with he or she is about the one before it, whomever it names") {
  const auto facts = told("Gary Dunn was seen on Monday. He loves Corin, but he tested positive for opiates in June.");
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].person == "p2");
  CHECK(facts[0].words.find("tested positive for opiates in June") != std::string::npos);
}

TEST_CASE("What a writer tells of themselves is theirs") {
  const auto facts = told("From: Karen Whittle\nTo: Mary Osei\n\nI have gone back home. I am two years sober on Friday.");
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].person == "p1");
}

TEST_CASE("A letter's facts are its reader's, though it does not say you") {
  const auto facts = told("Dear Gary Dunn,\n\nRent. The account is in arrears of three months.");
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].person == "p2");
}

TEST_CASE("An age in the middle of what is told does not hide the rest") {
  const auto facts = told("Gary Dunn (11) is at Our Lady's RC.");
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].words == "is at Our Lady's RC");
}

TEST_CASE("A school or place of work that would show who another person is goes") {
  const auto school = told("Gary Dunn, his son, 6, Quarry Lane Primary, Year 2.");
  REQUIRE_FALSE(school.empty());
  const auto premises = told("Gary Dunn works nights. He is at the tyre place on Foundry Street.", FindingKind::address);
  REQUIRE(premises.size() == 1);
  CHECK(premises[0].words == "the tyre place on Foundry Street");
  CHECK(premises[0].verdict == Verdict::redact);
}

TEST_CASE("A table's cell is about whom its row names") {
  const auto facts = told("Person\tNote\nKaren Whittle\tWell. In recovery since May.\nGary Dunn\tReleased 2016; new family.\n");
  REQUIRE(facts.size() >= 2);
  CHECK(facts[0].person == "p1");
  CHECK(std::all_of(facts.begin() + 1, facts.end(), [](const auto& fact) { return fact.person == "p2"; }));
}

TEST_CASE("Of a table read down its columns what is told is put to the last one named") {
  const auto facts = told("Karen Whittle\nGary Dunn\nMother's partner\nalcohol, no fixed work\n");
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].verdict != Verdict::keep);
}

TEST_CASE("A letter about the data subject does not give their health to its reader") {
  CHECK(told("Dear Karen Whittle,\n\nCorin came to us. He has been diagnosed with asthma and ADHD.").empty());
}

TEST_CASE("What a worker writes of another person is not the worker's") {
  const auto facts = told("From: Mary Osei\nTo: Duty\n\nGary Dunn was there. I understand that he drinks heavily.");
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].person == "p2");
}

TEST_CASE("What is told without a subject is of whom the sentence before named last") {
  const auto drink = told("Karen Whittle came at five. Smelt of drink and was tearful.\n");
  REQUIRE(drink.size() == 1);
  CHECK(drink[0].person == "p1");
  CHECK(told("Corin Ashdown was seen. Has epilepsy and takes tablets.\n").empty());
  auto lung = told("Gary Dunn was weighed; to lose part of the lung, and going to the sanatorium.\n");
  std::erase_if(lung, [](const Told& one) { return one.words.find("lung") == std::string::npos; });   // that he was weighed may be proposed too
  REQUIRE(lung.size() == 1);
  CHECK(lung[0].person == "p2");
}

TEST_CASE("What the writer of a letter tells of themselves is theirs, under the name that signs it") {
  const auto writer = told("Dear Corin,\n\nI was cutting myself when I was young. I never told you that.\n\nYours truly\nKaren Whittle\n");
  REQUIRE_FALSE(writer.empty());
  CHECK(writer[0].person == "p1");
}
