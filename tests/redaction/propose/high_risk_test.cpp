// Places at which a mistake could put somebody in danger.
#include <catch2/catch.hpp>

#include "redaction/propose/judge.h"

using namespace candour;

namespace {

Request request() {
  Request made;
  made.subject.name = "Corin Ashdown";
  made.subject.addresses = {"9 Mill Bank, Oxley Fold"};
  Person mother;
  mother.id = "p1";
  mother.name = "Karen Whittle";
  mother.person_class = PersonClass::family;
  mother.consent = Consent::given;
  made.people = {mother};
  return made;
}

Finding found(const std::string& text, const std::string& words) {
  for (const Finding& finding : judge_text(text, PeopleRegister::build(request(), {text}), request())) {
    if (finding.text.find(words) != std::string::npos) {
      return finding;
    }
  }
  return {};
}

}  // namespace

TEST_CASE("A refuge or hostel by its name goes and is high risk, whoever consented") {
  const Finding refuge = found("Karen Whittle is at Larkfield Women's Refuge since May.", "Larkfield");
  CHECK(refuge.proposal == Verdict::redact);
  CHECK(refuge.high_risk);
  CHECK(found("she sleeps at the mill street hostel now", "mill street hostel").high_risk);
}

TEST_CASE("The data subject's own address is a question where the record says that somebody must not learn it") {
  const Finding own = found("Corin lives at 9 Mill Bank, Oxley Fold. He likes it.", "9 Mill Bank");
  CHECK(own.proposal == Verdict::keep);
  CHECK_FALSE(own.high_risk);
  const Finding at_risk = found("Karen must not be told the address, which is 9 Mill Bank, Oxley Fold.", "9 Mill Bank");
  CHECK(at_risk.proposal == Verdict::review);
  CHECK(at_risk.high_risk);
  CHECK(at_risk.why.find("High risk") != std::string::npos);
}

TEST_CASE("Who gave information is high risk, an ordinary telephone number is not") {
  CHECK(found("Anonymous caller says that the children are cold.", "nonymous caller").high_risk);
  CHECK_FALSE(found("Karen Whittle's number is 01632 960123.", "01632 960123").high_risk);
}

TEST_CASE("Somebody who is called as a street of the data subject's is a person all the same") {
  Request asked = request();
  asked.subject.addresses = {"4 Rose Lane, Oxley"};
  Person neighbour;
  neighbour.id = "p2";
  neighbour.name = "Rose Lane";
  asked.people.push_back(neighbour);
  const std::string text = "Corin lived at 4 Rose Lane, Oxley. Rose Lane rang about him, and Rose Lane drinks.";
  int people = 0;
  for (const Finding& finding : judge_text(text, PeopleRegister::build(asked, {text}), asked)) {
    people += finding.text == "Rose Lane" && finding.kind == FindingKind::person && finding.proposal == Verdict::redact ? 1 : 0;
  }
  CHECK(people == 2);
}

TEST_CASE("A warning in the next sentence makes an address high risk") {
  CHECK(found("Karen has moved to 14 Larch Way, Brockley. Do not tell Darren Pike where she is.", "14 Larch Way").high_risk);
  CHECK_FALSE(found("Karen has moved to 14 Larch Way, Brockley. She likes it there.", "14 Larch Way").high_risk);
}

TEST_CASE("Who asks in the next sentence not to be named is a source") {
  const Finding caller = found("Mrs Tuttle rang about shouting. She does not want to be named.", "Tuttle");
  CHECK(caller.ground == "TP-SRC");
  CHECK(caller.high_risk);
  CHECK(found("Mrs Tuttle rang about shouting. She will ring again.", "Tuttle").ground == "TP-OTH");
}
