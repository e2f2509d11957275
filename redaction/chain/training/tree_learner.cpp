#include "redaction/chain/training/tree_learner.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace candour {
namespace {

constexpr std::size_t kBins = 255;

}  // namespace

void TreeLearner::add(const float* values, bool right) {
  samples_.insert(samples_.end(), values, values + values_);
  right_.push_back(right);
}

// So that about as many samples lie in each bin.
void TreeLearner::find_edges() {
  edges_.assign(values_, {});
  std::vector<float> column(right_.size());
  for (std::size_t value = 0; value < values_; ++value) {
    for (std::size_t i = 0; i < column.size(); ++i) {
      column[i] = samples_[i * values_ + value];
    }
    std::sort(column.begin(), column.end());
    std::vector<float>& edges = edges_[value];
    for (std::size_t bin = 1; bin < kBins; ++bin) {
      const float edge = column[bin * (column.size() - 1) / kBins];
      if ((edges.empty() || edge > edges.back()) && edge < column.back()) {
        edges.push_back(edge);
      }
    }
  }
}

void TreeLearner::fill_bins() {
  bins_.resize(samples_.size());
  for (std::size_t i = 0; i < right_.size(); ++i) {
    for (std::size_t value = 0; value < values_; ++value) {
      const std::vector<float>& edges = edges_[value];
      bins_[i * values_ + value] = static_cast<std::uint8_t>(
          std::lower_bound(edges.begin(), edges.end(), samples_[i * values_ + value]) - edges.begin());
    }
  }
}

TreeLearner::Sum TreeLearner::sum_of(std::size_t from, std::size_t to) const {
  Sum sum;
  for (std::size_t i = from; i < to; ++i) {
    sum.gradient += static_cast<double>(gradients_[order_[i]]);
    sum.curvature += static_cast<double>(curvatures_[order_[i]]);
    ++sum.count;
  }
  return sum;
}

TreeLearner::Histogram TreeLearner::histogram_of(std::size_t from, std::size_t to) const {
  Histogram histogram(values_ * kBins);
  for (std::size_t i = from; i < to; ++i) {
    const std::uint32_t sample = order_[i];
    const std::uint8_t* bins = &bins_[sample * values_];
    const auto gradient = static_cast<double>(gradients_[sample]);
    const auto curvature = static_cast<double>(curvatures_[sample]);
    for (std::size_t value = 0; value < values_; ++value) {
      Sum& sum = histogram[value * kBins + bins[value]];
      sum.gradient += gradient;
      sum.curvature += curvature;
      ++sum.count;
    }
  }
  return histogram;
}

TreeLearner::Split TreeLearner::best_split(const Leaf& leaf) const {
  Split best;
  for (std::size_t value = 0; value < values_; ++value) {
    Sum left;
    for (std::size_t bin = 0; bin < edges_[value].size(); ++bin) {
      const Sum& own = leaf.histogram[value * kBins + bin];
      left.gradient += own.gradient;
      left.curvature += own.curvature;
      left.count += own.count;
      const Sum right = {leaf.sum.gradient - left.gradient, leaf.sum.curvature - left.curvature,
                         leaf.sum.count - left.count};
      if (left.count < options_.least || right.count < options_.least) {
        continue;
      }
      const double gain = score(left) + score(right) - score(leaf.sum);
      if (gain > best.gain) {
        best = {gain, value, bin};
      }
    }
  }
  return best;
}

