// Boosted trees learn what no weighted sum can say, the same each time; their file is read as written, or not
// at all.
#include "redaction/chain/boosted_trees.h"

#include <array>
#include <catch2/catch.hpp>
#include <vector>

#include "pipeline/base/error.h"
#include "redaction/chain/training/tree_learner.h"

using namespace candour;

namespace {

using Values = std::array<float, 3>;

// Right when just one of the first two is large; the third tells nothing.
std::vector<std::pair<Values, bool>> either_but_not_both() {
  std::vector<std::pair<Values, bool>> samples;
  for (int i = 0; i < 400; ++i) {
    const bool a = i % 2 == 0;
    const bool b = i % 5 < 2;
    samples.push_back({{a ? 0.9F : 0.1F, b ? 3.0F : -3.0F, static_cast<float>(i % 7)}, a != b});
  }
  return samples;
}

BoostedTrees learnt(std::size_t least = 20) {
  TreeLearning options;
  options.trees = 60;
  options.rate = 0.2;
  options.least = least;
  TreeLearner learner(options, 3);
  for (const auto& [values, right] : either_but_not_both()) {
    learner.add(values.data(), right);
  }
  return learner.learn();
}

double probability(const BoostedTrees& trees, const Values& values) {
  return trees.probability(values.data());
}

}  // namespace

TEST_CASE("Trees tell what is right only together") {
  const BoostedTrees trees = learnt();
  CHECK(probability(trees, {0.9F, -3.0F, 2}) > 0.95);
  CHECK(probability(trees, {0.1F, 3.0F, 2}) > 0.95);
  CHECK(probability(trees, {0.9F, 3.0F, 2}) < 0.05);
  CHECK(probability(trees, {0.1F, -3.0F, 2}) < 0.05);
  CHECK(probability(trees, {0.1F, -3.0F, 5}) == Approx(probability(trees, {0.1F, -3.0F, 2})).margin(0.02));
}

TEST_CASE("A leaf of trees holds no fewer samples than asked") {
  CHECK(learnt(201).trees.front().size() == 1);  // 400 in halves of 200
  CHECK(learnt(150).trees.front().size() == 3);
  CHECK(learnt(20).trees.front().size() > 3);
}

TEST_CASE("The same samples give the same trees, and of one kind alone there are none") {
  CHECK(write_trees(learnt()) == write_trees(learnt()));
  TreeLearner learner({}, 3);
  CHECK(learner.learn().empty());
  const Values values = {1, 2, 3};
  learner.add(values.data(), true);
  CHECK(learner.learn().empty());
}

TEST_CASE("Trees are read as they were written") {
  const BoostedTrees trees = learnt();
  const BoostedTrees read = read_trees(write_trees(trees), 3);
  CHECK(write_trees(read) == write_trees(trees));
  for (const auto& [values, right] : either_but_not_both()) {
    CHECK(probability(read, values) == probability(trees, values));
  }
}

TEST_CASE("Bytes that are no trees are refused, and so are trees over values that are not there") {
  const std::string bytes = write_trees(learnt());
  CHECK_THROWS_AS(read_trees(bytes, 1), Error);
  CHECK_THROWS_AS(read_trees(bytes.substr(0, bytes.size() - 1), 3), Error);
  CHECK_THROWS_AS(read_trees(bytes + "x", 3), Error);
  CHECK_THROWS_AS(read_trees("nothing", 3), Error);
  BoostedTrees round;  // a walk that would never end
  round.trees = {{{0, 0.5F, 0}, {TreeNode::kLeaf, 1, 0}}};
  CHECK_THROWS_AS(read_trees(write_trees(round), 3), Error);
  BoostedTrees empty;
  empty.trees = {{}};
  CHECK_THROWS_AS(read_trees(write_trees(empty), 3), Error);
}
