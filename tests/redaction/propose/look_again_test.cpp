// The second look: only at what is open, and without trees it changes nothing.
#include "redaction/propose/look_again.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace candour;

namespace {

PeopledToken token(const std::string& word, std::size_t at, char who = 0) {
  PeopledToken out;
  out.word = word;
  out.span = {at, at + word.size()};
  out.who = who;
  return out;
}

// "<P> drinks daily . <P> left": the chain finds two words told of the first.
struct Small {
  ToldSequence sequence;
  MarginalsOf<kToldLabels> chain;

  Small() {
    const std::vector<std::string> words = {"<P>",  "drinks", "daily", ".",     "<P>",
                                            "left", "for",    "the",   "shops", "again"};
    const std::vector<double> told = {0, 0.7, 0.2, 0.01, 0, 0.01, 0.01, 0.01, 0.01, 0.01};
    for (std::size_t i = 0; i < words.size(); ++i) {
      sequence.tokens.push_back(token(words[i], 10 * i, i == 0 ? 'T' : i == 4 ? 'S' : char{0}));
      sequence.found.push_back(0);
      chain.label.push_back({1 - told[i], 0, 0, told[i] / 2, told[i] / 2});
    }
  }
};

BoostedTrees sure_of(float log_odds) {
  BoostedTrees trees;
  trees.trees = {{{TreeNode::kLeaf, log_odds, 0}}};
  return trees;
}

}  // namespace

TEST_CASE("Without trees the chain's word stands") {
  const Small small;
  const std::vector<double> told = look_again(small.sequence, small.chain, {});
  CHECK(told[1] == Approx(0.7));
  CHECK(told[2] == Approx(0.2));
}

TEST_CASE("Trees are asked near what seems to be told, never of a name or of what a rule found") {
  Small small;
  small.sequence.found[2] = 5;
  const std::vector<bool> worth = worth_a_look(small.sequence, small.chain);
  CHECK(worth == std::vector<bool>{false, true, false, true, false, true, false, false, false, false});
  const std::vector<double> told = look_again(small.sequence, small.chain, sure_of(4));
  CHECK(told[1] > 0.98);
  CHECK(told[2] == Approx(0.2));
  CHECK(told[4] == Approx(0));
  CHECK(told[9] == Approx(0.01));
}

TEST_CASE("Every value that trees look at is a number, and the place of each token shows in them") {
  const Small small;
  const std::vector<Look> looks = looks_at(small.sequence, small.chain);
  REQUIRE(looks.size() == small.sequence.tokens.size());
  for (const Look& look : looks) {
    CHECK(std::none_of(look.begin(), look.end(), [](float value) { return value != value; }));
  }
  CHECK(looks[1][4] == Approx(0.7));  // its own, and the neighbours'
  CHECK(looks[2][3] == Approx(0.7));
  CHECK(looks[0][5] == Approx(0.7));
  CHECK(looks[1].back() == 0);
}

TEST_CASE("An empty sequence has nothing to look at") {
  CHECK(look_again({}, {}, sure_of(1)).empty());
}
