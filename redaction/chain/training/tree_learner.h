// Learns boosted trees (../boosted_trees.h) for a yes or no: each tree goes down the gradient of the
// log-likelihood by second order, leaf by leaf where most is gained, over histograms of at most 255 values
// (Chen and Guestrin, KDD 2016; Ke et al., NIPS 2017). One thread, nothing left to chance: the same samples
// give the same trees.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "redaction/chain/boosted_trees.h"

namespace candour {

struct TreeLearning {
  int trees = 300;
  int leaves = 31;          // of a tree, at most
  std::size_t least = 200;  // samples of a leaf
  double rate = 0.04;
  double ridge = 1;
};

class TreeLearner {
 public:
  TreeLearner(const TreeLearning& options, std::size_t values) : options_(options), values_(values) {}

  void add(const float* values, bool right);
  BoostedTrees learn();  // no trees when there are no samples or all are of one kind

 private:
  struct Sum {
    double gradient = 0;
    double curvature = 0;
    std::size_t count = 0;
  };
  using Histogram = std::vector<Sum>;  // by value and bin

  struct Split {
    double gain = 0;
    std::size_t value = 0;
    std::size_t bin = 0;  // up to it to the left
  };

  struct Leaf {
    std::size_t from = 0;  // of order_
    std::size_t to = 0;
    std::size_t node = 0;  // of the tree as it grows
    Sum sum;
    Histogram histogram;
    Split best;
  };

  struct Growing {
    std::size_t left = 0;  // places among the growing; 0: a leaf
    std::size_t right = 0;
    std::size_t value = 0;
    float threshold = 0;
  };

  void find_edges();
  void fill_bins();
  Sum sum_of(std::size_t from, std::size_t to) const;
  Histogram histogram_of(std::size_t from, std::size_t to) const;
  Split best_split(const Leaf& leaf) const;
  double score(const Sum& sum) const {
    return sum.gradient * sum.gradient / (sum.curvature + options_.ridge);
  }
  std::pair<Leaf, Leaf> split(Leaf leaf, std::vector<Growing>& growing);
  Tree grow();
  void append(const std::vector<Growing>& growing, std::size_t at, Tree& tree) const;

  const TreeLearning options_;
  const std::size_t values_;
  std::vector<float> samples_;  // row by row
  std::vector<bool> right_;
  std::vector<std::vector<float>> edges_;  // by value: the largest of each bin but the last
  std::vector<std::uint8_t> bins_;         // row by row
  std::vector<double> log_odds_;           // by sample, so far
  std::vector<float> gradients_, curvatures_;
  std::vector<std::uint32_t> order_;  // samples, leaf by leaf
};

}  // namespace candour
