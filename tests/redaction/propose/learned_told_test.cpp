// What learned weights add to the rules: guesses that somebody looks at, beside what is known, never of the data subject.
#include <algorithm>
#include <catch2/catch.hpp>

#include "redaction/propose/judge.h"
#include "tests/redaction/propose/ashdown_family.h"

using namespace candour;
using candour::test::ashdown_request;

namespace {

const char* const kLetter =
    "Visit to Karen Whittle. Gary Dunn was in bed at noon. Karen said he had been poorly in his mind since the pit shut and would not see anybody.\n"
    "His mother, Mrs Jean Dunn, keeps the keys of the chapel and cannot get about for her legs.\n";

std::vector<Finding> found(const std::string& text, const ToldWeights* weights) {
  return judge_text(text, PeopleRegister::build(ashdown_request(), {text}), ashdown_request(), nullptr, weights);
}

bool is_learned(const Finding& one) { return one.rule == "told-fact-by-words-around" || one.rule == "told-detail-by-words-around"; }

}  // namespace

TEST_CASE("What the words around tell of others is a guess that somebody has to look at, outside everything known") {
  const std::vector<Finding> with = found(kLetter, &built_in_told_weights());
  const std::vector<Finding> without = found(kLetter, nullptr);
  CHECK(std::none_of(without.begin(), without.end(), is_learned));
  CHECK(with.size() > without.size());
  for (std::size_t i = 0; i < with.size(); ++i) {
    if (is_learned(with[i])) {
      CHECK(with[i].proposal == Verdict::review);
      CHECK(with[i].why.find("a guess") != std::string::npos);
      CHECK_FALSE(with[i].ground.empty());
    }
    CHECK((i == 0 || with[i - 1].span.end <= with[i].span.start));
  }
  for (const Finding& known : without) {   // nothing that rules found is changed
    CHECK(std::any_of(with.begin(), with.end(), [&](const Finding& one) { return one.span.start == known.span.start && one.span.end == known.span.end && one.proposal == known.proposal; }));
  }
}

TEST_CASE("Nothing is guessed of a sentence that is about the data subject") {
  for (const char* text : {"Corin Ashdown was seen. Has epilepsy and takes tablets.\n", "Corin came to us. He has been diagnosed with asthma and ADHD.\n", "Corin drank and had been arrested for theft.\n"}) {
    const std::vector<Finding> all = found(text, &built_in_told_weights());
    CHECK(std::none_of(all.begin(), all.end(), is_learned));
  }
}
