// Children, officials and workers whom one name or one table could mix up.
#include <catch2/catch.hpp>

#include "redaction/propose/judge.h"

using namespace candour;

namespace {

Request request() {
  Request made;
  made.subject.name = "Tegan Marlowe";
  return made;
}

// The verdict on each place at which the words stand.
std::vector<Verdict> verdicts(const std::vector<std::string>& papers, const std::string& words, std::size_t paper = 0) {
  RecordTexts texts(".");
  for (const std::string& text : papers) {
    texts.add(text);
  }
  std::vector<Verdict> all;
  for (const Finding& finding : judge_text(papers[paper], PeopleRegister::build(request(), texts), request())) {
    if (finding.kind == FindingKind::person && finding.text.find(words) != std::string::npos) {
      all.push_back(finding.proposal);
    }
  }
  return all;
}

}  // namespace

TEST_CASE("A child who bears a worker's given name goes, the worker stays where no child is told of") {
  const std::vector<std::string> papers = {"The neighbours' child Grace, 6, has nits. Grace was in the garden.", "Social worker: Grace Pollard\n\nGrace spoke to Tegan."};
  CHECK(verdicts(papers, "Grace") == std::vector<Verdict>{Verdict::redact, Verdict::redact});
  CHECK(verdicts(papers, "Grace", 1) == std::vector<Verdict>{Verdict::keep, Verdict::keep});
}

TEST_CASE("An age is said in many ways, and a house number is none") {
  for (const char* said : {"Grace (6) came.", "Grace is 6.", "Grace, aged 6, came.", "the 6-year-old Grace came", "a 6 year old Grace came"}) {
    CHECK(verdicts({said, "Social worker: Grace Pollard\n"}, "Grace") == std::vector<Verdict>{Verdict::redact});
  }
  CHECK(verdicts({"Seen by Grace, 6 Oak Road.", "Social worker: Grace Pollard\n"}, "Grace") == std::vector<Verdict>{Verdict::keep});
  CHECK(verdicts({"Grace is 36.", "Social worker: Grace Pollard\n"}, "Grace") == std::vector<Verdict>{Verdict::keep});
}

TEST_CASE("Surnames with O' and Mc stand in capitals in front of given names, middle names too") {
  const std::vector<std::string> papers = {"Persons involved:\nO'HARA, Bernard Sean\nMcALLISTER, Fiona\n\nMr O'Hara was spoken to. McAllister left the house."};
  CHECK(verdicts(papers, "O'HARA, Bernard Sean").size() == 1);
  CHECK(verdicts(papers, "McALLISTER, Fiona").size() == 1);
  REQUIRE(verdicts(papers, "McAllister").size() == 1);
  CHECK(verdicts(papers, "McAllister").front() != Verdict::keep);   // nothing says that they are at work
}

TEST_CASE("An office in a table's second cell is its row's, never the next row's") {
  const std::vector<std::string> papers = {"Invited\tRole\nRhys Pemberton\tSolicitor\nSally Oakfield\tPolice\nJanet Brook\tLA solicitor\nAnn Dell\tGP\nBobby Wren\tneighbour\n"};
  for (const char* official : {"Rhys", "Sally", "Janet"}) {
    CHECK(verdicts(papers, official) == std::vector<Verdict>{Verdict::review});
  }
  CHECK(verdicts(papers, "Ann Dell") == std::vector<Verdict>{Verdict::keep});
  CHECK(verdicts(papers, "Bobby Wren") == std::vector<Verdict>{Verdict::redact});
}

TEST_CASE("Ranks of the police are read, a postscript is none") {
  CHECK(verdicts({"Det Con Hallam and PS 4471 Ridley came."}, "Hallam") == std::vector<Verdict>{Verdict::review});
  CHECK(verdicts({"Det Con Hallam and PS 4471 Ridley came."}, "Ridley") == std::vector<Verdict>{Verdict::review});
  CHECK(verdicts({"Love, Nan\nPS Marvin says hello."}, "Marvin") == std::vector<Verdict>{Verdict::redact});
}

TEST_CASE("A grandmother is no Miss") {
  Request made = request();
  Person grandmother;
  grandmother.id = "p1";
  grandmother.name = "Nora Marlowe";
  grandmother.role = "grandmother";
  grandmother.person_class = PersonClass::family;
  made.people = {grandmother};
  const std::string text = "Miss Marlowe sat at the back.";
  const std::vector<Finding> found = judge_text(text, PeopleRegister::build(made, {text}), made);
  REQUIRE(found.size() == 1);
  CHECK(found[0].person == "subject");
}

TEST_CASE("Who assessed or examined somebody is a professional") {
  CHECK(verdicts({"He was assessed by Yvonne Grace. He went home with Yvonne Pell."}, "Yvonne Grace") == std::vector<Verdict>{Verdict::keep});
  CHECK(verdicts({"He was assessed by Yvonne Grace. He went home with Yvonne Pell."}, "Yvonne Pell") == std::vector<Verdict>{Verdict::redact});
}

TEST_CASE("The council's own name is nobody, somebody with a title who bears it is") {
  Request made = request();
  made.controller_email_domains = {"brackwell.example"};
  const auto found = [&](const std::string& text) { return judge_text(text, PeopleRegister::build(made, {text}), made).size(); };
  CHECK(found("Seen in Brackwell. Brackwell said no. Brackwell's team met.") == 0);
  CHECK(found("Mr Brackwell was there.") == 1);
}