// The smaller branch is counted, the larger is what is left of both.
std::pair<TreeLearner::Leaf, TreeLearner::Leaf> TreeLearner::split(Leaf leaf, std::vector<Growing>& growing) {
  const auto begin = order_.begin() + static_cast<std::ptrdiff_t>(leaf.from);
  const auto end = order_.begin() + static_cast<std::ptrdiff_t>(leaf.to);
  const auto middle = std::stable_partition(begin, end, [&](std::uint32_t sample) {
    return bins_[sample * values_ + leaf.best.value] <= leaf.best.bin;
  });
  const auto at = static_cast<std::size_t>(middle - order_.begin());
  Leaf left;
  Leaf right;
  left.from = leaf.from;
  left.to = right.from = at;
  right.to = leaf.to;
  Leaf& smaller = at - leaf.from <= leaf.to - at ? left : right;
  Leaf& larger = &smaller == &left ? right : left;
  smaller.histogram = histogram_of(smaller.from, smaller.to);
  larger.histogram = std::move(leaf.histogram);
  for (std::size_t i = 0; i < larger.histogram.size(); ++i) {
    larger.histogram[i].gradient -= smaller.histogram[i].gradient;
    larger.histogram[i].curvature -= smaller.histogram[i].curvature;
    larger.histogram[i].count -= smaller.histogram[i].count;
  }
  left.node = growing.size();
  right.node = growing.size() + 1;
  growing[leaf.node] = {left.node, right.node, leaf.best.value, edges_[leaf.best.value][leaf.best.bin]};
  growing.resize(growing.size() + 2);
  for (Leaf* one : {&left, &right}) {
    one->sum = sum_of(one->from, one->to);
    one->best = best_split(*one);
  }
  return {std::move(left), std::move(right)};
}

// Depth first, the left branch right behind its node.
void TreeLearner::append(const std::vector<Growing>& growing, std::size_t at, Tree& tree) const {
  const std::size_t place = tree.size();
  const Growing& node = growing[at];
  tree.push_back({TreeNode::kLeaf, node.threshold, 0});
  if (node.left != 0) {
    tree[place].looks_at = static_cast<std::uint32_t>(node.value);
    append(growing, node.left, tree);
    tree[place].right = static_cast<std::uint32_t>(tree.size());
    append(growing, node.right, tree);
  }
}

Tree TreeLearner::grow() {
  std::vector<Growing> growing(1);
  Leaf root;
  root.to = order_.size();
  root.sum = sum_of(0, order_.size());
  root.histogram = histogram_of(0, order_.size());
  root.best = best_split(root);
  std::vector<Leaf> leaves;
  leaves.push_back(std::move(root));
  while (leaves.size() < static_cast<std::size_t>(options_.leaves)) {
    const auto most = std::max_element(
        leaves.begin(), leaves.end(), [](const Leaf& a, const Leaf& b) { return a.best.gain < b.best.gain; });
    if (most->best.gain <= 0) {
      break;
    }
    auto [left, right] = split(std::move(*most), growing);
    *most = std::move(left);
    leaves.push_back(std::move(right));
  }
  for (const Leaf& leaf : leaves) {
    const auto step =
        static_cast<float>(-options_.rate * leaf.sum.gradient / (leaf.sum.curvature + options_.ridge));
    growing[leaf.node].threshold = step;
    for (std::size_t i = leaf.from; i < leaf.to; ++i) {
      log_odds_[order_[i]] += static_cast<double>(step);
    }
  }
  Tree tree;
  append(growing, 0, tree);
  return tree;
}

BoostedTrees TreeLearner::learn() {
  BoostedTrees out;
  const auto rights = static_cast<std::size_t>(std::count(right_.begin(), right_.end(), true));
  if (rights == 0 || rights == right_.size()) {
    return out;
  }
  find_edges();
  fill_bins();
  out.start =
      static_cast<float>(std::log(static_cast<double>(rights) / static_cast<double>(right_.size() - rights)));
  log_odds_.assign(right_.size(), static_cast<double>(out.start));
  gradients_.resize(right_.size());
  curvatures_.resize(right_.size());
  order_.resize(right_.size());
  for (int number = 0; number < options_.trees; ++number) {
    for (std::size_t i = 0; i < right_.size(); ++i) {
      const double told = 1 / (1 + std::exp(-log_odds_[i]));
      gradients_[i] = static_cast<float>(told - (right_[i] ? 1 : 0));
      curvatures_[i] = static_cast<float>(told * (1 - told));
    }
    std::iota(order_.begin(), order_.end(), 0U);
    out.trees.push_back(grow());
  }
  return out;
}

}  // namespace candour
