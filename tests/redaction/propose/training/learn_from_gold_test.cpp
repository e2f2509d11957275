// Gold is read as it is marked, counted as tests/bench/find counts, and learnt from the same way each time.
#include "redaction/propose/training/learn_from_gold.h"

#include <catch2/catch.hpp>

#include "pipeline/base/error.h"
#include "pipeline/base/utf8.h"
#include "redaction/propose/judge.h"
#include "redaction/propose/training/gold_score.h"

using namespace candour;

namespace {

GoldRecord small_record() {
  GoldRecord record;
  record.name = "small";
  record.request.subject.name = "Kayleigh-Ann Oakes";
  record.papers = {read_gold_paper("[[prof|Miss Dunn]] teaches [[subject|Kayleigh-Ann]]. [[third|Lee Tarn]] is [[fact|often drunk]].\n[[prof|Miss Dunn]] marked her book.\n"),
                   read_gold_paper("[[third|Lee Tarn]], [[detail|44]], hit the wall. [[prof|Miss Dunn]] saw it at school.\n")};
  return record;
}

}  // namespace

TEST_CASE("A gold paper is its text without marks, and where they stood") {
  const GoldPaper paper = read_gold_paper("Zoë, [[third|Łukasz]] and [[subject|Ann]].");
  CHECK(paper.text == "Zoë, Łukasz and Ann.");
  REQUIRE(paper.marks.size() == 2);
  CHECK(substring(paper.text, paper.marks[0].span.start, paper.marks[0].span.end) == "Łukasz");
  CHECK(paper.marks[1].gold == GoldClass::subject);
  CHECK_THROWS_AS(read_gold_paper("[[nobody|Ann]]"), Error);
  CHECK_THROWS_AS(read_gold_paper("[[third|Ann"), Error);
}

TEST_CASE("A mention counts as removed when every letter of it goes, as kept when none does") {
  const GoldPaper paper = read_gold_paper("[[third|Lee Tarn]] met [[subject|Ann]]. [[prof|Joy Hall]] wrote.");
  Finding half;
  half.span = {0, 3};
  half.proposal = Verdict::redact;
  Finding worker;
  worker.span = {18, 21};   // "Joy"
  worker.proposal = Verdict::review;
  GoldScore score;
  score.add(paper, {half, worker});
  CHECK(score.share_right(GoldClass::third) == Approx(0));
  CHECK(score.share_right(GoldClass::subject) == Approx(1));
  CHECK(score.share_right(GoldClass::professional) == Approx(0));
  CHECK(score.precision() == Approx(0.5));
}

TEST_CASE("The same gold gives the same weights, and they know what they have seen") {
  const GoldRecord record = small_record();
  const NamesakeWeights namesakes = learn_namesakes({&record});
  CHECK((write_weights(namesakes) == write_weights(learn_namesakes({&record}))));
  const CapacityWeights once = learn_capacities({&record}, namesakes);
  CHECK((write_weights(once) == write_weights(learn_capacities({&record}, namesakes))));
  const ToldWeights told = learn_told({&record}, namesakes, once);
  CHECK((write_weights(told.chain) == write_weights(learn_told({&record}, namesakes, once).chain)));
  CHECK(told.again.empty());   // one record cannot be dealt out
  RecordTexts texts({});
  texts.add(record.papers[0].text);
  texts.add(record.papers[1].text);
  const PeopleRegister people = PeopleRegister::build(record.request, texts, {}, &once);
  GoldScore with, without;
  for (const GoldPaper& paper : record.papers) {
    with.add(paper, judge_text(paper.text, people, record.request, nullptr, &told));
    without.add(paper, judge_text(paper.text, people, record.request, nullptr, nullptr));
  }
  CHECK(with.share_right(GoldClass::fact) >= without.share_right(GoldClass::fact));
  CHECK(with.share_right(GoldClass::fact) == Approx(1));
}
