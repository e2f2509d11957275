// The chain's probabilities are what summing over every way of labelling gives.
#include "redaction/chain/chain.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

using namespace candour;

namespace {

enum : std::size_t { kOutside, kPersonBegins, kPerson, kLabels = 7 };
using LabelScores = ScoresOf<kLabels>;
using Transitions = TransitionsOf<kLabels>;
using Marginals = MarginalsOf<kLabels>;

struct Chain {
  std::vector<LabelScores> scores;
  Transitions transitions;
};

Chain some_chain(std::size_t tokens) {
  std::mt19937 pick(7);
  const auto value = [&] { return static_cast<float>(static_cast<double>(pick() % 4000) / 1000 - 2); };
  Chain chain;
  chain.scores.resize(tokens);
  for (LabelScores& scores : chain.scores) {
    for (float& score : scores) {
      score = value();
    }
  }
  for (LabelScores& row : chain.transitions.from) {
    for (float& score : row) {
      score = value();
    }
  }
  for (float& score : chain.transitions.start) {
    score = value();
  }
  return chain;
}

// Visits every labelling of three tokens with its weight.
template <class Visit>
void each_labelling(const Chain& chain, Visit visit) {
  for (std::size_t a = 0; a < kLabels; ++a) {
    for (std::size_t b = 0; b < kLabels; ++b) {
      for (std::size_t c = 0; c < kLabels; ++c) {
        const float score = chain.transitions.start[a] + chain.scores[0][a] + chain.transitions.from[a][b] + chain.scores[1][b] + chain.transitions.from[b][c] +
                            chain.scores[2][c];
        visit(a, b, c, std::exp(static_cast<double>(score)));
      }
    }
  }
}

}  // namespace

TEST_CASE("How sure the tagger is of a label is the share of all labellings that have it") {
  const Chain chain = some_chain(3);
  const Marginals told = marginals_of(chain.scores, chain.transitions, Pairs::tell);
  double all = 0;
  double middle_person = 0;
  double pair = 0;
  each_labelling(chain, [&](std::size_t a, std::size_t b, std::size_t, double weight) {
    all += weight;
    middle_person += b == kPerson ? weight : 0;
    pair += a == kPersonBegins && b == kPerson ? weight : 0;
  });
  CHECK(told.log_partition == Approx(std::log(all)));
  CHECK(told.label[1][kPerson] == Approx(middle_person / all));
  CHECK(told.pair[0][kPersonBegins][kPerson] == Approx(pair / all));
}

TEST_CASE("A long sequence and large scores neither overflow nor lose their sum") {
  Chain chain = some_chain(500);
  for (LabelScores& scores : chain.scores) {
    scores[kOutside] += 300;
  }
  const Marginals told = marginals_of(chain.scores, chain.transitions);
  double sum = 0;
  for (const double share : told.label[499]) {
    sum += share;
  }
  CHECK(sum == Approx(1));
  CHECK(told.label[250][kOutside] == Approx(1));
  CHECK(std::isfinite(told.log_partition));
  CHECK(marginals_of({}, chain.transitions).label.empty());
}
