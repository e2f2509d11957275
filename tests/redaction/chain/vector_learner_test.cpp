// Softmax regression learns what samples show, no more than their number bears, and the same each time.
#include "redaction/chain/training/vector_learner.h"

#include <catch2/catch.hpp>

using namespace candour;

namespace {

using Learner = VectorLearner<2>;

Learner::Learnt learnt_from(std::size_t copies, double ridge = 1) {
  VectorLearning options;
  options.ridge = ridge;
  Learner learner(options, 8);
  for (std::size_t i = 0; i < copies; ++i) {
    learner.add({{{1, 1.0F}, {3, 0.5F}}, 0, 1});
    learner.add({{{2, 1.0F}, {3, 0.5F}}, 1, 1});
  }
  return learner.learn();
}

}  // namespace

TEST_CASE("What tells labels apart gets weight, what stands beside both none, what was never seen none") {
  const Learner::Learnt learnt = learnt_from(40);
  CHECK(learnt.rows[1][0] > 0.5);
  CHECK(learnt.rows[1][1] < -0.5);
  CHECK(learnt.rows[2][1] > 0.5);
  CHECK(std::abs(learnt.rows[3][0]) < 0.15);
  CHECK(learnt.rows[4][0] == 0);
}

TEST_CASE("Few samples, or a stronger ridge, move weights less") {
  CHECK(learnt_from(2).rows[1][0] < learnt_from(40).rows[1][0]);
  CHECK(learnt_from(40, 20).rows[1][0] < learnt_from(40).rows[1][0]);
}

TEST_CASE("The same samples give the same weights") {
  CHECK(learnt_from(7).rows == learnt_from(7).rows);
}
