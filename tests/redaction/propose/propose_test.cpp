#include "redaction/propose/judge.h"
#include "redaction/propose/propose.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "pipeline/base/utf8.h"

using namespace candour;

namespace {

Request request() {
  Request made;
  made.subject.name = "Delyth Oakes";
  Person nan;
  nan.id = "p1";
  nan.name = "Olive Oakes";
  nan.role = "grandmother";
  nan.person_class = PersonClass::family;
  nan.deceased = true;
  nan.known_to_subject = true;
  made.people = {nan};
  return made;
}

// What is proposed for `words` in a text; "-" when nothing is.
std::string proposed(const std::string& text, const std::string& words) {
  for (const Finding& finding : judge_text(text, PeopleRegister::build(request(), {text}), request())) {
    if (finding.text == words) {
      return to_string(finding.proposal);
    }
  }
  return "-";
}

}  // namespace

TEST_CASE("What the data subject knows of somebody who has died stays") { CHECK(proposed("Olive Oakes sang to her.", "Olive Oakes") == "keep"); }

TEST_CASE("A worker who has died stays named: they acted in role, and nobody's data is told") {
  Request with_dead_worker = request();
  Person matron;
  matron.id = "p2";
  matron.name = "Harriet Pell";
  matron.role = "matron";
  matron.person_class = PersonClass::professional;
  matron.deceased = true;
  with_dead_worker.people.push_back(matron);
  const std::string text = "Mrs Harriet Pell locked the door at nine.";
  const auto found = judge_text(text, PeopleRegister::build(with_dead_worker, {text}), with_dead_worker);
  REQUIRE(!found.empty());
  CHECK(found.front().proposal == Verdict::keep);
}

TEST_CASE("A worker's name in role stays, their mobile telephone is a question") {
  const std::string text = "Heulwen Stott (health visitor) rang from 07700 900411 about the rash.";
  CHECK(proposed(text, "Heulwen Stott") == "keep");
  CHECK(proposed(text, "07700 900411") == "review");
}

TEST_CASE("A word of the page's furniture is proposed for nothing") {
  CHECK(proposed("Olive Oakes sang.\nPrivate and confidential          Page 1\n", "Page") == "-");
}

TEST_CASE("A wide gap between words ends a name on a page as in a text") {
  Page page;
  const auto put = [&](const char* text, double left, double right) {
    Word word;
    word.text = text;
    word.box = {left, 100, right, 112};
    page.words.push_back(word);
  };
  put("Sioned", 50, 90);
  put("Harriet", 150, 190);
  lay_out_text(page);
  SourceDocument document;
  const PeopleRegister people = PeopleRegister::build(request(), {"We met Sioned Harriet and Sioned. Then came Harriet."});
  const std::vector<Proposal> proposals = propose(document, page, people, request(), {});
  for (const Proposal& proposal : proposals) {
    CHECK(proposal.span.end - proposal.span.start < 10);
  }
  CHECK_FALSE(proposals.empty());
}

TEST_CASE("An e-mail address that begins with the data subject's given name and an age right behind their name stay") {
  Request asked;
  asked.subject.name = "Kayleigh-Ann Tarn";
  const std::string text = "KAYLEIGH-ANN TARN AGE 14. Write to kayleighann.t@post.example or kay.b@post.example or kayleighanne@post.example or kayleighann.broom@post.example. Kayleigh-Ann Tarn's contact is 07700 900321.\n";
  std::map<std::string, Verdict> verdicts;
  for (const Finding& finding : judge_text(text, PeopleRegister::build(asked, {text}), asked)) {
    verdicts[finding.text] = finding.proposal;
  }
  CHECK(verdicts.at("AGE 14") == Verdict::keep);
  CHECK(verdicts.at("kayleighann.t@post.example") == Verdict::keep);
  for (const char* another : {"kay.b@post.example", "kayleighanne@post.example", "kayleighann.broom@post.example", "07700 900321"}) {
    INFO(another);
    CHECK(verdicts.at(another) == Verdict::redact);
  }
}

TEST_CASE("A name that only the reading not taken has right is proposed once, where it stands, and one that both have is asked of once") {
  Request asked;
  asked.subject.name = "Delyth Oakes";
  Person mother;
  mother.id = "p1";
  mother.name = "Karen Whittle";
  mother.person_class = PersonClass::family;
  asked.people = {mother};
  const auto words = [](std::initializer_list<const char*> texts) {
    std::vector<Word> line;
    for (const char* text : texts) {
      const double left = line.empty() ? 50 : line.back().box.right + 5;
      line.push_back({text, {left, 100, left + 40, 112}, 60, 0, {}, {}});
    }
    return line;
  };
  TextSource source = TextSource::ocr;
  const auto proposed_on = [&](std::vector<Word> taken, std::vector<Word> other) {
    Page page;
    page.source = source;
    page.words = std::move(taken);
    page.other_words = std::move(other);
    lay_out_text(page);
    return propose(SourceDocument(), page, PeopleRegister::build(asked, {page.text, other_reading_of(page).text}), asked, {});
  };
  const std::vector<Proposal> only_there = proposed_on(words({"I", "saw", "karom", "whlttlo", "at", "home"}), words({"I", "saw", "Karen", "Whittle", "at", "homo"}));
  int names = 0;
  for (const Proposal& one : only_there) {
    if (one.person == "p1" && one.verdict != Verdict::keep) {
      ++names;
      REQUIRE(one.boxes.size() == 1);
      CHECK(one.boxes[0].left == 140);
      CHECK(one.boxes[0].right == 225);
      CHECK(one.span.start == 6);
      CHECK(one.span.end == 19);
      CHECK(one.why.find("reading") != std::string::npos);
    }
  }
  CHECK(names == 1);
  source = TextSource::text_layer;
  for (const Proposal& one : proposed_on(words({"I", "saw", "somebody", "there", "at", "home"}), words({"I", "saw", "Karen", "Whittle", "at", "home"}))) {
    CHECK((one.person != "p1" || one.why.find("The page shows these words") != std::string::npos));
  }
  source = TextSource::ocr;
  const std::vector<Proposal> in_both = proposed_on(words({"I", "saw", "Karen", "Whittle", "at", "home"}), words({"I", "saw", "Karen", "Whittle", "at", "homo"}));
  CHECK(std::count_if(in_both.begin(), in_both.end(), [](const Proposal& one) { return one.person == "p1"; }) == 1);
}

TEST_CASE("A name goes whole, whatever no eye sees stands in it") {
  for (const std::string name : {"Violet Pren\u00ADtice", "Violet Pren\u200Btice", "Violet Pren-\ntice", "Aisli\u0301n Dho\u0301naill", "Geo\uFB00rey Gri\uFB03ths", "Vi\u00ADolet Prentice"}) {
    INFO(name);
    const std::string text = "The neighbour, Mrs " + name + ", rang about Delyth. Her number is 07700\u2013900125 or 0770\u200B0900124.";
    std::string left = text;
    std::vector<Finding> found = judge_text(text, PeopleRegister::build(request(), {text}), request());
    std::reverse(found.begin(), found.end());
    for (const Finding& finding : found) {
      if (finding.proposal != Verdict::keep) {
        left = substring(left, 0, finding.span.start) + "#" + substring(left, finding.span.end, code_point_count(left));
      }
    }
    CHECK(left == "The neighbour, #, rang about Delyth. Her number is # or #.");
  }
}
