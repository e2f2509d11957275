#include "redaction/chain/boosted_trees.h"

#include <cmath>

#include "redaction/chain/weights_file.h"

namespace candour {
namespace {

float value_of(const Tree& tree, const float* values) {
  std::size_t at = 0;
  while (tree[at].looks_at != TreeNode::kLeaf) {
    at = values[tree[at].looks_at] <= tree[at].threshold ? at + 1 : tree[at].right;
  }
  return tree[at].threshold;
}

Tree read_tree(WeightsReading& in, std::size_t values) {
  Tree tree(in.distance());
  for (std::size_t at = 0; at < tree.size(); ++at) {
    const std::uint32_t looks_at = in.distance();
    tree[at].threshold = in.real();
    if (looks_at == 0) {
      continue;
    }
    tree[at].looks_at = looks_at - 1;
    const std::uint32_t behind = in.distance();
    tree[at].right = static_cast<std::uint32_t>(at) + behind;
    if (looks_at > values || behind < 2 ||
        tree[at].right >= tree.size()) {  // so that every walk goes forward and ends at a leaf
      throw_no_weights();
    }
  }
  if (tree.empty() || tree.back().looks_at != TreeNode::kLeaf) {
    throw_no_weights();
  }
  return tree;
}

}  // namespace

double BoostedTrees::log_odds(const float* values) const {
  double sum = static_cast<double>(start);
  for (const Tree& tree : trees) {
    sum += static_cast<double>(value_of(tree, values));
  }
  return sum;
}

double BoostedTrees::probability(const float* values) const {
  return 1 / (1 + std::exp(-log_odds(values)));
}

BoostedTrees read_trees(std::string_view bytes, std::size_t values) {
  WeightsReading in(bytes);
  BoostedTrees trees;
  trees.start = in.real();
  for (std::uint32_t left = in.count(); left > 0; --left) {
    trees.trees.push_back(read_tree(in, values));
  }
  in.end();
  return trees;
}

std::string write_trees(const BoostedTrees& trees) {
  WeightsWriting out;
  out.put(trees.start);
  out.put(static_cast<std::uint32_t>(trees.trees.size()));
  for (const Tree& tree : trees.trees) {
    out.put_distance(static_cast<std::uint32_t>(tree.size()));
    for (std::size_t at = 0; at < tree.size(); ++at) {
      const bool leaf = tree[at].looks_at == TreeNode::kLeaf;
      out.put_distance(leaf ? 0 : tree[at].looks_at + 1);
      out.put(tree[at].threshold);
      if (!leaf) {
        out.put_distance(tree[at].right - static_cast<std::uint32_t>(at));
      }
    }
  }
  return out.bytes();
}

}  // namespace candour
